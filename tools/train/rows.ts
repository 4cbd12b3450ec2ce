import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A matter that somebody read: where it went, whether it accuses an official, whether it was urgent; undefined where nobody said. */
export interface Row {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly queue?: string
  readonly accuses?: boolean
  readonly urgent?: boolean
  readonly category?: string
  /** Both raters, or the one, had no doubt. */
  readonly sure?: boolean
  /** How much a row counts in training, 1 for one that two raters were sure of. */
  readonly weight: number
}

export interface Data {
  readonly routed: readonly Row[]
  /** Rows of complaints.jsonl with a queue read by one person while this model was made: readings.tsv. */
  readonly read: readonly Row[]
  readonly categorised: readonly Row[]
  readonly categorisedWords: ReadonlyArray<{ readonly words: readonly string[], readonly category: string }>
  /** Texts of the same kind without any label. */
  readonly unlabelled: readonly Row[]
  readonly tree: ReadonlyArray<readonly [string, string, string]>
}

export const jsonLines = <T>(file: string): T[] => readFileSync(file, 'utf8').split('\n').filter(line => line.trim() !== '').map(line => JSON.parse(line) as T)

/** Tells a row by its words alone, so that a note about it holds none of them. */
export const digestOf = ({ title = '', text }: { title?: string, text: string }): string => createHash('sha256').update(`${title}\n${text}`).digest('hex').slice(0, 16)

interface Raw { id: string, title: string, text: string, queue: string, accusesOfficial: boolean | null, urgent?: boolean | null, sure?: boolean, raters?: number, category: string }

const labelled = ({ id, title, text, queue, accusesOfficial, urgent, sure, category }: Raw): Row =>
  ({ id, title: title ?? '', text: text ?? '', queue, accuses: accusesOfficial ?? undefined, urgent: urgent ?? undefined, sure, category, weight: sure === false ? 0.7 : 1 })

export function readData (dir: string, readings = 'tools/train/readings.tsv'): Data {
  const lines = <T>(name: string) => jsonLines<T>(join(dir, name))
  const routed = ['routed.jsonl', 'routed-more.jsonl'].flatMap(name => lines<Raw>(name).map(labelled))
  const known = new Set(routed.map(row => row.id))
  const complaints = lines<Raw>('complaints.jsonl').filter(row => !known.has(row.id)).map(labelled)
  const notes = new Map(readFileSync(readings, 'utf8').split('\n').filter(line => line !== '').map(line => line.split('\t') as [string, string]))
  const read = complaints.flatMap(row => {
    const queue = notes.get(digestOf(row))
    return queue === undefined ? [] : [{ ...row, queue, weight: 0.6 }]
  })
  const categorised = lines<Raw>('categorised.jsonl').map(labelled)
  return {
    routed, read, categorised,
    categorisedWords: lines<{ words: string, category: string }>('categorised-words.jsonl').map(({ words, category }) => ({ words: words.split(' '), category })),
    unlabelled: [...complaints, ...lines<Raw>('replied.jsonl').map(labelled), ...categorised],
    tree: lines<{ l1: string, l2: string, l3: string }>('category-tree.jsonl').map(({ l1, l2, l3 }) => [l1, l2, l3] as const)
  }
}

/** A town's own confirmed decisions, exported without persons: {text, title?, queue, category?, accusesOfficial?, urgent?} a line. */
export const readCorrections = (file: string): Row[] =>
  jsonLines<Raw>(file).map((raw, n) => ({ ...labelled({ ...raw, id: raw.id ?? `correction-${n + 1}` }), weight: 1 }))
