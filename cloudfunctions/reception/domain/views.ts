import type { Reply } from '../../../contract/action'
import type { reception } from '../../../contract/reception'
import type { Booking, ReceptionDay, Waiter } from '../../core/people/reception'
import { endOf } from './look'
import { all, numbered, seatCount, talking, turns, type Numbered } from './queue'
import { openSeats, slotOf } from './seats'

export type DayRow = Reply<typeof reception.days>['rows'][number]
export type Ticket = Reply<typeof reception.ticket>

const leaderOf = ({ title, inCharge, place, subject }: ReceptionDay) => ({ title, inCharge: [...inCharge], place, subject })

/** A day in the list. */
export function dayRow (day: ReceptionDay, now: number, mine?: DayRow['mine']): DayRow {
  return {
    dayId: day.id, ...leaderOf(day), opens: day.slots[0]?.at ?? 0, closes: endOf(day), free: day.state === 'open' ? openSeats(day, now).length : 0,
    seats: seatCount(day), line: day.line, state: day.state === 'open' && endOf(day) <= now ? 'over' : day.state, mine
  }
}

/** What a person holds in their hand: a seat or a place in the line. */
export function ticketOf (day: ReceptionDay, held: { booking: Booking } | { waiter: Waiter, ahead: number }, more: { bring: string, now: number, talk?: string, forWhom?: string, hasRecord?: boolean }): Ticket {
  const { now, bring, talk, forWhom, hasRecord = false } = more
  const common = { dayId: day.id, ...leaderOf(day), dayState: day.state, reason: day.reason, slotMinutes: day.slotMinutes, bring, talk, forWhom, hasRecord }
  if ('waiter' in held) {
    const { booking: { party, needs, matterId }, direct } = held.waiter
    return { ...common, state: 'waiting', party, needs: [...needs], matterId, ahead: held.ahead, direct, mayChange: false }
  }
  const { no, slot, state, code, party, needs, matterId, until } = held.booking
  const at = slotOf(day, slot)?.at
  return {
    ...common, state, no, at, until: at === undefined ? undefined : at + day.slotMinutes * 60_000, code, party, needs: [...needs], matterId, holdUntil: until,
    mayChange: state === 'booked' && at !== undefined && at > now && day.state === 'open'
  }
}

/** A number at the desk: no name. */
export function queueRow (day: ReceptionDay, { booking }: Numbered, now: number, recorded: ReadonlySet<number>): Reply<typeof reception.desk>['booked'][number] {
  const { no, slot, state, party, needs, arrivedAt } = booking
  return { no, at: slotOf(day, slot)?.at, state, waited: state === 'arrived' && arrivedAt !== undefined ? Math.max(0, now - arrivedAt) : undefined, party, needs: [...needs], hasRecord: recorded.has(no) }
}

/** 叫号屏: who is being talked with and who is next, by number. */
export function boardOf (day: ReceptionDay, now: number, phone: string): Reply<typeof reception.board> {
  const next = turns(day, now)
  const shown = [...next.filter(({ walkIn }) => !walkIn).slice(0, 3), ...next.filter(({ walkIn }) => walkIn).slice(0, 1)]
  const more = next.filter(turn => !shown.includes(turn)).slice(0, 4 - shown.length)
  return {
    dayId: day.id, title: day.title, place: day.place, now: talking(day).map(({ booking }) => booking.no),
    next: [...shown, ...more].sort((a, b) => next.indexOf(a) - next.indexOf(b)).map(({ no, at, walkIn }) => ({ no, at, walkIn })), at: now, phone
  }
}

/** How many are before a number, and about when it is called. */
export function outlook (day: ReceptionDay, no: number, now: number): { ahead: number, about: number } {
  const next = turns(day, now)
  const place = next.findIndex(turn => turn.no === no)
  return { ahead: Math.max(0, next.slice(0, place).filter(({ arrived }) => arrived).length), about: next[place]?.at ?? now }
}

export { all, numbered }
