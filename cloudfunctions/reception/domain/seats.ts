import { AppError } from '../../core/kernel/app-error'
import type { Booking, ReceptionDay, Slot } from '../../core/people/reception'
import type { Write } from '../../core/people/reception-ports'

/** What is known of a booking before it has a seat. */
export type Wanted = Omit<Booking, 'no' | 'slot' | 'state' | 'bookedAt'>
/** The receipt of a command, kept on the day. */
export interface Receipt { readonly key: string, readonly digest: string, readonly reply: unknown, readonly at: number }
export interface Seat { readonly slot: Slot, readonly no: number }

export const seatKey = (no: number): string => `seats.n${no}`
export const slotOf = (day: Pick<ReceptionDay, 'slots'>, id: string | undefined): Slot | undefined => day.slots.find(slot => slot.id === id)

/** The free seats of a time, lowest number first. */
export const freeSeats = (day: Pick<ReceptionDay, 'seats'>, slot: Slot): number[] =>
  Array.from({ length: slot.seats }, (_, n) => slot.firstNo + n).filter(no => !(`n${no}` in day.seats))

/** Every free seat that has not begun, soonest first. */
export const openSeats = (day: Pick<ReceptionDay, 'seats' | 'slots'>, now: number): Seat[] =>
  day.slots.filter(({ at }) => at > now).flatMap(slot => freeSeats(day, slot).map(no => ({ slot, no })))

/** The free seats nearest to a time, one a time. */
export function nearest (day: Pick<ReceptionDay, 'seats' | 'slots'>, at: number, now: number, count: number): Seat[] {
  const one = openSeats(day, now).filter(({ slot, no }) => freeSeats(day, slot)[0] === no)
  return one.sort((a, b) => Math.abs(a.slot.at - at) - Math.abs(b.slot.at - at)).slice(0, count)
}

/** A free seat at a time. Errors: VALIDATION (no such time), TOO_LATE (begun), SLOT_TAKEN with the two nearest that are free. */
export function seatAt (day: Pick<ReceptionDay, 'seats' | 'slots'>, slotId: string, now: number): Seat {
  const slot = slotOf(day, slotId)
  if (!slot) throw new AppError('VALIDATION', { slotId: ['请从列出的时间里选'] })
  if (slot.at <= now) throw new AppError('TOO_LATE', { at: slot.at })
  const [no] = freeSeats(day, slot)
  if (no === undefined) throw new AppError('SLOT_TAKEN', { near: nearest(day, slot.at, now, 2).map(({ slot: { id, at } }) => ({ slotId: id, at })) })
  return { slot, no }
}

export const receipted = ({ key, ...receipt }: Receipt): Record<string, unknown> => ({ [`done.${key}`]: receipt })

/** Takes a seat for somebody who has none that day. The seat and the person are keys that must not be there: nothing else decides. */
export function taken (seat: Seat, personKey: string, booking: Booking, receipt?: Receipt): Write {
  return {
    when: { state: 'open', [seatKey(seat.no)]: undefined, [`people.${personKey}`]: undefined },
    set: { [seatKey(seat.no)]: personKey, [`people.${personKey}`]: booking, ...(receipt ? receipted(receipt) : {}) },
    attendee: personKey
  }
}

export const booked = ({ slot, no }: Seat, wanted: Wanted, at: number): Booking => ({ ...wanted, no, slot: slot.id, state: 'booked', bookedAt: at })

/** Frees somebody's seat, or hands it to the next in line in the same write, so that nobody slips in between. */
export function givenUp (day: ReceptionDay, personKey: string, receipt: Receipt | undefined, heir?: { personKey: string, write: Write }): Write {
  const { no, state } = day.people[personKey]!
  return {
    when: { state: day.state, [`people.${personKey}.no`]: no, [`people.${personKey}.state`]: state, ...heir?.write.when },
    set: { ...heir?.write.set, ...(receipt ? receipted(receipt) : {}) },
    unset: [`people.${personKey}`, ...(heir ? [] : [seatKey(no)])],
    add: heir?.write.add, attendee: heir?.personKey
  }
}

/** Moves somebody to another seat of the same day. */
export function moved (day: ReceptionDay, personKey: string, seat: Seat, receipt: Receipt): Write {
  const { no } = day.people[personKey]!
  return {
    when: { state: 'open', [seatKey(seat.no)]: undefined, [`people.${personKey}.no`]: no, [`people.${personKey}.state`]: 'booked' },
    set: { [seatKey(seat.no)]: personKey, [`people.${personKey}.no`]: seat.no, [`people.${personKey}.slot`]: seat.slot.id, [`people.${personKey}.reminded`]: [], ...receipted(receipt) },
    unset: [seatKey(no)]
  }
}
