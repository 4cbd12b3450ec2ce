import type { learn } from '../../../contract/learn'
import { startOfDay } from '../../core/kernel/calendar'
import type { Handler } from '../../core/kernel/serve'
import type { AttendanceStore, LectureStore } from '../../core/learning/ports'
import { unitOf } from '../../core/people/desks'
import type { TownStore } from '../../core/people/ports'
import { unitsOf } from './own-lecture'

/** 法治讲堂台账 (Z15): what the caller's units held in a year, with how many came. No names. */
export const listRegister = (deps: { lectures: LectureStore, attendance: AttendanceStore, town: TownStore }): Handler<typeof learn.lectureRegister> => async (call, { year }) => {
  const all = await deps.lectures.ofUnits(unitsOf(call.actor), startOfDay(`${year}-01-01`), startOfDay(`${Number(year) + 1}-01-01`))
  const held = all.filter(({ state, endsAt }) => state === 'held' || (state === 'planned' && endsAt <= call.now))
  const [heads, town] = await Promise.all([deps.attendance.heads(held.map(({ id }) => id)), deps.town.read(call.account?.townVersion)])
  const rows = held.map(({ id, at, place, title, laws, speaker, unitId, byWorker }) =>
    ({ id, at, place, title, laws: [...laws], speaker, unit: unitOf(town, unitId)?.name ?? '', people: (heads[id] ?? 0) + byWorker }))
  return { rows, people: rows.reduce((sum, { people }) => sum + people, 0) }
}
