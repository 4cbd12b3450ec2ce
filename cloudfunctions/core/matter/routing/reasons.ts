import { eachGram, plain } from './grams'
import { idOf } from './view'
import { lookingNames, type Head, type Model, type Vectors } from './model'

/** The words of a text that spoke most for a label against the one that came second, as people write them, the weightiest first. */
export function weighty (text: string, { views, words }: Pick<Model, 'views' | 'words'>, head: Head, vectors: Vectors, label: string, against: string, most = 3): string[] {
  const letters = plain(text)
  const gain = gainIn(views, head, vectors, head.labels.indexOf(label), head.labels.indexOf(against))
  const share = new Float64Array(letters.length)
  eachGram(letters, (gram, at) => {
    const each = gain(gram) / gram.length
    if (each !== 0) for (let n = at; n < at + gram.length; n++) share[n]! += each
  })
  const weights = new Map<string, number>()
  for (const [word, at] of wordsOf(letters, words)) {
    let weight = 0
    for (let n = at; n < at + word.length; n++) weight += share[n]!
    weights.set(word, (weights.get(word) ?? 0) + weight)
  }
  return [...weights].filter(([, weight]) => weight > 0).sort((a, b) => b[1] - a[1]).slice(0, most).map(([word]) => word)
}

/** What one gram of this text says for a label against another, over all ways of looking. */
function gainIn (views: Model['views'], { weights, steps, labels }: Head, vectors: Vectors, label: number, against: number): (gram: string) => number {
  const known = new Map<string, number>()
  const parts = lookingNames.flatMap(looking => {
    const own = weights[looking]
    return own ? [{ view: views[looking], own, step: steps[looking]!, values: new Map(vectors[looking].ids.map((id, n) => [id, vectors[looking].values[n]!])) }] : []
  })
  const reckoned = (gram: string) => parts.reduce((sum, { view, own, step, values }) => {
    const id = idOf(view, gram)
    const value = id === undefined ? undefined : values.get(id)
    return value === undefined ? sum : sum + value * (own[id! * labels.length + label]! - own[id! * labels.length + against]!) * step
  }, 0)
  return gram => {
    let gain = known.get(gram)
    if (gain === undefined) known.set(gram, gain = reckoned(gram))
    return gain
  }
}

/** Words by the longest match; what is no word is passed over. */
function* wordsOf (letters: string, words: ReadonlySet<string>): Generator<[string, number]> {
  for (let at = 0; at < letters.length; at++) {
    for (let length = 4; length >= 2; length--) {
      const word = letters.slice(at, at + length)
      if (word.length < length || !words.has(word)) continue
      yield [word, at]
      at += length - 1
      break
    }
  }
}

/** 说到「夜间施工」「噪音」 */
export const saying = (words: readonly string[]): string => words.length > 0 ? `说到${words.map(word => `「${word}」`).join('')}` : '照整段话看'
