import type { reception } from '../../../contract/reception'
import type { Request } from '../../../contract/action'
import { AppError } from '../../core/kernel/app-error'
import type { Call } from '../../core/kernel/call'
import type { Handler } from '../../core/kernel/serve'
import type { ReceptionDay, VisitRecord } from '../../core/people/reception'
import type { Write } from '../../core/people/reception-ports'
import { nextPromise, recordView } from '../domain/record-view'
import { matterOf } from './file-visit'
import { recordId } from './show-ticket'
import { talkAt } from './write-record'
import { dayById, type Deps } from './reception-deps'

type Signature = Request<typeof reception.sign>['signature']

/** On the worker's glass, after it was read back. Errors: NOT_FOUND, WRONG_STATE, VERSION_CONFLICT. */
export const signAtDesk = (deps: Deps): Handler<typeof reception.sign> => async (call, { dayId, no, signature }) => {
  const { day, personKey } = await talkAt(deps, call, dayId, no)
  return sign(deps, call, day, personKey, signature)
}

/** On the visitor's own phone. Errors: NOT_FOUND, WRONG_STATE, VERSION_CONFLICT. */
export const signRecord = (deps: Deps): Handler<typeof reception.signRecord> => async (call, { dayId, signature }) =>
  sign(deps, call, await dayById(deps, dayId), call.actor.id, signature)

/** 接访记录, as the visitor reads it. Errors: NOT_FOUND. */
export const showRecord = (deps: Deps): Handler<typeof reception.record> => async (call, { dayId }) => {
  const [day, record, town] = await Promise.all([dayById(deps, dayId), recordOf(deps, dayId, call.actor.id), deps.town.read(call.account?.townVersion)])
  return recordView(record, day, town)
}

/** 有地方不对: the visitor's words stand beside the record; neither is changed. Errors: NOT_FOUND, VERSION_CONFLICT. */
export const objectToRecord = (deps: Deps): Handler<typeof reception.object> => async (call, { dayId, text }) => {
  const record = await recordOf(deps, dayId, call.actor.id)
  return commit(deps, call, await dayById(deps, dayId), record, { objection: { at: call.now, text } })
}

/**
 * Signed, the record stands: what is to be handled becomes a matter with its clocks (O02), what was answered on the spot is done, and each
 * promise is followed up on its day. Signing again changes nothing. The matter comes first: a lost answer finds it again.
 */
async function sign (deps: Deps, call: Call, day: ReceptionDay, personKey: string, signature: Signature) {
  const record = await recordOf(deps, day.id, personKey)
  if (record.state === 'signed') return recordView(record, day, await deps.town.read(call.account?.townVersion))
  const strokes = signature.way === 'drawn' ? deps.visitors.sealStrokes(record.id, signature.strokes) : undefined
  const filed = record.outcome === 'matter' ? await matterOf(deps, call, day, record) : undefined
  return commit(deps, call, day, record, {
    state: 'signed', signed: { way: signature.way, at: call.now, ...(strokes === undefined ? {} : { strokes }) },
    open: record.promises.length > 0, nextLookAt: nextPromise(record.promises, call.now), ...(filed ? { matterId: filed.id, shortNo: filed.shortNo } : {})
  })
}

export async function commit (deps: Deps, call: Call, day: ReceptionDay, record: VisitRecord, set: Partial<VisitRecord>) {
  const write: Write = { when: { version: record.version }, set }
  if (!await deps.records.write(record.id, write)) throw new AppError('VERSION_CONFLICT')
  return recordView({ ...record, ...set }, day, await deps.town.read(call.account?.townVersion))
}

export async function recordOf (deps: Pick<Deps, 'records'>, dayId: string, personKey: string): Promise<VisitRecord> {
  const record = await deps.records.find(recordId(dayId, personKey))
  if (!record) throw new AppError('NOT_FOUND')
  return record
}
