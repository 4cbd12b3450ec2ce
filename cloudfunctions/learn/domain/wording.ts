/** What is compared: full-width forms narrowed, lower case, no marks; words that were set apart stay apart by one space. */
export const comparable = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[^\p{Script=Han}a-zü0-9]+/gu, ' ').trim()

/** Runs of Chinese characters; a mark or a letter between them ends a run. */
export const runsOfHan = (text: string): string[] => text.match(/\p{Script=Han}+/gu) ?? []

/** Each pair of neighbours: Chinese has no spaces, two characters are the usual word. */
export function pairs (run: string): string[] {
  const found: string[] = []
  for (let at = 0; at + 1 < run.length; at++) found.push(run.slice(at, at + 2))
  return found
}
