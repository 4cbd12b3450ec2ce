import type { reception } from '../../../contract/reception'
import { AppError } from '../../core/kernel/app-error'
import type { Call } from '../../core/kernel/call'
import { digestOf } from '../../core/kernel/keys'
import type { Handler } from '../../core/kernel/serve'
import type { ReceptionDay, VisitRecord } from '../../core/people/reception'
import { recordView } from '../domain/record-view'
import { numbered, type Numbered } from '../domain/queue'
import { receipted } from '../domain/seats'
import { recordId } from './show-ticket'
import { deskOffice, dayById, repeated, type Deps } from './reception-deps'

const SHAPE = 1

/** A number that is or was being talked with. Errors: NOT_FOUND, WRONG_STATE. */
export async function talkAt (deps: Deps, call: Call, dayId: string, no: number): Promise<{ day: ReceptionDay } & Numbered> {
  const day = await dayById(deps, dayId)
  deskOffice(call, day)
  const found = numbered(day, no)
  if (!found) throw new AppError('NOT_FOUND')
  return { day, ...found }
}

/**
 * 接访记录 (Q01): what was said, the answer and what was promised, kept while the talk goes on; it can be written again until it is signed.
 * Errors: NOT_FOUND, WRONG_STATE (not called yet, or signed), VERSION_CONFLICT, KEY_REUSED.
 */
export const saveRecord = (deps: Deps): Handler<typeof reception.saveRecord> => async (call, request) => {
  const { day, personKey, booking } = await talkAt(deps, call, request.dayId, request.no)
  if (booking.state !== 'called' && booking.state !== 'done') throw new AppError('WRONG_STATE', { state: booking.state })
  const town = await deps.town.read(call.account?.townVersion)
  const id = recordId(day.id, personKey)
  const digest = digestOf([call.actor.id, 'saveRecord', request])
  const { said, answer, outcome, villageId, groupId } = request
  const content = { said, answer, outcome, place: { villageId, ...(groupId === undefined ? {} : { groupId }) }, promises: request.promises, writtenBy: call.actor.personId ?? '', writtenAt: call.now }
  const before = await deps.records.find(id)
  if (before && repeated(before, request.key, digest)) return recordView(before, day, town)
  if (before?.state === 'signed') throw new AppError('WRONG_STATE', { state: 'signed' })
  const receipt = { digest, reply: null, at: call.now }
  const record: VisitRecord = {
    ...before ?? { id, shape: SHAPE, dayId: day.id, no: booking.no, personKey, leaderId: day.leaderId, state: 'draft', open: false, outbox: {}, nextLookAt: null, nextSendAt: null },
    ...content, version: (before?.version ?? 0) + 1, done: { ...before?.done, [request.key]: receipt }
  }
  const kept = before ? await deps.records.write(id, { when: { version: before.version }, set: { ...content, ...receipted({ key: request.key, ...receipt }) } }) : await deps.records.add(record)
  if (!kept) throw new AppError('VERSION_CONFLICT')
  return recordView(record, day, town)
}
