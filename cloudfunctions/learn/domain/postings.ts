import type { Ranked } from './tally'

/** An inverted list: for each term the documents that hold it, ascending, and what it is worth there. */
export interface Postings {
  readonly size: number
  readonly terms: ReadonlyMap<string, Entry>
}
/** Weights are steps of `step`: a byte each, because there are half a million. */
export interface Entry { readonly docs: Uint16Array, readonly weights: Uint8Array, readonly step: number, readonly idf: number }

const STEPS = 255

/** Terms of a document with their weight before rarity is considered. */
export type Features = ReadonlyMap<string, number>

const rarity = (size: number, holding: number): number => Math.log(1 + (size - holding + 0.5) / (holding + 0.5))

function gather (documents: readonly Features[]): Map<string, { docs: number[], weights: number[] }> {
  const lists = new Map<string, { docs: number[], weights: number[] }>()
  documents.forEach((features, doc) => {
    for (const [term, weight] of features) {
      const list = lists.get(term)
      if (list) {
        list.docs.push(doc)
        list.weights.push(weight)
      } else lists.set(term, { docs: [doc], weights: [weight] })
    }
  })
  return lists
}

/** Short texts of like length: each document is a direction, a query's score is the cosine. */
export function cosinePostings (documents: readonly Features[]): Postings {
  const lists = gather(documents)
  const squares = new Float64Array(documents.length)
  for (const { docs, weights } of lists.values()) {
    const idf = rarity(documents.length, docs.length)
    docs.forEach((doc, at) => { squares[doc]! += (weights[at]! * idf) ** 2 })
  }
  return finish(lists, documents.length, (weight, idf, doc) => weight * idf / Math.sqrt(squares[doc]!))
}

const SATURATION = 1.2, LENGTH_SHARE = 0.6 // BM25's k1 and b

/** Long texts of unlike length, weights are counts: BM25. */
export function bm25Postings (documents: readonly Features[]): Postings {
  const lists = gather(documents)
  const lengths = documents.map(features => [...features.values()].reduce((sum, count) => sum + count, 0))
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length)
  return finish(lists, documents.length, (count, idf, doc) =>
    idf * count * (SATURATION + 1) / (count + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * lengths[doc]! / mean)))
}

function finish (lists: Map<string, { docs: number[], weights: number[] }>, size: number, worth: (weight: number, idf: number, doc: number) => number): Postings {
  const terms = new Map<string, Entry>()
  for (const [term, { docs, weights }] of lists) {
    const idf = rarity(size, docs.length)
    const worths = weights.map((weight, at) => worth(weight, idf, docs[at]!))
    const step = worths.reduce((most, value) => Math.max(most, value), 0) / STEPS
    terms.set(term, { idf, step, docs: Uint16Array.from(docs), weights: Uint8Array.from(worths, value => Math.max(1, Math.round(value / step))) })
  }
  return { size, terms }
}

/** Adds up what each document is worth for a query. One array of scores a list, cleared by reading it. */
export class Scores {
  private readonly values: Float32Array
  private readonly touched: number[] = []
  constructor (private readonly postings: Postings) { this.values = new Float32Array(postings.size) }

  /** `cosine`: the query's own length is taken out, so that scores are between 0 and 1. */
  add (query: Features, cosine: boolean): void {
    let squares = 0
    if (cosine) for (const [term, weight] of query) squares += (weight * (this.postings.terms.get(term)?.idf ?? this.unknown)) ** 2
    const length = cosine ? Math.sqrt(squares) : 1
    if (length === 0) return
    for (const [term, weight] of query) {
      const entry = this.postings.terms.get(term)
      if (!entry) continue
      const factor = weight * entry.step * (cosine ? entry.idf : 1) / length
      const { docs, weights } = entry
      for (let at = 0; at < docs.length; at++) {
        const doc = docs[at]!
        if (this.values[doc] === 0) this.touched.push(doc)
        this.values[doc]! += factor * weights[at]!
      }
    }
  }

  /** The documents above `least` and above a part of the best one, in no order; everything is forgotten. */
  take (least: number, part: number): Ranked[] {
    let most = 0
    for (const doc of this.touched) most = Math.max(most, this.values[doc]!)
    const floor = Math.max(least, part * most), found: Ranked[] = []
    for (const doc of this.touched) {
      if (this.values[doc]! > floor) found.push({ id: doc, score: this.values[doc]! })
      this.values[doc] = 0
    }
    this.touched.length = 0
    return found
  }

  /** A term that no document has counts towards the query's length, but not as the rarest: it may be a slip. */
  private get unknown (): number { return 2 }
}
