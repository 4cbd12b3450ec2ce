import type { Notice } from '../../core/people/published'
import { isMeaning, questionFeatures } from './law-index'
import type { Lexicon } from './lexicon'
import { comparable, runsOfHan } from './wording'

/** How much of what was asked a notice must say. */
const COVERED = 0.6
const MOST = 3

/** The town's notices that a query may mean: those which hold most of its pairs of characters, or of what they mean; titles count twice. */
export function noticesAbout (query: string, notices: readonly Notice[], lexicon: Lexicon): Notice[] {
  const asked = [...questionFeatures(comparable(query), lexicon)].filter(([term]) => term.length > 1 || isMeaning(term))
  const whole = asked.reduce((sum, [, weight]) => sum + weight, 0)
  if (whole === 0) return []
  const holds = (text: string) => {
    const meanings = new Set(runsOfHan(text).flatMap(run => lexicon.said.groupsIn(run)).map(group => `#${group}`))
    return asked.reduce((sum, [term, weight]) => sum + (meanings.has(term) || text.includes(term) ? weight : 0), 0) / whole
  }
  return notices.map(notice => {
    const inTitle = holds(notice.title), covered = Math.max(inTitle, holds([notice.title, ...notice.text].join('\n')))
    return { notice, covered, score: covered + inTitle }
  }).filter(({ covered }) => covered >= COVERED).sort((a, b) => b.score - a.score).slice(0, MOST).map(({ notice }) => notice)
}
