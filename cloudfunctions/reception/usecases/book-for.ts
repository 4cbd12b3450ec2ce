import type { reception } from '../../../contract/reception'
import { AppError } from '../../core/kernel/app-error'
import { addDays, dayOf } from '../../core/kernel/calendar'
import { digestOf, keyed } from '../../core/kernel/keys'
import type { Handler } from '../../core/kernel/serve'
import { chipFor } from '../../core/matter/view'
import { keepAccount } from '../../core/people/keep-account'
import { slotOf } from '../domain/seats'
import { all, ticketOf } from '../domain/views'
import { recordId } from './show-ticket'
import { takeSeat } from './take-seat'
import { wanted } from './topic'
import type { Deps } from './reception-deps'

/**
 * 代约: a worker books for somebody who phones. The person, not the worker, has the seat, under a key of their own; the same name and phone on
 * the same day is the same person. Errors: those of a booking.
 */
export const bookFor = (deps: Deps): Handler<typeof reception.bookFor> => async (call, request) => {
  const { key, dayId, slotId, person } = request
  const personKey = keyed(deps.secrets.hmac, 'visitor', dayId, person.name, person.phone ?? '', person.villageId ?? '')
  const town = await deps.town.read(call.account?.townVersion)
  await keepAccount(deps, call, () => ({}))
  const booking = { ...wanted(deps, dayId, personKey, person, request), by: call.actor.id }
  const day = await takeSeat(deps, { dayId, slotId, personKey, wantedOn: async () => booking, key, digest: digestOf([call.actor.id, 'bookFor', request]), now: call.now })
  const seat = day.people[personKey]
  if (!seat) throw new AppError('NOT_FOUND') // given up since the first answer
  return ticketOf(day, { booking: seat }, { bring: town.settings.reception.bring, now: call.now, talk: seat.words, forWhom: person.name })
}

const DAYS = 20

/** What I booked for others and how far it came, from a month back: so that the worker can tell whoever has no phone. */
export const listBookedFor = (deps: Deps): Handler<typeof reception.bookedFor> => async call => {
  const days = await deps.days.from(addDays(dayOf(call.now), -30), DAYS)
  const mine = days.flatMap(day => all(day).filter(({ booking }) => booking.by === call.actor.id).map(entry => ({ day, ...entry })))
  const rows = await Promise.all(mine.map(async ({ day, personKey, booking: { no, slot, state, code, who } }) => {
    const record = state === 'done' || state === 'called' ? await deps.records.find(recordId(day.id, personKey)) : undefined
    const [matter] = record?.matterId === undefined ? [] : await deps.matters.some([record.matterId])
    return { dayId: day.id, no, at: slotOf(day, slot)?.at, state, code, name: deps.visitors.open(personKey, who).name, ...(matter ? { matterChip: chipFor(matter), shortNo: matter.shortNo } : {}) }
  }))
  return { rows }
}
