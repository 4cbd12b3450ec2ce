import type { reception } from '../../../contract/reception'
import { AppError } from '../../core/kernel/app-error'
import { dayOf } from '../../core/kernel/calendar'
import { digestOf } from '../../core/kernel/keys'
import type { Handler } from '../../core/kernel/serve'
import { nextPromise, postOf, recordView } from '../domain/record-view'
import { receipted } from '../domain/seats'
import { commit, recordOf } from './sign-record'
import { talkAt } from './write-record'
import { repeated, type Deps } from './reception-deps'

const SHOWN = 50

/** What was promised and is not kept yet: a leader's own; the petition office sees all leaders'. */
export const listPromises = (deps: Deps): Handler<typeof reception.promises> => async call => {
  const town = await deps.town.read(call.account?.townVersion)
  const isIntake = call.actor.roles.includes('intake')
  const leaders = isIntake ? [...new Set(town.settings.reception.rules.flatMap(rule => [rule.officeId, ...rule.except.flatMap(({ officeId }) => officeId ?? [])]))]
    .flatMap(id => town.offices.find(office => office.id === id)?.personId ?? []) : [call.actor.personId ?? '']
  const records = (await Promise.all([...new Set(leaders)].map(leader => deps.records.promised(leader, SHOWN)))).flat()
  const today = dayOf(call.now)
  const rows = records.flatMap(({ dayId, no, promises }) => promises.flatMap(({ what, officeId, on, kept }, n) => kept ? [] : [{ dayId, no, n, what, by: postOf(town, officeId), on, overdue: on < today }]))
  return { rows: rows.sort((a, b) => a.on < b.on ? -1 : 1).slice(0, SHOWN) }
}

/** 落实了: how a promise was kept; the visitor reads it in the record and in the matter. Errors: NOT_FOUND, WRONG_STATE, VERSION_CONFLICT. */
export const keepPromise = (deps: Deps): Handler<typeof reception.keepPromise> => async (call, request) => {
  const { day, personKey } = await talkAt(deps, call, request.dayId, request.no)
  const record = await recordOf(deps, day.id, personKey)
  const digest = digestOf([call.actor.id, 'keepPromise', request])
  if (repeated(record, request.key, digest)) return recordView(record, day, await deps.town.read(call.account?.townVersion))
  const promise = record.promises[request.n]
  if (!promise) throw new AppError('NOT_FOUND')
  if (record.state !== 'signed' || promise.kept) throw new AppError('WRONG_STATE')
  const promises = record.promises.map((other, n) => n === request.n ? { ...other, kept: { at: call.now, text: request.text } } : other)
  const reply = await commit(deps, call, day, record, {
    promises, open: promises.some(({ kept }) => !kept), nextLookAt: nextPromise(promises, call.now), ...receipted({ key: request.key, digest, reply: null, at: call.now })
  })
  const matter = record.matterId === undefined ? undefined : await deps.matters.find(record.matterId)
  const office = call.actor.holdings.find(({ id, role }) => role === 'intake' || id === day.officeId)!
  if (matter) await deps.matters.commit(matter, { events: [{ type: 'noted', at: call.now, by: { who: 'official', personId: call.actor.personId ?? '', officeId: office.id, unitId: office.unitId }, text: `答应的事：${promise.what}。${request.text}` }] })
  return reply
}
