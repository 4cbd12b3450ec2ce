import type { learn } from '../../../contract/learn'
import { topics } from '../../../contract/lesson'
import type { Handler } from '../../core/kernel/serve'
import type { AttendanceStore, LectureStore } from '../../core/learning/ports'
import { lectureRow } from '../domain/lecture-views'
import type { OpenLibrary } from './library'

const LECTURES = 2

/** 学法 in one call. */
export const showLearning = (deps: { library: OpenLibrary, lectures: LectureStore, attendance: AttendanceStore }): Handler<typeof learn.home> => async call => {
  const [{ shelf, shown }, coming, attended] = await Promise.all([deps.library(call.now), deps.lectures.coming(call.now, LECTURES), deps.attendance.countOf(call.actor.id)])
  const count = (topic: string) => [...shown.values()].filter(({ content }) => content.topic === topic).length
  return {
    topics: topics.map(topic => ({ topic, lessons: count(topic) })).filter(({ lessons }) => lessons > 0),
    lectures: coming.map(lecture => lectureRow(lecture, {})), statutes: shelf.statutes, attended
  }
}
