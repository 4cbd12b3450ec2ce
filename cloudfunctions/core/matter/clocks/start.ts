import { dayOf, type WorkingCalendar } from '../../kernel/calendar'
import { AppError } from '../../kernel/app-error'
import type { Clock } from './clock'
import { isRunning, reckon, withLook } from './reckon'
import { ruleOf, type ClockCode, type Facts } from './rules'

/**
 * Starts a time limit. The day of `at` is not counted (民法典 201).
 * Errors: VALIDATION where the limit needs a risk, a date or a law of its own and has none, or its date lies before the start.
 */
export function startClock (code: ClockCode, at: number, { calendar, ...facts }: Facts & { calendar: WorkingCalendar }): Clock {
  const { holder, article, length } = ruleOf(code)
  const known = length(facts)
  if (!known) throw new AppError('VALIDATION', missing(code))
  if (known.unit === 'date' && known.until < dayOf(at)) throw new AppError('VALIDATION', { until: ['日期已经过了'] })
  return reckon({ code, holder, article: code === 'N5' ? facts.own!.article : article, startsAt: at, length: known, stops: [], passed: [] }, calendar)
}

const missing = (code: ClockCode) =>
  code === 'C12' ? { risk: ['请选风险：高、中、低'] } : code === 'N5' ? { own: ['请写明期限和依据的条文'] } : { until: ['请写明日期'] }

/** Ends a clock that still runs; one that has ended keeps its end. */
export const endClock = (clock: Clock, at: number, by: string): Clock =>
  isRunning(clock) ? withLook({ ...clock, endedAt: at, endedBy: by }) : clock

/** Lets a clock run as if it had never been ended: its act was undone. */
export function reviveClock ({ endedAt: _at, endedBy: _by, ...clock }: Clock): Clock {
  return withLook(clock)
}

/** The next moment at which the timer has something to do with any of these clocks. */
export function nextLookAt (clocks: readonly Clock[]): number | null {
  const looks = clocks.flatMap(({ lookAt }) => lookAt === null ? [] : [lookAt])
  return looks.length > 0 ? Math.min(...looks) : null
}
