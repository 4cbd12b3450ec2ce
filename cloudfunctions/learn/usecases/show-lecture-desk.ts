import type { learn } from '../../../contract/learn'
import type { Handler } from '../../core/kernel/serve'
import { attendHours } from '../../core/learning/lecture'
import type { AttendanceStore, LectureStore } from '../../core/learning/ports'
import { unitOf } from '../../core/people/desks'
import type { TownStore } from '../../core/people/ports'
import { allAsked } from '../domain/lecture-views'
import { ownLecture } from './own-lecture'

/** A lecture for those who hold it: numbers, no names. Errors: NOT_FOUND. */
export const showLectureDesk = (deps: { lectures: LectureStore, attendance: AttendanceStore, town: TownStore }): Handler<typeof learn.lectureDesk> => async (call, { lectureId }) => {
  const lecture = await ownLecture(deps.lectures, call.actor, lectureId)
  const [heads, town] = await Promise.all([deps.attendance.heads([lectureId]), deps.town.read(call.account?.townVersion)])
  const { id, version, title, laws, at, endsAt, villageId, place, speaker, state, seats, standing, bring, material, materialWords, taken, byWorker, summary } = lecture
  const { from, until } = attendHours(lecture)
  return {
    id, version, title, laws: [...laws], at, endsAt, villageId, place, speaker, unit: unitOf(town, lecture.unitId)?.name ?? '', state, seats, standing, bring, material: [...material], materialWords,
    signUps: taken, byCode: heads[lectureId] ?? 0, byWorker, questions: allAsked(lecture), summary, attendFrom: from, attendUntil: until
  }
}
