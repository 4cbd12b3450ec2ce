import { addDays, startOfDay } from '../../core/kernel/calendar'
import type { ReceptionDay, Told } from '../../core/people/reception'
import { EVE } from './plan-days'
import { all } from './queue'
import { slotOf } from './seats'
import { outboxed, told } from './tell'

const HOUR = 3_600_000

export const endOf = (day: Pick<ReceptionDay, 'slots' | 'slotMinutes'>): number => (day.slots.at(-1)?.at ?? 0) + day.slotMinutes * 60_000
const eveOf = (day: Pick<ReceptionDay, 'id'>): number => startOfDay(addDays(day.id, -1)) + EVE
/** After the last talk may still be going on. */
const closes = (day: ReceptionDay): number => endOf(day) + 2 * HOUR

/** When the timer has something to do with a day; null when never again. */
export function nextLook (day: ReceptionDay, now: number): number | null {
  if (day.state === 'cancelled') return day.owing ? now + HOUR : null
  if (day.state === 'over') return null
  const held = all(day).flatMap(({ booking }) => booking.until ?? [])
  const moments = [eveOf(day), ...day.slots.map(({ at }) => at - 2 * HOUR), ...held, closes(day)].filter(moment => moment > now)
  return moments.length > 0 ? Math.min(...moments) : null
}

/** Whose held seat is to pass on. */
export const lapsed = (day: ReceptionDay, now: number): string[] => all(day).filter(({ booking }) => booking.state === 'held' && (booking.until ?? 0) <= now).map(({ personKey }) => personKey)

/**
 * What is due on a day: reminders at 18:00 of the day before and two hours before each time, to whoever has a seat at that moment, so that
 * nobody hears of a time they gave up; and the end of the day, with a word to whoever did not come: no count, no ban.
 */
export function looked (day: ReceptionDay, now: number): Record<string, unknown> {
  if (day.state !== 'open') return { nextLookAt: nextLook(day, now) }
  const over = now >= closes(day)
  const messages: Told[] = []
  const set: Record<string, unknown> = {}
  for (const { personKey, booking } of all(day)) {
    if (booking.state !== 'booked') continue
    const due = over ? undefined : dueReminder(day, booking, now)
    if (due) {
      messages.push(told(day, personKey, booking, due === 'eve' ? 'F36' : 'F36.soon', now))
      set[`people.${personKey}.reminded`] = due === 'eve' ? ['eve'] : ['eve', 'soon']
    }
    if (over) {
      messages.push({ ...told(day, personKey, booking, 'F36.missed', now), notBefore: startOfDay(addDays(day.id, 1)) + 9 * HOUR })
      set[`people.${personKey}.state`] = 'absent'
    }
  }
  return { ...set, ...outboxed(messages, now), nextLookAt: over ? null : nextLook(day, now), ...(over ? { state: 'over' } : {}) }
}

function dueReminder (day: ReceptionDay, { slot, reminded = [], bookedAt }: ReceptionDay['people'][string], now: number): 'eve' | 'soon' | undefined {
  const at = slotOf(day, slot)?.at
  if (at === undefined || at <= now) return undefined
  if (now >= at - 2 * HOUR) return reminded.includes('soon') || bookedAt > at - 2 * HOUR ? undefined : 'soon'
  return now >= eveOf(day) && !reminded.includes('eve') && bookedAt < eveOf(day) ? 'eve' : undefined
}
