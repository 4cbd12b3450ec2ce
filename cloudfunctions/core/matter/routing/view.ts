import { eachGram, plain } from './grams'

/** A text as numbers: which grams of the vocabulary it has, and how much each weighs; the whole has length 1. */
export interface Vector { readonly ids: readonly number[], readonly values: readonly number[] }

/** A vocabulary of grams with the weight that each has by its rareness (idf). */
export interface Vocabulary {
  readonly index: ReadonlyMap<string, number>
  /** Where several ways of looking share one index: the own number of each gram of it, -1 for one that is not looked for. */
  readonly own?: Int32Array
  readonly idf: ArrayLike<number>
}

export function idOf ({ index, own }: Vocabulary, gram: string): number | undefined {
  const n = index.get(gram)
  if (n === undefined || own === undefined) return n
  const id = own[n]!
  return id < 0 ? undefined : id
}

/** Counted, dampened (1 + ln n), weighted by rareness and brought to length 1, in the order of first appearance. */
export function vectorOf (vocabulary: Vocabulary, text: string): Vector {
  const counts = new Map<number, number>()
  eachGram(plain(text), gram => {
    const id = idOf(vocabulary, gram)
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
  })
  const ids = [...counts.keys()]
  const raw = ids.map(id => dampened(counts.get(id)!) * vocabulary.idf[id]!)
  const length = Math.sqrt(raw.reduce((sum, value) => sum + value * value, 0)) || 1
  return { ids, values: raw.map(value => value / length) }
}

const tabled = Float64Array.from({ length: 64 }, (_, n) => n === 0 ? 0 : Math.round((1 + Math.log(n)) * 1e6) / 1e6)
/** Rounded, so that no last digit of a logarithm differs between machines. */
const dampened = (count: number): number => tabled[Math.min(count, tabled.length - 1)]!
