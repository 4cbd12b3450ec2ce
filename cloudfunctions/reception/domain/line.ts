import { addDays, startOfDay } from '../../core/kernel/calendar'
import type { Booking, ReceptionDay, Waiter } from '../../core/people/reception'
import type { Write } from '../../core/people/reception-ports'
import { EVE } from './plan-days'
import { booked, seatKey, type Seat } from './seats'
import { tellingOf } from './tell'

const HOUR = 3_600_000

export const waiterId = (dayId: string, personKey: string): string => `${dayId}-${personKey}`

/** The first in line who has no seat yet. */
export const firstOf = (line: readonly Waiter[], day: Pick<ReceptionDay, 'people'>): Waiter | undefined => line.find(({ personKey }) => !(personKey in day.people))

/**
 * Gives a seat to somebody in line: at once, or held for an answer where they want to be asked first. From the evening before on everybody
 * is asked: a seat that comes so late must not bind somebody who has not seen it.
 */
export function given (day: ReceptionDay, seat: Seat, { personKey, direct, booking }: Waiter, { now, holdHours }: { now: number, holdHours: number }): Write {
  const isLate = now >= startOfDay(addDays(day.id, -1)) + EVE
  const until = Math.min(now + holdHours * HOUR, seat.slot.at - HOUR / 2)
  const offered: Booking = { ...booking, no: seat.no, slot: seat.slot.id, bookedAt: now, ...(direct && !isLate ? { state: 'booked' } : { state: 'held', until }) }
  return {
    when: { [`people.${personKey}`]: undefined, ...(offered.state === 'held' ? { nextLookAt: day.nextLookAt } : {}) },
    set: {
      [seatKey(seat.no)]: personKey, [`people.${personKey}`]: offered, ...tellingOf(day, personKey, offered, 'F36.seat', now),
      ...(offered.state === 'held' ? { nextLookAt: Math.min(until, day.nextLookAt ?? until) } : {})
    },
    add: { line: -1 }
  }
}

/** Takes the seat that was held. */
export const accepted = (personKey: string, booking: Booking): Write => ({
  when: { state: 'open', [`people.${personKey}.state`]: 'held', [`people.${personKey}.no`]: booking.no },
  set: { [`people.${personKey}.state`]: 'booked' }, unset: [`people.${personKey}.until`]
})

/** A held seat on the day that is offered after a cancelled one. */
export const offered = (seat: Seat, booking: Booking, until: number, now: number): Booking =>
  ({ ...booked(seat, booking, now), state: 'held', until, reminded: [], by: booking.by })
