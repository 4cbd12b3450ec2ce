import { AppError } from '../../core/kernel/app-error'
import type { Booking, BookingState, ReceptionDay } from '../../core/people/reception'
import { slotOf } from './seats'

const MINUTE = 60_000

export type DeskStep = 'arrive' | 'call' | 'recall' | 'skip' | 'back' | 'absent' | 'finish'
export interface Numbered { readonly personKey: string, readonly booking: Booking }

export const all = (day: Pick<ReceptionDay, 'people'>): Numbered[] =>
  Object.entries(day.people).map(([personKey, booking]) => ({ personKey, booking })).sort((a, b) => a.booking.no - b.booking.no)
export const numbered = (day: Pick<ReceptionDay, 'people'>, no: number): Numbered | undefined => all(day).find(({ booking }) => booking.no === no)

/** How many are received at the same time. */
export const rooms = (day: Pick<ReceptionDay, 'slots'>): number => Math.max(1, ...day.slots.map(({ seats }) => seats))
export const seatCount = (day: Pick<ReceptionDay, 'slots'>): number => day.slots.reduce((sum, { seats }) => sum + seats, 0)
/** Those who come without a booking have numbers of their own, from the next ten on. */
export const firstWalkIn = (day: Pick<ReceptionDay, 'slots'>): number => Math.ceil(seatCount(day) / 10) * 10 + 1
export const walkInsOf = (day: Pick<ReceptionDay, 'people'>): Numbered[] => all(day).filter(({ booking }) => booking.slot === undefined)
/** Who is being talked with, the last called first. */
export const talking = (day: Pick<ReceptionDay, 'people'>): Numbered[] => all(day).filter(({ booking }) => booking.state === 'called').sort((a, b) => (b.booking.calledAt ?? 0) - (a.booking.calledAt ?? 0))

export interface Turn { readonly no: number, readonly at: number, readonly walkIn: boolean, readonly arrived: boolean }

/**
 * Whose turn is next and about when: those who booked in the order of their times, then those who came without, in the order they came. Nobody
 * is expected before the talks before them are over; somebody who booked and is not here waits for nobody once their time is past.
 */
export function turns (day: ReceptionDay, now: number): Turn[] {
  const length = day.slotMinutes * MINUTE
  const free = Array.from({ length: rooms(day) }, (_, n) => Math.max(now, (talking(day)[n]?.booking.calledAt ?? now - length) + length))
  const waiting = all(day).flatMap(({ booking }) => {
    const slotAt = slotOf(day, booking.slot)?.at
    const arrived = booking.state === 'arrived'
    const expected = booking.state === 'booked' && slotAt !== undefined && slotAt + length > now
    return arrived || expected ? [{ no: booking.no, walkIn: slotAt === undefined, arrived, from: arrived ? 0 : slotAt!, order: slotAt ?? 0, arrivedAt: booking.arrivedAt ?? 0 }] : []
  }).sort((a, b) => Number(a.walkIn) - Number(b.walkIn) || (a.walkIn ? a.arrivedAt - b.arrivedAt : a.order - b.order) || a.no - b.no)
  return waiting.map(({ no, walkIn, arrived, from }) => {
    const room = free.indexOf(Math.min(...free))
    const at = Math.max(free[room]!, from)
    free[room] = at + length
    return { no, at, walkIn, arrived }
  })
}

const allowed: Readonly<Record<DeskStep, { from: readonly BookingState[], to: BookingState }>> = {
  arrive: { from: ['booked', 'absent', 'skipped'], to: 'arrived' },
  call: { from: ['arrived', 'skipped'], to: 'called' },
  recall: { from: ['called', 'skipped'], to: 'called' },
  skip: { from: ['called', 'arrived'], to: 'skipped' },
  back: { from: ['skipped', 'absent'], to: 'arrived' },
  absent: { from: ['booked', 'skipped'], to: 'absent' },
  finish: { from: ['called'], to: 'done' }
}

/**
 * What a step at the desk writes, field by field. Calling somebody while every room is taken ends the talk that began first.
 * Errors: NOT_FOUND (no such number), WRONG_STATE.
 */
export function stepped (day: ReceptionDay, no: number, step: DeskStep, now: number): { state: BookingState, set: Record<string, unknown> } {
  const found = numbered(day, no)
  if (!found) throw new AppError('NOT_FOUND')
  const { personKey, booking } = found
  const { from, to } = allowed[step]
  if (!from.includes(booking.state)) throw new AppError('WRONG_STATE', { state: booking.state })
  const others = talking(day).filter(other => other.personKey !== personKey)
  const over = to === 'called' && others.length >= rooms(day) ? others.at(-1) : undefined
  const stamp = { arrived: { arrivedAt: booking.arrivedAt ?? now }, called: { calledAt: now }, done: { endedAt: now } }[to as string] ?? {}
  return {
    state: to,
    set: {
      ...fields(personKey, { state: to, ...stamp }),
      ...(over ? fields(over.personKey, { state: 'done', endedAt: now }) : {})
    }
  }
}

const fields = (personKey: string, changes: Partial<Booking>): Record<string, unknown> => Object.fromEntries(Object.entries(changes).map(([name, value]) => [`people.${personKey}.${name}`, value]))
