import type { reception } from '../../../contract/reception'
import { AppError } from '../../core/kernel/app-error'
import type { Call } from '../../core/kernel/call'
import { digestOf } from '../../core/kernel/keys'
import type { Handler } from '../../core/kernel/serve'
import type { Booking, ReceptionDay } from '../../core/people/reception'
import { booked, givenUp, moved, seatAt, slotOf, taken, type Receipt } from '../domain/seats'
import { fill } from './pass-on'
import { ticketFor } from './show-ticket'
import { refuseClosed, refuseSecond } from './take-seat'
import { isKeptFrom } from './topic'
import { ATTEMPTS, dayById, pause, repeated, type Deps } from './reception-deps'

/**
 * 改时间: the new seat is taken and the old one freed in one step, on the day's document or, to another day, in a transaction.
 * Errors: NOT_FOUND, TOO_LATE, WRONG_STATE, ALREADY_BOOKED, SLOT_TAKEN, NOT_ELIGIBLE, KEY_REUSED, BUSY.
 */
export const changeSeat = (deps: Deps): Handler<typeof reception.change> => async (call, request) => {
  const { dayId, toDayId, slotId, key } = request
  const receipt: Receipt = { key, digest: digestOf([call.actor.id, 'change', request]), reply: null, at: call.now }
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const from = await dayById(deps, dayId)
    const to = toDayId === dayId ? from : await dayById(deps, toDayId)
    if (repeated(to, key, receipt.digest)) return ticketFor(deps, call, to)
    const booking = movable(from, call)
    refuseClosed(to)
    const seat = seatAt(to, slotId, call.now)
    if (toDayId !== dayId) await refuseUnfit(deps, call, to, booking)
    const done = toDayId === dayId
      ? await deps.days.write(dayId, moved(from, call.actor.id, seat, receipt))
      : await deps.days.move({ id: dayId, write: givenUp(from, call.actor.id, undefined) }, { id: toDayId, write: taken(seat, call.actor.id, booked(seat, renamed(deps, toDayId, call, booking), call.now), receipt) })
    if (done) {
      await fill(deps, dayId, call.now)
      return ticketFor(deps, call, await dayById(deps, toDayId))
    }
    await pause(attempt)
  }
  throw new AppError('BUSY')
}

function movable (day: ReceptionDay, call: Call): Booking {
  const booking = day.people[call.actor.id]
  if (!booking) throw new AppError('NOT_FOUND')
  if (booking.state !== 'booked') throw new AppError('WRONG_STATE', { state: booking.state })
  if ((slotOf(day, booking.slot)?.at ?? 0) <= call.now) throw new AppError('TOO_LATE')
  return booking
}

async function refuseUnfit (deps: Deps, call: Call, to: ReceptionDay, { matterId }: Booking): Promise<void> {
  refuseSecond(to, call.actor.id)
  if (matterId !== undefined && await isKeptFrom(deps, call, to, await deps.open(call, 'own', matterId))) throw new AppError('NOT_ELIGIBLE')
}

/** A name is found at the door of its own day. */
const renamed = (deps: Deps, dayId: string, call: Call, { no: _no, slot: _slot, state: _state, bookedAt: _at, reminded: _reminded, ...wanted }: Booking) =>
  ({ ...wanted, nameKey: deps.visitors.nameKey(dayId, deps.visitors.open(call.actor.id, wanted.who).name) })
