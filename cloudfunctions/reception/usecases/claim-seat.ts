import type { reception } from '../../../contract/reception'
import { AppError } from '../../core/kernel/app-error'
import { keyed } from '../../core/kernel/keys'
import type { Handler } from '../../core/kernel/serve'
import { keepAccount } from '../../core/people/keep-account'
import { seatKey } from '../domain/seats'
import { all } from '../domain/queue'
import { recordId, ticketFor } from './show-ticket'
import { dayById, type Deps } from './reception-deps'

const MINUTE = 60_000

/**
 * 凭预约码认领: what a worker booked for me comes to my own phone, with the record and the matter that came of it. Code and name must both fit;
 * only bookings made by somebody else can be claimed. Errors: CODE_WRONG, the same for unknown and wrong; CODE_LOCKED; ALREADY_BOOKED.
 */
export const claimSeat = (deps: Deps): Handler<typeof reception.claim> => async (call, { dayId, code, name }) => {
  const { settings: { caps } } = await deps.town.read(call.account?.townVersion)
  const tries = keyed(deps.secrets.pepper, 'claim tries', call.actor.id)
  if (await deps.caps.taken(tries) >= caps.codeTries) throw new AppError('CODE_LOCKED')
  const day = await deps.days.find(dayId)
  const me = call.actor.id
  if (day?.people[me]?.code === code) return ticketFor(deps, call, day)
  const nameKey = deps.visitors.nameKey(dayId, name)
  const found = day && all(day).find(({ booking }) => booking.code === code && booking.by !== undefined && booking.nameKey === nameKey)
  if (!day || !found) {
    await deps.caps.take(tries, caps.codeTries, call.now + caps.codeLockMinutes * MINUTE)
    throw new AppError('CODE_WRONG')
  }
  if (day.people[me]) throw new AppError('ALREADY_BOOKED')
  await keepAccount(deps, call, () => ({}))
  const { personKey, booking: { by: _, ...booking } } = found
  const mine = { ...booking, who: deps.visitors.seal(me, deps.visitors.open(personKey, booking.who)) }
  const taken = await deps.days.write(dayId, {
    when: { [`people.${personKey}.code`]: code, [`people.${personKey}.state`]: booking.state, [`people.${me}`]: undefined },
    set: { [`people.${me}`]: mine, ...(booking.slot === undefined ? {} : { [seatKey(booking.no)]: me }) }, unset: [`people.${personKey}`], attendee: me
  })
  if (!taken) throw new AppError('VERSION_CONFLICT')
  await claimRecord(deps, { dayId, from: personKey, to: me })
  return ticketFor(deps, call, await dayById(deps, dayId))
}

/** The record of the talk and its matter follow the person. */
async function claimRecord (deps: Deps, { dayId, from, to }: { dayId: string, from: string, to: string }): Promise<void> {
  const record = await deps.records.find(recordId(dayId, from))
  if (!record) return
  await deps.records.add({ ...record, id: recordId(dayId, to), personKey: to })
  await deps.records.write(record.id, { when: {}, set: { open: false, nextLookAt: null, movedTo: recordId(dayId, to) } })
  const matter = record.matterId === undefined ? undefined : await deps.matters.find(record.matterId)
  if (matter && matter.filerKey === from) await deps.matters.commit(matter, { set: { filerKey: to }, events: [] })
}
