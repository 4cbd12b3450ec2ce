import { gunzipSync } from 'node:zlib'
import { opening } from './grams'
import { vectorOf, type Vector, type Vocabulary } from './view'

/** How a text is looked at: whole, by its title or first sentence, by its beginning. Each has a vocabulary and weights of its own. */
export const lookings = { text: wholeOf, title: titleOf, head: (input: Written) => wholeOf(input).slice(0, 120) } as const
export type Looking = keyof typeof lookings
export const lookingNames = Object.keys(lookings) as Looking[]

export interface Written { readonly text: string, readonly title?: string }

/** A question that the model answers: its labels, and for each way of looking what every gram says for each label. */
export interface Head {
  readonly labels: readonly string[]
  readonly bias: readonly number[]
  readonly weights: Partial<Record<Looking, Int8Array>>
  readonly steps: Partial<Record<Looking, number>>
  /** Divides the scores, so that a confidence is as often right as it says. */
  readonly temperature: number
}

export interface Model {
  readonly views: Record<Looking, Vocabulary>
  readonly heads: { readonly queue: Head, readonly category: Head, readonly accuses: Head }
  /** Confidence under which a matter goes to intake; probability from which it is held for intake outside the circle. */
  readonly thresholds: { readonly intake: number, readonly hold: number }
  /** Words as people use them, to tell reasons in; and the official tree: [first, second, third level]. */
  readonly words: ReadonlySet<string>
  readonly tree: ReadonlyArray<readonly [string, string, string]>
}

export type Vectors = Record<Looking, Vector>

function wholeOf ({ title, text }: Written): string { return title ? `${title}\n${text}` : text }
function titleOf ({ title, text }: Written): string { return title || opening(text) }

/** A text as its class is told from it: three times the title, which says what it is about, and once the rest. */
export const emphasised = ({ title, text }: Written): string => title ? `${title}\n${title}\n${title}\n${text}` : text

export const vectorsOf = (views: Model['views'], written: Written): Vectors =>
  ({ text: vectorOf(views.text, lookings.text(written)), title: vectorOf(views.title, lookings.title(written)), head: vectorOf(views.head, lookings.head(written)) })

export function scores ({ labels, bias, weights, steps }: Head, vectors: Vectors): number[] {
  const sums = [...bias]
  for (const looking of lookingNames) {
    const own = weights[looking]
    if (!own) continue
    const { ids, values } = vectors[looking]
    for (let n = 0; n < ids.length; n++) {
      for (let k = 0; k < labels.length; k++) sums[k]! += values[n]! * own[ids[n]! * labels.length + k]! * steps[looking]!
    }
  }
  return sums
}

export interface Answer { readonly label: string, readonly confidence: number }

/** Every label with its calibrated confidence, the likeliest first. */
export function ranked (head: Head, vectors: Vectors): Answer[] {
  const sums = scores(head, vectors).map(sum => sum / head.temperature)
  const top = Math.max(...sums)
  const powers = sums.map(sum => Math.exp(sum - top))
  const all = powers.reduce((sum, power) => sum + power, 0)
  return head.labels.map((label, k) => ({ label, confidence: powers[k]! / all })).sort((a, b) => b.confidence - a.confidence)
}

/** As it lies in weights.json: one gzipped JSON, numbers as base64 of bytes. */
export interface Stored {
  /** All grams, sorted; each way of looking tells by one bit a gram which of them it looks for. */
  readonly grams: string
  readonly views: Record<Looking, { readonly looksFor: string, readonly idf: string, readonly idfSteps: number }>
  readonly heads: Record<keyof Model['heads'], Omit<Head, 'weights'> & { readonly weights: Partial<Record<Looking, string>> }>
  readonly thresholds: Model['thresholds']
  readonly words: string
  readonly tree: Model['tree']
}

export const unzipped = (file: { readonly gzip: string }): Stored => JSON.parse(gunzipSync(Buffer.from(file.gzip, 'base64')).toString('utf8')) as Stored

export function modelFrom ({ grams, views, heads, thresholds, words, tree }: Stored): Model {
  const index = new Map<string, number>()
  for (const gram of grams.split('\n')) index.set(gram, index.size)
  return {
    views: { text: vocabulary(index, views.text), title: vocabulary(index, views.title), head: vocabulary(index, views.head) },
    heads: { queue: head(heads.queue), category: head(heads.category), accuses: head(heads.accuses) },
    thresholds, words: new Set(words.split('\n')), tree
  }
}

function vocabulary (index: ReadonlyMap<string, number>, { looksFor, idf, idfSteps }: Stored['views'][Looking]): Vocabulary {
  const bits = Buffer.from(looksFor, 'base64')
  const own = new Int32Array(index.size)
  let id = 0
  for (let n = 0; n < own.length; n++) own[n] = (bits[n >> 3]! >> (n & 7)) & 1 ? id++ : -1
  return { index, own, idf: new Float64Array(Buffer.from(idf, 'base64')).map(byte => byte / idfSteps) }
}

function head ({ weights, ...rest }: Stored['heads']['queue']): Head {
  const bytes = (text: string | undefined) => {
    if (text === undefined) return undefined
    const { buffer, byteOffset, length } = Buffer.from(text, 'base64')
    return new Int8Array(buffer, byteOffset, length)
  }
  return { ...rest, weights: { text: bytes(weights.text), title: bytes(weights.title), head: bytes(weights.head) } }
}
