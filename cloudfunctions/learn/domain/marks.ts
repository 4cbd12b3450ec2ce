import type { Lexicon } from './lexicon'
import { comparable, runsOfHan } from './wording'
import { withoutAsking } from './law-index'

const LONGEST_SNIPPET = 80, BEFORE_HIT = 20

/** Which words of an article answer a query: its own, and those that the law says for them. */
export class Marks {
  /** Group -> the law's words for it. */
  private readonly lawWords = new Map<number, string[]>()

  constructor (private readonly lexicon: Lexicon) {
    for (const [word, groups] of lexicon.lawful.groups) {
      for (const group of groups) this.lawWords.set(group, [...this.lawWords.get(group) ?? [], word])
    }
  }

  /** The law's words for what a query says, longest first. */
  also (query: string): string[] {
    const groups = runsOfHan(withoutAsking(query, this.lexicon)).flatMap(run => this.lexicon.said.groupsIn(run))
    const words = [...new Set(groups)].flatMap(group => this.lawWords.get(group) ?? [])
    return [...new Set(words)].filter(word => word.length > 1 && !query.includes(word)).sort((a, b) => b.length - a.length)
  }

  /** What to mark in an article. */
  of (query: string): string[] {
    const own = comparable(withoutAsking(query, this.lexicon)).split(' ').filter(word => runsOfHan(word).join('').length > 1)
    return [...own, ...this.also(query)]
  }

  /** Words that one could try instead: known ones that share most with the query. */
  near (query: string, most: number): string[] {
    const asked = new Set(runsOfHan(query).join(''))
    if (asked.size === 0) return []
    const likeness = (word: string) => [...word].filter(char => asked.has(char)).length / Math.max(word.length, asked.size)
    return [...this.lexicon.said.groups.keys()].filter(word => word.length > 1 && !query.includes(word)).map(word => ({ word, like: likeness(word) }))
      .filter(({ like }) => like > 0).sort((a, b) => b.like - a.like || a.word.length - b.word.length).slice(0, most).map(({ word }) => word)
  }
}

/** The line of a text that has most of the words, cut around the first of them. */
export function snippet (text: string, words: readonly string[]): string {
  const lines = text.split('\n')
  const hits = (line: string) => words.filter(word => line.includes(word)).length
  const line = lines.reduce((best, candidate) => hits(candidate) > hits(best) ? candidate : best, lines[0] ?? '')
  const first = Math.min(...words.map(word => line.indexOf(word)).filter(at => at >= 0), Infinity)
  const from = first === Infinity || first <= BEFORE_HIT || line.length <= LONGEST_SNIPPET ? 0 : first - BEFORE_HIT
  return `${from > 0 ? '……' : ''}${line.slice(from, from + LONGEST_SNIPPET)}${line.length > from + LONGEST_SNIPPET ? '……' : ''}`
}
