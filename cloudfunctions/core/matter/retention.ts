import { dayOf, type Day } from '../kernel/calendar'
import { isOpen } from './desk'
import type { MatterRow } from './ports'

/** Years that a file is kept after it is closed: with an outcome, without one, a report (the archive terms of letters and visits; the town's own for reports). */
const years = { outcome: 30, none: 10, report: 10 } as const

/** The last day on which the town must still keep a closed matter; undefined while it is in hand. */
export function keptUntil (matter: Pick<MatterRow, 'state' | 'since' | 'form' | 'closing'>): Day | undefined {
  if (isOpen(matter)) return undefined
  const term = matter.form === 'report' ? years.report : matter.closing ? years.outcome : years.none
  const day = dayOf(matter.since)
  return `${Number(day.slice(0, 4)) + term}${day.slice(4).replace('-02-29', '-02-28')}`
}
