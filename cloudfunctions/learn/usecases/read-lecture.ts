import type { learn } from '../../../contract/learn'
import { AppError } from '../../core/kernel/app-error'
import type { Handler } from '../../core/kernel/serve'
import { attendHours } from '../../core/learning/lecture'
import type { AttendanceStore, LectureStore } from '../../core/learning/ports'
import { unitOf } from '../../core/people/desks'
import type { TownStore } from '../../core/people/ports'
import { askedFor, lectureRow, numberOf, tellable } from '../domain/lecture-views'
import { lessonRow } from '../domain/views'
import type { OpenLibrary } from './library'

/** One lecture as a person sees it. Errors: NOT_FOUND. */
export const readLecture = (deps: { library: OpenLibrary, lectures: LectureStore, attendance: AttendanceStore, town: TownStore }): Handler<typeof learn.lecture> => async (call, { lectureId }) => {
  const me = call.actor.id
  const [lecture, heard, town, { shown }] = await Promise.all([
    deps.lectures.find(lectureId), deps.attendance.of(me, [lectureId]), deps.town.read(call.account?.townVersion), deps.library(call.now)
  ])
  if (!lecture) throw new AppError('NOT_FOUND')
  const unit = unitOf(town, lecture.unitId)
  const { from, until } = attendHours(lecture)
  return {
    ...lectureRow(lecture, { me, attendedAt: heard[lectureId] }),
    unit: unit?.name ?? '', phone: unit?.phone || town.settings.phone, bring: lecture.bring ?? '', laws: [...lecture.laws],
    signUps: tellable(lecture.taken), myNumber: numberOf(lecture, me), attendFrom: from, attendUntil: until, attendedAt: heard[lectureId],
    material: lecture.material.flatMap(id => shown.get(id) ?? []).map(lessonRow), materialWords: lecture.materialWords ?? '',
    questions: askedFor(lecture, me), why: lecture.why
  }
}
