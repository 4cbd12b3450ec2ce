import type { reception } from '../../../contract/reception'
import { AppError } from '../../core/kernel/app-error'
import { dayOf } from '../../core/kernel/calendar'
import type { Handler } from '../../core/kernel/serve'
import type { ReceptionDay } from '../../core/people/reception'
import { all, talking, walkInsOf } from '../domain/queue'
import { boardOf, dayRow, queueRow } from '../domain/views'
import { recordId } from './show-ticket'
import { dayById, deskOffice, type Deps } from './reception-deps'

/** 接待台: the day's numbers and what they wait for, no names. Errors: NOT_FOUND (no such day, or not theirs). */
export const showDesk = (deps: Deps): Handler<typeof reception.desk> => async (call, { dayId }) => {
  const mine = (day: ReceptionDay) => call.actor.holdings.some(({ id, role }) => role === 'intake' || id === day.officeId)
  const near = (await deps.days.from(dayOf(call.now), 20)).filter(day => mine(day) && day.state !== 'cancelled')
  const day = dayId === undefined ? near[0] : await dayById(deps, dayId)
  if (!day) throw new AppError('NOT_FOUND')
  deskOffice(call, day)
  const talked = all(day).filter(({ booking }) => booking.state === 'called' || booking.state === 'done')
  const records = await Promise.all(talked.map(({ personKey }) => deps.records.find(recordId(day.id, personKey))))
  const recorded = new Set(records.flatMap(record => record?.no ?? []))
  const rows = all(day).filter(({ booking }) => booking.state !== 'held')
  return {
    day: dayRow(day, call.now), slotMinutes: day.slotMinutes, now: talking(day).map(({ booking }) => booking.no),
    booked: rows.filter(({ booking }) => booking.slot !== undefined).map(row => queueRow(day, row, call.now, recorded)),
    walkIns: rows.filter(({ booking }) => booking.slot === undefined).map(row => queueRow(day, row, call.now, recorded)),
    walkInsLeft: Math.max(0, day.walkIns - walkInsOf(day).length), codes: rows.map(({ booking: { code, no } }) => ({ code, no })), days: near.map(({ id }) => id)
  }
}

/** 叫号屏, for anybody: numbers alone. Two database calls. Errors: NOT_FOUND. */
export const showBoard = (deps: Deps): Handler<typeof reception.board> => async (call, { dayId }) => {
  const [day, town] = await Promise.all([dayById(deps, dayId), deps.town.read(call.account?.townVersion)])
  return boardOf(day, call.now, town.settings.phone)
}
