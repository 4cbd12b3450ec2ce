import { eachGram, plain } from '../../cloudfunctions/core/matter/routing/grams'
import type { Vocabulary } from '../../cloudfunctions/core/matter/routing/view'
import { log } from './exact'

/** The grams that most texts have, but not every second one; sorted, so that the order of the texts does not matter. */
export function vocabularyOf (texts: readonly string[], size: number): Vocabulary & { readonly grams: readonly string[] } {
  const counts = new Map<string, number>()
  for (const text of texts) {
    const seen = new Set<string>()
    eachGram(plain(text), gram => { seen.add(gram) })
    for (const gram of seen) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  const grams = [...counts].filter(([, n]) => n >= 4 && n <= texts.length / 2)
    .sort((a, b) => b[1] - a[1] || byCode(a[0], b[0])).slice(0, size).map(([gram]) => gram).sort(byCode)
  const idf = grams.map(gram => Math.round((log((1 + texts.length) / (1 + counts.get(gram)!)) + 1) * IDF_STEPS) / IDF_STEPS)
  return { grams, idf, index: new Map(grams.map((gram, n) => [gram, n])) }
}

/** The order of code units, which is the same under every language setting. */
export const byCode = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0

/** Rareness is kept in steps of 1/24, so that one byte holds it. */
export const IDF_STEPS = 24
