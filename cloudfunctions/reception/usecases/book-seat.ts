import type { reception } from '../../../contract/reception'
import { digestOf } from '../../core/kernel/keys'
import type { Handler } from '../../core/kernel/serve'
import { takeSeat } from './take-seat'
import { ticketFor } from './show-ticket'
import { wantedBy } from './topic'
import type { Deps } from './reception-deps'

/**
 * 预约 (O01). Three database calls: the caller, the day, and the one conditional update that decides; with a matter one more to open it.
 * Errors: NOT_FOUND, NOT_ELIGIBLE, VALIDATION, WRONG_STATE, ALREADY_BOOKED, SLOT_TAKEN, TOO_LATE, KEY_REUSED, BUSY.
 */
export const bookSeat = (deps: Deps): Handler<typeof reception.book> => async (call, request) => {
  const { key, dayId, slotId } = request
  const day = await takeSeat(deps, {
    dayId, slotId, personKey: call.actor.id, wantedOn: day => wantedBy(deps, call, day, request), key, digest: digestOf([call.actor.id, 'book', request]), now: call.now
  })
  return ticketFor(deps, call, day)
}
