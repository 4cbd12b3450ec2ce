import { AppError } from '../../core/kernel/app-error'
import type { ReceptionDay } from '../../core/people/reception'
import type { Write } from '../../core/people/reception-ports'
import { booked, seatAt, slotOf, taken, type Wanted } from '../domain/seats'
import { ATTEMPTS, dayById, glanceAt, pause, repeated, type Deps } from './reception-deps'

interface Taking {
  readonly dayId: string
  readonly slotId: string
  readonly personKey: string
  /** Who it is and what it is about; asked only where there is a seat. */
  readonly wantedOn: (day: ReceptionDay) => Promise<Wanted>
  readonly key: string
  readonly digest: string
  readonly now: number
}

/**
 * Takes a seat: one look at the day, one conditional update, which alone decides; a new look only where somebody was faster.
 * Errors: NOT_FOUND, WRONG_STATE (cancelled, over), ALREADY_BOOKED, SLOT_TAKEN, TOO_LATE, KEY_REUSED, BUSY.
 */
export async function takeSeat (deps: Pick<Deps, 'days'>, { dayId, slotId, personKey, wantedOn, key, digest, now }: Taking): Promise<ReceptionDay> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const day = await glanceAt(deps, dayId, personKey, key)
    if (repeated(day, key, digest)) return day
    refuseClosed(day)
    refuseSecond(day, personKey)
    const seat = seatAt(day, slotId, now)
    const booking = booked(seat, await wantedOn(day), now)
    if (await deps.days.write(dayId, taken(seat, personKey, booking, { key, digest, reply: null, at: now }))) return { ...day, people: { [personKey]: booking } }
    await pause(attempt)
  }
  throw new AppError('BUSY')
}

export function refuseClosed ({ state, reason }: Pick<ReceptionDay, 'state' | 'reason'>): void {
  if (state !== 'open') throw new AppError('WRONG_STATE', { state, reason })
}

export function refuseSecond (day: ReceptionDay, personKey: string): void {
  const mine = day.people[personKey]
  if (mine) throw new AppError('ALREADY_BOOKED', { no: mine.no, at: slotOf(day, mine.slot)?.at })
}

/** Writes to a day on the version that was read, a few times where others were faster. Errors: BUSY, and those of `change`. */
export async function onDay<R> (deps: Pick<Deps, 'days'>, dayId: string, change: (day: ReceptionDay) => { write: Write, reply: R } | { reply: R }): Promise<R> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const day = await dayById(deps, dayId)
    const decided = change(day)
    if (!('write' in decided)) return decided.reply
    if (await deps.days.write(dayId, { ...decided.write, when: { ...decided.write.when, version: day.version } })) return decided.reply
    await pause(attempt)
  }
  throw new AppError('BUSY')
}
