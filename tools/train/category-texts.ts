import { plain } from '../../cloudfunctions/core/matter/routing/grams'
import { emphasised } from '../../cloudfunctions/core/matter/routing/model'
import type { Data, Row } from './rows'

type Words = Data['categorisedWords'][number]

/** Texts to learn the class from: content words run together, and the raw texts of the same officials' labels. */
export const categoryTexts = (words: readonly Words[], raw: readonly Row[]): Array<{ text: string, category: string }> => [
  ...words.map(({ words, category }) => ({ text: words.join(''), category })),
  ...raw.map(row => ({ text: emphasised(row), category: row.category! }))
]

/** The rows of words that were cut out of one of these texts: nearly all their first words stand in it. */
export function cutFrom (words: readonly Words[], texts: readonly Row[]): Set<Words> {
  const plains = texts.map(row => plain(`${row.title}${row.text}`))
  const byPair = new Map<string, number[]>()
  plains.forEach((text, n) => {
    for (const pair of new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))) {
      const list = byPair.get(pair)
      if (list) list.push(n)
      else byPair.set(pair, [n])
    }
  })
  return new Set(words.filter(({ words }) => {
    const first = words.slice(0, 30).map(plain).filter(word => word.length >= 2)
    const rarest = first.map(word => byPair.get(word.slice(0, 2)) ?? []).sort((a, b) => a.length - b.length).slice(0, 3)
    const candidates = new Set(rarest.flat())
    return [...candidates].some(n => first.filter(word => plains[n]!.includes(word)).length >= first.length * 0.85)
  }))
}

/** Words of two to four characters that many texts have: reasons are told in them. */
export function commonWords (rows: readonly Words[], atLeast = 40): string[] {
  const counts = new Map<string, number>()
  for (const { words } of rows) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].filter(([word, n]) => n >= atLeast && /^\p{Script=Han}{2,4}$/u.test(word)).map(([word]) => word).sort()
}
