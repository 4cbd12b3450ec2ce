import * as v from 'valibot'

const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000))

/** What a paper says beside its fields: under its code, `X17.notice` for one part, `X25/复核申请书` under another name. */
const sayings = v.strictObject({
  /** The county's own title. */
  title: v.optional(words),
  /** ｛｝ stands for a field of the paper by its label. */
  opening: v.optional(words),
  closing: v.optional(words),
  /** What a yes means, by field key, where a text and not a box says it. */
  yes: v.optional(v.record(v.string(), words)),
  /** Values of fields that the town says the same way each time, by field key; ｛｝ as above or a word of the system. */
  sentences: v.optional(v.record(v.string(), words))
})

/** A town's own layouts: `town/papers.json`. Field keys are not the town's to change. */
export const townPapers = v.strictObject({
  /** ｛镇｝｛字｝｛年｝｛号｝: the town's letter, the paper's code, the year, the number drawn when it is sealed. */
  numbers: v.strictObject({
    town: v.pipe(v.string(), v.minLength(1), v.maxLength(10)),
    pattern: words,
    mediation: words,
    /** Digits at least: 0 writes 12, 4 writes 0012. */
    width: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8)),
    codes: v.record(v.string(), words)
  }),
  letterhead: v.strictObject({ shown: v.boolean(), words, colour: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/)) }),
  seals: v.strictObject({ unit: words, committee: words }),
  /** The names of fonts in DOCX; the officials' computers have them. */
  fonts: v.strictObject({ title: words, heading: words, body: words, song: words }),
  papers: v.record(v.string(), sayings)
})
export type TownPapers = v.InferOutput<typeof townPapers>
type Sayings = TownPapers['papers'][string]

/** What the town says on a paper, the nearest first: this part, this name of the paper, the paper. */
export function sayingOf (town: TownPapers, { code, title }: { code: string, title: string }, part: string): Sayings {
  return { ...town.papers[code], ...town.papers[`${code}/${title}`], ...town.papers[`${code}.${part}`] }
}

/** The town facts that are fixed sentences, by field key; what the system knows of this matter goes on top of them. */
export const fixedSentences = (town: TownPapers, code: string, title?: string): Readonly<Record<string, string>> =>
  ({ ...town.papers[code]?.sentences, ...(title ? town.papers[`${code}/${title}`]?.sentences : {}) })
