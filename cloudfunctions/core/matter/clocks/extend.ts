import { addDays, dayOf, type Day, type WorkingCalendar } from '../../kernel/calendar'
import { AppError } from '../../kernel/app-error'
import type { Clock, Length } from './clock'
import { isRunning, reckonAgain } from './reckon'
import { ruleOf, type ClockRule } from './rules'

export interface Approval {
  /** How many days more (C4, N2), or the new last day that both parties agreed on (C10). */
  readonly more: number | Day
  readonly at: number
  readonly askedBy: string
  readonly approvedBy: string
  readonly post: string
  readonly reason: string
}

/**
 * Gives a clock more time before it ends: C4 once, at most 30 days, approved by the unit's head, the reason told (信访工作条例 34);
 * N2 once, at most 20 working days (政府信息公开条例 33); C10 as both parties agree.
 * Errors: WRONG_STATE (has no extension, ended, or had its one), TOO_LATE, NOT_ELIGIBLE (asked and approved by one person), VALIDATION.
 */
export function extendClock (clock: Clock, { more, at, askedBy, approvedBy, post, reason }: Approval, calendar: WorkingCalendar): Clock {
  const { extension: rule } = ruleOf(clock.code)
  if (!rule || !isRunning(clock)) throw new AppError('WRONG_STATE')
  if (rule.by === 'head' && clock.extension) throw new AppError('WRONG_STATE', { extendedAt: clock.extension.at })
  if (at >= clock.dueAt) throw new AppError('TOO_LATE', { lastDay: clock.lastDay })
  if (rule.by === 'head' && askedBy === approvedBy) throw new AppError('NOT_ELIGIBLE')
  if (reason.trim() === '') throw new AppError('VALIDATION', { reason: ['请写明理由，会原样给群众看'] })
  const extension = { length: lengthOf(more, rule, clock), from: clock.lastDay, article: rule.article, at, askedBy, approvedBy, post, reason }
  return reckonAgain({ ...clock, extension }, calendar, at)
}

function lengthOf (more: number | Day, { unit, max }: NonNullable<ClockRule['extension']>, { lastDay }: Clock): Length {
  if (unit === 'date') {
    if (typeof more !== 'string' || more <= lastDay) throw new AppError('VALIDATION', { until: ['新的日期要在原来的之后'] })
    return { unit, until: more }
  }
  if (typeof more !== 'number' || !Number.isInteger(more) || more < 1 || more > max!) throw new AppError('VALIDATION', { days: [`可以延长 1 到 ${max} ${unit === 'day' ? '天' : '个工作日'}`] })
  return { unit, count: more }
}

/**
 * Reckons running clocks again when a holiday table arrives or is corrected. `moved` says from which day to which, for the timeline.
 * A mark that lies ahead again is taken back.
 */
export function recalculate (clock: Clock, calendar: WorkingCalendar, now: number): { clock: Clock, moved?: { from: Day, to: Day } } {
  if (!isRunning(clock)) return { clock }
  const again = reckonAgain(clock, calendar, now)
  return again.lastDay === clock.lastDay ? { clock: again } : { clock: again, moved: { from: clock.lastDay, to: again.lastDay } }
}

/** A clock whose matter was out of the office's hands and came back runs on from where it stood: the days between do not count (C1). */
export function runOn ({ endedAt, endedBy: _by, ...clock }: Clock, at: number, by: string, calendar: WorkingCalendar): Clock {
  if (endedAt === undefined || !ruleOf(clock.code).stops?.includes('handedOver')) throw new AppError('WRONG_STATE')
  const stop = { ground: 'handedOver', article: '信访工作条例第二十三条', from: addDays(dayOf(endedAt), 1), to: dayOf(at), by } as const
  return reckonAgain({ ...clock, stops: stop.from <= stop.to ? [...clock.stops, stop] : clock.stops }, calendar, at)
}
