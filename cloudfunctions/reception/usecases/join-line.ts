import type { reception } from '../../../contract/reception'
import { AppError } from '../../core/kernel/app-error'
import { digestOf } from '../../core/kernel/keys'
import type { Handler } from '../../core/kernel/serve'
import type { Waiter } from '../../core/people/reception'
import { accepted, waiterId } from '../domain/line'
import { receipted } from '../domain/seats'
import { fill, passOn } from './pass-on'
import { ticketFor } from './show-ticket'
import { refuseClosed, refuseSecond } from './take-seat'
import { wantedBy } from './topic'
import { glanceAt, repeated, type Deps } from './reception-deps'

/**
 * 排队等候: counted on the day, so that the line is never longer than the town allows, then kept as a document of one's own.
 * Errors: NOT_FOUND, NOT_ELIGIBLE, ALREADY_BOOKED, WRONG_STATE, RATE_LIMITED (the line is full), KEY_REUSED.
 */
export const joinLine = (deps: Deps): Handler<typeof reception.wait> => async (call, request) => {
  const { key, dayId, direct } = request
  const digest = digestOf([call.actor.id, 'wait', request])
  const day = await glanceAt(deps, dayId, call.actor.id, key)
  if (!repeated(day, key, digest)) {
    refuseClosed(day)
    refuseSecond(day, call.actor.id)
    const { settings: { reception: { lineLength } } } = await deps.town.read(call.account?.townVersion)
    if (day.line >= lineLength) throw new AppError('RATE_LIMITED')
    const booking = await wantedBy(deps, call, day, request)
    const counted = await deps.days.write(dayId, {
      when: { state: 'open', [`people.${call.actor.id}`]: undefined, [`done.${key}`]: undefined }, below: { line: lineLength },
      add: { line: 1 }, set: receipted({ key, digest, reply: null, at: call.now })
    })
    if (!counted) throw new AppError((await glanceAt(deps, dayId, call.actor.id)).line >= lineLength ? 'RATE_LIMITED' : 'BUSY')
    const waiter: Waiter = { id: waiterId(dayId, call.actor.id), dayId, personKey: call.actor.id, at: call.now, direct, state: 'waiting', key, booking }
    if (!await deps.waiters.add(waiter) && !await deps.waiters.again(waiter)) await deps.days.write(dayId, { when: {}, add: { line: -1 } }) // waits already
  }
  await fill(deps, dayId, call.now)
  return ticketFor(deps, call, await glanceAt(deps, dayId, call.actor.id))
}

/** 直接给我 or 先问我. Errors: NOT_FOUND. */
export const preferInLine = (deps: Deps): Handler<typeof reception.prefer> => async (call, { dayId, direct }) => {
  await deps.waiters.prefer(waiterId(dayId, call.actor.id), direct)
  return ticketFor(deps, call, await glanceAt(deps, dayId, call.actor.id))
}

/** 不排了. If a seat came in the same moment it goes to the next. Errors: NOT_FOUND. */
export const leaveLine = (deps: Deps): Handler<typeof reception.leaveLine> => async (call, { dayId }) => {
  const id = waiterId(dayId, call.actor.id)
  if (await deps.waiters.turn(id, 'waiting', 'left')) {
    const day = await glanceAt(deps, dayId, call.actor.id)
    if (day.people[call.actor.id]) await passOn(deps, dayId, call.actor.id, call.now)
    else await deps.days.write(dayId, { when: {}, add: { line: -1 } })
  } else if (!await deps.waiters.find(id)) throw new AppError('NOT_FOUND')
  return { at: call.now }
}

/** 有空位了: takes the seat that is held, or lets it go. Errors: NOT_FOUND, TOO_LATE (it went to the next). */
export const answerOffer = (deps: Deps): Handler<typeof reception.answerOffer> => async (call, { dayId, take }) => {
  const day = await glanceAt(deps, dayId, call.actor.id)
  const booking = day.people[call.actor.id]
  if (booking?.state === 'booked' && take) return { at: call.now, ticket: await ticketFor(deps, call, day) }
  if (!booking) throw new AppError('TOO_LATE')
  if (booking.state !== 'held') throw new AppError('WRONG_STATE', { state: booking.state })
  if (!take) {
    await passOn(deps, dayId, call.actor.id, call.now)
    return { at: call.now }
  }
  const lapsed = (booking.until ?? 0) <= call.now
  if (lapsed || !await deps.days.write(dayId, accepted(call.actor.id, booking))) throw new AppError('TOO_LATE')
  return { at: call.now, ticket: await ticketFor(deps, call, await glanceAt(deps, dayId, call.actor.id)) }
}
