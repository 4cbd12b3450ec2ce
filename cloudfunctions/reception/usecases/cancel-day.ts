import type { reception } from '../../../contract/reception'
import { addDays, startOfDay } from '../../core/kernel/calendar'
import { AppError } from '../../core/kernel/app-error'
import { digestOf } from '../../core/kernel/keys'
import type { Handler } from '../../core/kernel/serve'
import type { Booking, ReceptionDay } from '../../core/people/reception'
import { offered } from '../domain/line'
import { EVE } from '../domain/plan-days'
import { all } from '../domain/queue'
import { nearest, receipted, slotOf, taken } from '../domain/seats'
import { outboxed, tellingOf, told } from '../domain/tell'
import { onDay } from './take-seat'
import { dayById, deskOffice, repeated, type Deps } from './reception-deps'

const HOUR = 3_600_000
const ANSWER_IN = 48 * HOUR

/**
 * 取消接待日: never in silence. Whoever has a seat or waits is told why, and offered the next day before anybody else: a seat near their time is
 * held for them. Errors: NOT_FOUND, WRONG_STATE, KEY_REUSED, BUSY.
 */
export const cancelDay = (deps: Deps): Handler<typeof reception.cancelDay> => async (call, request) => {
  const { key, dayId, reason } = request
  const digest = digestOf([call.actor.id, 'cancelDay', request])
  const line = await deps.waiters.line(dayId, 500)
  const toldCount = await onDay<number>(deps, dayId, day => {
    deskOffice(call, day)
    const earlier = repeated<number>(day, key, digest)
    if (earlier) return earlier
    if (day.state !== 'open' || all(day).some(({ booking }) => booking.state === 'called' || booking.state === 'done')) throw new AppError('WRONG_STATE', { state: day.state })
    const waiting = line.map(({ personKey, booking }) => told(day, personKey, { ...booking, no: 0, bookedAt: 0 }, 'F36.change', call.now))
    const messages = [...all(day).map(({ personKey, booking }) => told(day, personKey, booking, 'F36.change', call.now)), ...waiting]
    return {
      reply: messages.length,
      write: { when: {}, set: { state: 'cancelled', reason, owing: all(day).length > 0, nextLookAt: call.now + HOUR, ...outboxed(messages, call.now), ...receipted({ key, digest, reply: messages.length, at: call.now }) } }
    }
  })
  return { told: toldCount, offered: await offerNext(deps, dayId, call.now) }
}

/** Holds a seat on the next day for everybody of a cancelled one, in the order of their numbers; who finds none stays owed. Returns how many were offered one. */
export async function offerNext (deps: Pick<Deps, 'days' | 'visitors'>, dayId: string, now: number): Promise<number> {
  const day = await dayById(deps, dayId)
  if (!day.owing) return 0
  const days = (await deps.days.from(addDays(dayId, 1), 10)).filter(next => next.state === 'open' && startOfDay(next.id) > now)
  const sameLeader = [...days].sort((a, b) => Number(b.officeId === day.officeId) - Number(a.officeId === day.officeId))
  let count = 0
  let left = 0
  for (const { personKey, booking } of all(day).filter(({ booking }) => booking.slot !== undefined)) {
    if (await offerOne(deps, sameLeader, day, personKey, booking, now)) count++
    else left++
  }
  if (left === 0) await deps.days.write(dayId, { when: {}, set: { owing: false, nextLookAt: null } })
  return count
}

async function offerOne (deps: Pick<Deps, 'days' | 'visitors'>, days: readonly ReceptionDay[], from: ReceptionDay, personKey: string, booking: Booking, now: number): Promise<boolean> {
  const wished = (slotOf(from, booking.slot)?.at ?? startOfDay(from.id)) - startOfDay(from.id)
  for (const { id } of days) {
    const day = await dayById(deps, id)
    if (day.people[personKey]) return true
    const until = Math.min(now + ANSWER_IN, startOfDay(addDays(id, -1)) + EVE)
    for (const seat of until > now ? nearest(day, startOfDay(id) + wished, now, 5) : []) {
      const held = offered(seat, { ...booking, nameKey: deps.visitors.nameKey(id, deps.visitors.open(personKey, booking.who).name) }, until, now)
      const write = taken(seat, personKey, held)
      const set = { ...write.set, ...tellingOf(day, personKey, held, 'F36.seat', now), nextLookAt: Math.min(until, day.nextLookAt ?? until) }
      if (await deps.days.write(id, { ...write, set })) return true
    }
  }
  return false
}
