import { dayOf, type Day } from '../../core/kernel/calendar'
import type { Paper } from '../../core/matter/ports'
import { unitOf } from '../../core/people/desks'
import type { Town } from '../../core/people/town'
import type { Desk } from './desk-deps'

/** 信处, 信复 ...: the code that a paper's number carries (documents.md 1). */
const letters: Record<string, string> = { X04: '信受', X05: '信不受', X10: '信告', X17: '信延', X18: '信处', X19: '信复', W02: '核' }

/** The series of a unit, a code and a year: numbers in it have no gap. */
export const paperSeries = (town: Town, paper: Paper | undefined, day: Day): string => `${unitOf(town, paper?.unitId)?.id ?? ''}-${paper?.code ?? ''}-${day.slice(0, 4)}`

/** The paper as it is issued: with its number, signed by whoever issues it. */
export function withNumber ({ town, personId, now }: Desk, paper: Paper | undefined, n: number): Paper | undefined {
  return paper && { ...paper, number: `${town.settings.code}${letters[paper.code] ?? paper.code}〔${dayOf(now).slice(0, 4)}〕${n}号`, signedBy: personId, signedAt: now }
}
