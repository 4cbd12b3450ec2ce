import type { learn } from '../../../contract/learn'
import { AppError } from '../../core/kernel/app-error'
import type { Secrets } from '../../core/kernel/keys'
import type { Handler } from '../../core/kernel/serve'
import type { AttendanceStore, LectureStore } from '../../core/learning/ports'
import { isOpenForCheckIn } from '../domain/lecture-views'
import { codeNow } from '../domain/minute-code'
import { ownLecture } from './own-lecture'

/** The code to show in the room now; another one stands there with the next minute. Errors: NOT_FOUND, TOO_LATE outside the hours. */
export const showLectureCode = (deps: { lectures: LectureStore, attendance: AttendanceStore, secrets: Secrets }): Handler<typeof learn.lectureCode> => async (call, { lectureId }) => {
  const lecture = await ownLecture(deps.lectures, call.actor, lectureId)
  if (!isOpenForCheckIn(lecture, call.now)) throw new AppError('TOO_LATE')
  const heads = await deps.attendance.heads([lectureId])
  return { ...codeNow(deps.secrets, lectureId, call.now), byCode: heads[lectureId] ?? 0, byWorker: lecture.byWorker }
}
