import type { learn } from '../../../contract/learn'
import { cursorOf, fromCursor } from '../../core/kernel/cursor'
import type { Handler } from '../../core/kernel/serve'
import { NEWEST, timeKey } from '../../core/kernel/time-key'
import type { AttendanceStore, LectureStore } from '../../core/learning/ports'
import { lectureRow } from '../domain/lecture-views'

const PAGE = 20

/** 法治讲堂, latest first; how many of them the person has heard is theirs alone. Three database calls. */
export const listLectures = (deps: { lectures: LectureStore, attendance: AttendanceStore }): Handler<typeof learn.lectures> => async (call, { cursor }) => {
  const [behind] = fromCursor(cursor, ['string']) ?? [NEWEST]
  const me = call.actor.id
  const [rows, attended] = await Promise.all([deps.lectures.page(String(behind), PAGE, me), deps.attendance.countOf(me)])
  const heard = await deps.attendance.of(me, rows.map(({ id }) => id))
  const last = rows.at(-1)
  return { rows: rows.map(row => lectureRow(row, { me, attendedAt: heard[row.id] })), attended, cursor: last && rows.length === PAGE ? cursorOf(timeKey(last.at, last.id)) : undefined }
}
