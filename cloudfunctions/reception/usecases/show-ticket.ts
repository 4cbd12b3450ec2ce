import type { reception } from '../../../contract/reception'
import { AppError } from '../../core/kernel/app-error'
import type { Call } from '../../core/kernel/call'
import type { Handler } from '../../core/kernel/serve'
import { placeOfMatter } from '../../core/matter/view'
import type { Booking, ReceptionDay } from '../../core/people/reception'
import { waiterId } from '../domain/line'
import { ticketOf, type Ticket } from '../domain/views'
import { glanceAt, type Deps } from './reception-deps'

/** 预约凭证, or where somebody stands in the line. Three database calls, one more for somebody who waits. Errors: NOT_FOUND. */
export const showTicket = (deps: Deps): Handler<typeof reception.ticket> => async (call, { dayId }) => ticketFor(deps, call, await glanceAt(deps, dayId, call.actor.id))

/** What the caller has on a day, as it stands now. Errors: NOT_FOUND. */
export async function ticketFor (deps: Deps, call: Call, day: ReceptionDay): Promise<Ticket> {
  const town = await deps.town.read(call.account?.townVersion)
  const common = { bring: town.settings.reception.bring, now: call.now }
  const booking = day.people[call.actor.id]
  if (booking) {
    const hasRecord = ['called', 'done'].includes(booking.state) && await deps.records.find(recordId(day.id, call.actor.id)) !== undefined
    return ticketOf(day, { booking }, { ...common, talk: await talkOf(deps, booking, town), hasRecord })
  }
  const line = await deps.waiters.line(day.id, town.settings.reception.lineLength)
  const place = line.findIndex(({ id }) => id === waiterId(day.id, call.actor.id))
  if (place < 0) throw new AppError('NOT_FOUND')
  const waiter = line[place]!
  return ticketOf(day, { waiter, ahead: place }, { ...common, talk: await talkOf(deps, waiter.booking, town) })
}

export const recordId = (dayId: string, personKey: string): string => `${dayId}-${personKey}`

/** What the talk is about, for the person themself. */
async function talkOf (deps: Deps, { matterId, words }: Pick<Booking, 'matterId' | 'words'>, town: Awaited<ReturnType<Deps['town']['read']>>): Promise<string | undefined> {
  if (matterId === undefined) return words
  const matter = await deps.matters.find(matterId)
  return matter && `${matter.subject}（${placeOfMatter(matter, town)}）`
}
