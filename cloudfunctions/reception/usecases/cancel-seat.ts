import type { reception } from '../../../contract/reception'
import { AppError } from '../../core/kernel/app-error'
import { digestOf } from '../../core/kernel/keys'
import type { Handler } from '../../core/kernel/serve'
import { slotOf } from '../domain/seats'
import { passOn } from './pass-on'
import { dayById, repeated, type Deps } from './reception-deps'

/** 取消预约, until the hour; the seat goes to whoever waits. Errors: NOT_FOUND, TOO_LATE, WRONG_STATE, KEY_REUSED, BUSY. */
export const cancelSeat = (deps: Deps): Handler<typeof reception.cancel> => async (call, request) => {
  const digest = digestOf([call.actor.id, 'cancel', request])
  const earlier = repeated<{ at: number }>(await dayById(deps, request.dayId), request.key, digest)
  if (earlier) return earlier.reply
  const reply = { at: call.now }
  const gone = await passOn(deps, request.dayId, call.actor.id, call.now, {
    receipt: { key: request.key, digest, reply, at: call.now },
    allow (day) {
      const { state, slot } = day.people[call.actor.id]!
      if (state !== 'booked' && state !== 'held') throw new AppError('WRONG_STATE', { state })
      if ((slotOf(day, slot)?.at ?? 0) <= call.now) throw new AppError('TOO_LATE', { at: slotOf(day, slot)?.at })
    }
  })
  if (!gone) throw new AppError('NOT_FOUND')
  return reply
}
