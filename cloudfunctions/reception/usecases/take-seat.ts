import { AppError } from '../../core/kernel/app-error'
import type { ReceptionDay } from '../../core/people/reception'
import type { Write } from '../../core/people/reception-ports'
import { booked, seatAt, slotOf, taken, type Receipt, type Wanted } from '../domain/seats'
import { ATTEMPTS, dayById, pause, repeated, type Deps } from './reception-deps'

interface Taking { readonly dayId: string, readonly slotId: string, readonly personKey: string, readonly wanted: Wanted, readonly key: string, readonly digest: string, readonly now: number }

/**
 * Takes a seat: one look at the day, one conditional update, which alone decides; a new look only where somebody was faster.
 * Errors: NOT_FOUND, WRONG_STATE (cancelled, over), ALREADY_BOOKED, SLOT_TAKEN, TOO_LATE, KEY_REUSED, BUSY.
 */
export async function takeSeat (deps: Pick<Deps, 'days'>, { dayId, slotId, personKey, wanted, key, digest, now }: Taking, known?: ReceptionDay): Promise<ReceptionDay> {
  for (let attempt = 1, day = known ?? await dayById(deps, dayId); attempt <= ATTEMPTS; attempt++, day = await dayById(deps, dayId)) {
    if (repeated(day, key, digest)) return day
    refuseClosed(day)
    refuseSecond(day, personKey)
    const seat = seatAt(day, slotId, now)
    const booking = booked(seat, wanted, now)
    const receipt: Receipt = { key, digest, reply: null, at: now }
    if (await deps.days.write(dayId, taken(seat, personKey, booking, receipt))) return { ...day, people: { ...day.people, [personKey]: booking } }
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
