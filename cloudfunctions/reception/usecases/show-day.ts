import type { reception } from '../../../contract/reception'
import type { Handler } from '../../core/kernel/serve'
import { freeSeats } from '../domain/seats'
import { dayRow } from '../domain/views'
import { dayById, type Deps } from './reception-deps'

/** 选时间: the times of a day that have not begun. Two database calls. Errors: NOT_FOUND. */
export const showDay = (deps: Deps): Handler<typeof reception.day> => async (call, { dayId }) => {
  const day = await dayById(deps, dayId)
  const profile = call.account && deps.profiles.open(call.account)
  return {
    day: dayRow(day, call.now, day.people[call.actor.id]?.state), slotMinutes: day.slotMinutes, known: profile !== undefined, name: profile?.name,
    slots: day.slots.filter(({ at }) => at > call.now).map(slot => ({ slotId: slot.id, at: slot.at, seats: slot.seats, free: day.state === 'open' ? freeSeats(day, slot).length : 0 }))
  }
}
