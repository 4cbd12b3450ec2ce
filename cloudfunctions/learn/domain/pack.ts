import { gunzipSync, gzipSync } from 'node:zlib'
import type { IndexPart } from '../../core/learning/ports'
import type { Alias } from './citation'
import { Vocabulary } from './lexicon'
import type { Ask, IndexedArticle, LawIndex } from './law-index'
import type { Entry, Postings } from './postings'

const PART_LENGTH = 900_000 // well below what one document and one write may hold

/** Lists as one text of terms and runs of numbers. */
interface PackedPostings { readonly size: number, readonly terms: string, readonly counts: string, readonly docs: string, readonly weights: string, readonly steps: string, readonly idf: string }

interface Packed {
  readonly laws: LawIndex['laws']
  readonly articles: readonly IndexedArticle[]
  readonly lessons: readonly string[]
  readonly aliases: readonly (readonly [string, Alias])[]
  readonly said: readonly (readonly [string, readonly number[]])[]
  readonly lawful: readonly (readonly [string, readonly number[]])[]
  readonly asking: string
  readonly worth: readonly number[]
  readonly asks: readonly Ask[]
  readonly texts: PackedPostings
  readonly askWords: PackedPostings
  readonly askSounds: PackedPostings
  readonly sounds: readonly (readonly [string, readonly number[]])[]
  readonly soundOf: readonly (readonly [string, string])[]
}

/** The index as a few documents of text, so that a function reads it with one call and keeps it in memory. */
export function packIndex (index: LawIndex, version: string): IndexPart[] {
  const { lexicon, aliases, sounds, soundOf, texts, askWords, askSounds, syllables: _, ...plain } = index
  const packed: Packed = {
    ...plain, aliases: [...aliases], sounds: [...sounds], soundOf: [...soundOf],
    said: [...lexicon.said.groups], lawful: [...lexicon.lawful.groups], asking: lexicon.asking.source, worth: lexicon.worth,
    texts: packPostings(texts), askWords: packPostings(askWords), askSounds: packPostings(askSounds)
  }
  const text = gzipSync(JSON.stringify(packed)).toString('base64')
  const of = Math.ceil(text.length / PART_LENGTH)
  return Array.from({ length: of }, (_, part) => ({ version, part, of, bytes: text.slice(part * PART_LENGTH, (part + 1) * PART_LENGTH) }))
}

/** The index out of its parts in any order; throws where one is missing or of another version. */
export function openIndex (parts: readonly IndexPart[]): LawIndex {
  const sorted = [...parts].sort((a, b) => a.part - b.part)
  if (sorted.length === 0 || sorted.some(({ part, of, version }, at) => part !== at || of !== sorted.length || version !== sorted[0]!.version)) throw new Error('index incomplete')
  const packed = JSON.parse(gunzipSync(Buffer.from(sorted.map(({ bytes }) => bytes).join(''), 'base64')).toString('utf8')) as Packed
  const { said, lawful, asking, worth, aliases, sounds, soundOf, texts, askWords, askSounds, ...plain } = packed
  return {
    ...plain, aliases: new Map(aliases), sounds: new Map(sounds), soundOf: new Map(soundOf), syllables: new Set(soundOf.map(([, syllable]) => syllable)),
    lexicon: { said: vocabulary(said), lawful: vocabulary(lawful), asking: new RegExp(asking, 'g'), worth },
    texts: openPostings(texts), askWords: openPostings(askWords), askSounds: openPostings(askSounds)
  }
}

function vocabulary (entries: readonly (readonly [string, readonly number[]])[]): Vocabulary {
  const words = new Vocabulary()
  for (const [word, groups] of entries) for (const group of groups) words.put(word, group)
  return words
}

const text = (numbers: Uint8Array | Uint16Array | Uint32Array | Float32Array): string =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64')

function bytes (packed: string): ArrayBuffer {
  const read = Buffer.from(packed, 'base64')
  return read.buffer.slice(read.byteOffset, read.byteOffset + read.byteLength) as ArrayBuffer
}

function packPostings ({ size, terms }: Postings): PackedPostings {
  const entries = [...terms.values()]
  const total = entries.reduce((sum, { docs }) => sum + docs.length, 0)
  const docs = new Uint16Array(total), weights = new Uint8Array(total)
  let at = 0
  for (const entry of entries) {
    docs.set(entry.docs, at)
    weights.set(entry.weights, at)
    at += entry.docs.length
  }
  return {
    size, terms: [...terms.keys()].join('\n'), counts: text(Uint32Array.from(entries, entry => entry.docs.length)),
    docs: text(docs), weights: text(weights), steps: text(Float32Array.from(entries, ({ step }) => step)), idf: text(Float32Array.from(entries, ({ idf }) => idf))
  }
}

function openPostings (packed: PackedPostings): Postings {
  const counts = new Uint32Array(bytes(packed.counts)), docs = new Uint16Array(bytes(packed.docs)), weights = new Uint8Array(bytes(packed.weights))
  const steps = new Float32Array(bytes(packed.steps)), idf = new Float32Array(bytes(packed.idf))
  const terms = new Map<string, Entry>()
  let from = 0
  packed.terms.split('\n').forEach((term, at) => {
    const to = from + counts[at]!
    terms.set(term, { idf: idf[at]!, step: steps[at]!, docs: docs.subarray(from, to), weights: weights.subarray(from, to) })
    from = to
  })
  return { size: packed.size, terms }
}
