import { addDays, correspondingDay, dayOf, endOfDay, startOfDay, type Day, type WorkingCalendar } from '../../kernel/calendar'
import type { Clock, Length, Mark, Stop } from './clock'
import { ruleOf } from './rules'

/** What is known of a clock before the calendar is asked. */
export type ClockFacts = Omit<Clock, 'lastDay' | 'dueAt' | 'provisional' | 'lookAt'>
export interface End { readonly day: Day, readonly provisional: boolean }

export const isRunning = (clock: Clock): boolean => clock.endedAt === undefined
/** A stop without an end: the clock waits for it. */
export const isSuspended = (clock: Pick<Clock, 'stops'>): boolean => clock.stops.some(stop => stop.to === undefined)

/** The last day of a clock. A person's right that ends on a day off rolls on (民法典 203); an official's duty does not, which is the town's stricter promise. */
export function endOf ({ startsAt, length, holder, stops, extension }: ClockFacts, calendar: WorkingCalendar): End {
  const end = extension ? endOfLength(startsAt, longer(length, extension.length), stops, calendar) : endOfLength(startsAt, length, stops, calendar)
  if (holder === 'official' || length.unit === 'workingDay') return end
  const rolled = calendar.rollForward(end.day)
  return { day: rolled.day, provisional: end.provisional || rolled.provisional }
}

function longer (length: Length, extension: Length): Length {
  if (extension.unit === 'date' || length.unit === 'date') return extension
  return { ...length, count: length.count + extension.count }
}

/** The last day of a length counted from the day after the start (民法典 201), before it rolls. */
export function endOfLength (startsAt: number, length: Length, stops: readonly Stop[], calendar: WorkingCalendar): End {
  const start = dayOf(startsAt)
  switch (length.unit) {
    case 'date': return { day: length.until, provisional: false }
    case 'minute': return { day: dayOf(startsAt + length.count * 60_000), provisional: false }
    case 'month': return { day: correspondingDay(start, length.count), provisional: false }
    default: return countDays(start, length, stops, calendar)
  }
}

function countDays (start: Day, { unit, count }: { unit: 'day' | 'workingDay', count: number }, stops: readonly Stop[], calendar: WorkingCalendar): End {
  if (unit === 'day' && stops.length === 0) return { day: addDays(start, count), provisional: false }
  let day = start
  let provisional = false
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    if (stops.some(stop => stop.to !== undefined && stop.from <= day && day <= stop.to)) continue
    if (unit === 'workingDay') {
      const asked = calendar.isWorkingDay(day)
      provisional ||= asked.provisional
      if (!asked.working) continue
    }
    left--
  }
  return { day, provisional }
}

/** Fills in what follows from a clock's facts and the calendar. */
export function reckon (facts: ClockFacts, calendar: WorkingCalendar): Clock {
  const { day: lastDay, provisional } = endOf(facts, calendar)
  const dueAt = facts.length.unit === 'minute' ? facts.startsAt + facts.length.count * 60_000 : endOfDay(lastDay)
  return withLook({ ...facts, lastDay, dueAt, provisional, lookAt: null })
}

/** A clock whose facts have changed and whose end is still the old one, reckoned at `now`: a mark that moved and lies ahead again will be raised again. */
export function reckonAgain (changed: Clock, calendar: WorkingCalendar, now: number): Clock {
  const clock = reckon(changed, calendar)
  const was = new Map(momentsOf(changed).map(({ mark, at }) => [mark, at]))
  const ahead = new Set(momentsOf(clock).filter(({ mark, at }) => at > now && at !== was.get(mark)).map(({ mark }) => mark))
  return withLook({ ...clock, passed: clock.passed.filter(mark => !ahead.has(mark)) })
}

export interface Moment { readonly mark: Mark | 'ended', readonly at: number }

/**
 * What a clock will raise, in order of time: amber and the reminder from 0:00 of their day, red or the end at 24:00 of the last one.
 * Amber keeps its distance from the end: day 45 of 60 is 15 days before it, and so it is where the 60 were extended.
 */
export function momentsOf ({ code, length, lastDay, dueAt }: Clock): Moment[] {
  const { amberDay, remindBefore, expiry } = ruleOf(code)
  const moments: Moment[] = []
  if (amberDay !== undefined && length.unit === 'day') moments.push({ mark: 'amber', at: startOfDay(addDays(lastDay, amberDay - length.count)) })
  if (remindBefore !== undefined) moments.push({ mark: 'remind', at: startOfDay(addDays(lastDay, -remindBefore)) })
  return [...moments, { mark: expiry === 'ends' ? 'ended' : expiry, at: dueAt }]
}

export function withLook (clock: Clock): Clock {
  const ahead = isRunning(clock) && !isSuspended(clock) ? momentsOf(clock).filter(({ mark }) => mark === 'ended' || !clock.passed.includes(mark)) : []
  return { ...clock, lookAt: ahead[0]?.at ?? null }
}
