import { eachGram, plain } from './grams'
import { lookingNames, type Head, type Model, type Vectors } from './model'

/** The words of a text that spoke most for a label against the one that came second, as people write them, the weightiest first. */
export function weighty (text: string, { views, words }: Pick<Model, 'views' | 'words'>, head: Head, vectors: Vectors, label: string, against: string, most = 3): string[] {
  const gains = gainsOf(views, head, vectors, head.labels.indexOf(label), head.labels.indexOf(against))
  const letters = plain(text)
  const share = new Float64Array(letters.length)
  eachGram(letters, (gram, at) => {
    const gain = gains.get(gram)
    if (gain === undefined) return
    for (let n = at; n < at + gram.length; n++) share[n]! += gain / gram.length
  })
  const weights = new Map<string, number>()
  for (const [word, at] of wordsOf(letters, words)) {
    let weight = 0
    for (let n = at; n < at + word.length; n++) weight += share[n]!
    weights.set(word, (weights.get(word) ?? 0) + weight)
  }
  return [...weights].filter(([, weight]) => weight > 0).sort((a, b) => b[1] - a[1]).slice(0, most).map(([word]) => word)
}

function gainsOf (views: Model['views'], { weights, steps, labels }: Head, vectors: Vectors, label: number, against: number): Map<string, number> {
  const gains = new Map<string, number>()
  for (const looking of lookingNames) {
    const own = weights[looking]
    if (!own) continue
    const present = new Map(vectors[looking].ids.map((id, n) => [id, vectors[looking].values[n]!]))
    for (const [gram, id] of views[looking].index) {
      const value = present.get(id)
      if (value !== undefined) gains.set(gram, (gains.get(gram) ?? 0) + value * (own[id * labels.length + label]! - own[id * labels.length + against]!) * steps[looking]!)
    }
  }
  return gains
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
