import type { reception } from '../../../contract/reception'
import { AppError } from '../../core/kernel/app-error'
import { digestOf, keyed } from '../../core/kernel/keys'
import type { Handler } from '../../core/kernel/serve'
import type { BookingState } from '../../core/people/reception'
import { all, firstWalkIn, stepped, walkInsOf } from '../domain/queue'
import { receipted } from '../domain/seats'
import { outlook } from '../domain/views'
import { onDay } from './take-seat'
import { wanted } from './topic'
import { dayById, deskOffice, repeated, type Deps } from './reception-deps'

/** 叫号, 过号, 重叫, 没来, 谈完了. Errors: NOT_FOUND, WRONG_STATE, KEY_REUSED, BUSY. */
export const stepNumber = (deps: Deps): Handler<typeof reception.step> => (call, request) => {
  const digest = digestOf([call.actor.id, 'step', request])
  return onDay<{ no: number, state: BookingState }>(deps, request.dayId, day => {
    deskOffice(call, day)
    const earlier = repeated<{ no: number, state: BookingState }>(day, request.key, digest)
    if (earlier) return earlier
    const { state, set } = stepped(day, request.no, request.step, call.now)
    const reply = { no: request.no, state }
    return { reply, write: { when: {}, set: { ...set, ...receipted({ key: request.key, digest, reply, at: call.now }) } } }
  })
}

interface Arrived { no?: number, ahead?: number, about?: number, choose: number[] }

/** 签到, by the six digits or by the name said at the door. A name that fits several gives their numbers to choose from. Errors: NOT_FOUND, CODE_WRONG, WRONG_STATE, BUSY. */
export const checkIn = (deps: Deps): Handler<typeof reception.checkIn> => async (call, { key, dayId, code, name }) => {
  const digest = digestOf([call.actor.id, 'checkIn', dayId, code, name])
  const reply = await onDay<Arrived>(deps, dayId, day => {
    deskOffice(call, day)
    const earlier = repeated<Arrived>(day, key, digest)
    if (earlier) return earlier
    const nameKey = name === undefined ? undefined : deps.visitors.nameKey(dayId, name)
    const found = all(day).filter(({ booking }) => booking.state !== 'held' && (code === undefined ? booking.nameKey === nameKey : booking.code === code))
    const [first] = found
    if (!first) throw new AppError('CODE_WRONG')
    if (found.length > 1) return { reply: { choose: found.map(({ booking }) => booking.no) } }
    const { no } = first.booking
    const done: Arrived = { no, choose: [] }
    if (first.booking.state === 'arrived' || first.booking.state === 'called') return { reply: done }
    const { set } = stepped(day, no, 'arrive', call.now)
    return { reply: done, write: { when: {}, set: { ...set, ...receipted({ key, digest, reply: done, at: call.now }) } } }
  })
  return reply.no === undefined ? reply : { ...reply, ...outlook(await dayById(deps, dayId), reply.no, call.now) }
}

/** 再给一个号: somebody without a booking, who is talked with after those who booked. Errors: NOT_FOUND, WRONG_STATE, SLOT_TAKEN (no number left), BUSY. */
export const addWalkIn = (deps: Deps): Handler<typeof reception.walkIn> => async (call, request) => {
  const { key, dayId, person } = request
  const digest = digestOf([call.actor.id, 'walkIn', request])
  const personKey = keyed(deps.secrets.hmac, 'walk-in', dayId, key)
  const booking = { ...wanted(deps, dayId, personKey, person, request), by: call.actor.id }
  const no = await onDay<number>(deps, dayId, day => {
    deskOffice(call, day)
    const earlier = repeated<number>(day, key, digest)
    if (earlier) return earlier
    if (day.state !== 'open') throw new AppError('WRONG_STATE', { state: day.state })
    const given = walkInsOf(day)
    if (given.length >= day.walkIns) throw new AppError('SLOT_TAKEN', { near: [] })
    const no = Math.max(firstWalkIn(day) - 1, ...given.map(({ booking }) => booking.no)) + 1
    return { reply: no, write: { when: {}, set: { [`people.${personKey}`]: { ...booking, no, state: 'arrived', bookedAt: call.now, arrivedAt: call.now }, ...receipted({ key, digest, reply: no, at: call.now }) }, attendee: personKey } }
  })
  return { no, ...outlook(await dayById(deps, dayId), no, call.now) }
}
