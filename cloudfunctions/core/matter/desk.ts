import { addDays, dayOf, endOfDay, startOfDay } from '../kernel/calendar'
import type { Matter } from './matter'

/** Where a matter stands in the order of a desk (screens.md flow e): what may hurt somebody, what is due today, what is late, who waits, what is new, what is soon. */
export const ranks = { danger: 0, today: 1, overdue: 2, waiting: 3, unseen: 4, soon: 5, later: 6, closed: 9 } as const
export type Rank = keyof typeof ranks

type Standing = Pick<Matter, 'clocks' | 'state' | 'urgent' | 'filerWaits'>

const SOON_DAYS = 3
const off = new Set(['closed', 'linked', 'withdrawn', 'settled', 'final', 'notAccepted', 'redirected'])

export const isOpen = (matter: Pick<Matter, 'state'>): boolean => !off.has(matter.state)

/** The duty that ends first of those still running; the person's own rights are no duty of a desk. */
export function firstDuty (matter: Pick<Matter, 'clocks'>) {
  return matter.clocks.filter(clock => clock.endedAt === undefined && clock.holder === 'official')
    .reduce<Matter['clocks'][number] | undefined>((first, clock) => first && first.dueAt <= clock.dueAt ? first : clock, undefined)
}

export function rankOf (matter: Standing, now: number): Rank {
  if (!isOpen(matter)) return 'closed'
  if (matter.urgent) return 'danger'
  const due = firstDuty(matter)?.dueAt
  if (due !== undefined && due <= now) return 'overdue'
  if (due !== undefined && due <= endOfDay(dayOf(now))) return 'today'
  if (matter.filerWaits) return 'waiting'
  if (matter.clocks.some(clock => clock.code === 'C13' && clock.endedAt === undefined)) return 'unseen'
  if (due !== undefined && due <= soonUntil(now)) return 'soon'
  return 'later'
}

const soonUntil = (now: number): number => endOfDay(addDays(dayOf(now), SOON_DAYS))
const LAST = 9_999_999_999_999

/** The order as one text, so that a page of a desk is one range of one index. */
export function deskKeyOf (matter: Standing & { readonly id: string }, now: number): string {
  const due = firstDuty(matter)?.dueAt ?? LAST
  return `${ranks[rankOf(matter, now)]}-${String(due).padStart(13, '0')}-${matter.id}`
}

/** The rank that a desk key carries. */
export const rankIn = (deskKey: string): Rank => (Object.keys(ranks) as Rank[]).find(rank => String(ranks[rank]) === deskKey[0]) ?? 'later'
/** Past the last open matter of a desk. */
export const END_OF_OPEN = String(ranks.closed)

/** When time alone will move a matter up its desk; undefined when it will not. */
export function nextRankAt (matter: Standing, now: number): number | undefined {
  const due = firstDuty(matter)?.dueAt
  if (due === undefined || !isOpen(matter)) return undefined
  const lastDay = dayOf(due - 1)
  return [startOfDay(addDays(lastDay, -SOON_DAYS)), startOfDay(lastDay), due].find(moment => moment > now)
}
