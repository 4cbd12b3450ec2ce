/** A fixed sentence of the town with ｛｝ filled in; `missing` hears of every one that has no words. */
export const sentence = (template: string, wordsFor: (name: string) => string | undefined, missing: (name: string) => string): string =>
  template.replace(/｛([^｛｝]{1,30})｝/g, (_, name: string) => wordsFor(name) ?? missing(name))
