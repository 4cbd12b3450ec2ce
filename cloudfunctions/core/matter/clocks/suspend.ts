import { dayOf, type Day, type WorkingCalendar } from '../../kernel/calendar'
import { AppError } from '../../kernel/app-error'
import type { Clock } from './clock'
import { isRunning, isSuspended, reckonAgain } from './reckon'
import { ruleOf, stopGrounds, type StopGround } from './rules'

/**
 * Enters time that the law does not count: a hearing for C9 (信访工作条例 36), asking a third party for N2 (政府信息公开条例 33).
 * Every day from the first to the last is left out; without `to` the clock waits. The grounds are a closed list, nothing else pauses a clock.
 * Errors: WRONG_STATE (no such ground for this clock, ended, or waiting already), TOO_LATE (the limit was over before), VALIDATION.
 */
export function suspendClock (clock: Clock, stop: { ground: StopGround, from: Day, to?: Day, paper?: string, by: string }, calendar: WorkingCalendar, now: number): Clock {
  if (!isRunning(clock) || isSuspended(clock) || !ruleOf(clock.code).stops?.includes(stop.ground)) throw new AppError('WRONG_STATE')
  if (stop.from > clock.lastDay) throw new AppError('TOO_LATE', { lastDay: clock.lastDay })
  if (stop.from < dayOf(clock.startsAt)) throw new AppError('VALIDATION', { from: ['不能早于期限开始的日子'] })
  if (stop.to !== undefined && stop.to < stop.from) throw new AppError('VALIDATION', { to: ['结束不能早于开始'] })
  return reckonAgain({ ...clock, stops: [...clock.stops, { ...stop, article: stopGrounds[stop.ground].article }] }, calendar, now)
}

/** Ends the stop that a clock waits for; `to` is the last day left out. Errors: WRONG_STATE, VALIDATION. */
export function resumeClock (clock: Clock, to: Day, calendar: WorkingCalendar, now: number): Clock {
  const open = clock.stops.find(stop => stop.to === undefined)
  if (!isRunning(clock) || !open) throw new AppError('WRONG_STATE')
  if (to < open.from) throw new AppError('VALIDATION', { to: ['结束不能早于开始'] })
  return reckonAgain({ ...clock, stops: clock.stops.map(stop => stop === open ? { ...open, to } : stop) }, calendar, now)
}
