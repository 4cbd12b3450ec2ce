import type { reception } from '../../../contract/reception'
import type { Handler } from '../../core/kernel/serve'
import { endOf } from '../domain/look'
import { slotOf } from '../domain/seats'
import { recordId } from './show-ticket'
import type { Deps } from './reception-deps'

const SHOWN = 50

/** 我的预约: coming ones soonest first, then past ones newest first. Four database calls. */
export const listOwn = (deps: Deps): Handler<typeof reception.mine> => async call => {
  const me = call.actor.id
  const [seated, waiting] = await Promise.all([deps.days.ofPerson(me, SHOWN), deps.waiters.ofPerson(me, SHOWN)])
  const days = seated.filter(day => me in day.people)
  const lines = await Promise.all(waiting.filter(({ dayId }) => !days.some(({ id }) => id === dayId)).map(({ dayId }) => deps.days.find(dayId)))
  const talked = days.filter(({ people }) => ['called', 'done'].includes(people[me]!.state))
  const recorded = new Set((await Promise.all(talked.map(({ id }) => deps.records.find(recordId(id, me))))).flatMap(record => record?.dayId ?? []))
  const rows = [
    ...days.map(day => ({ day, state: day.people[me]!.state, at: slotOf(day, day.people[me]!.slot)?.at, no: day.people[me]!.no })),
    ...lines.flatMap(day => day ? [{ day, state: 'waiting' as const, at: undefined, no: undefined }] : [])
  ].map(({ day, ...row }) => ({ dayId: day.id, title: day.title, place: day.place, ...row, coming: endOf(day) > call.now && !['done', 'absent'].includes(row.state), hasRecord: recorded.has(day.id) }))
  const order = (a: { dayId: string }, b: { dayId: string }) => a.dayId < b.dayId ? -1 : 1
  return { rows: [...rows.filter(({ coming }) => coming).sort(order), ...rows.filter(({ coming }) => !coming).sort((a, b) => order(b, a))] }
}
