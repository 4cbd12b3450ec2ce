import type { learn } from '../../../contract/learn'
import { AppError } from '../../core/kernel/app-error'
import type { Handler } from '../../core/kernel/serve'
import type { LectureStore } from '../../core/learning/ports'
import { ownLecture } from './own-lecture'

/** 讲堂记录: it was held, and what was asked. Errors: NOT_FOUND, TOO_LATE before it begins, VERSION_CONFLICT. */
export const closeLecture = ({ lectures }: { lectures: LectureStore }): Handler<typeof learn.closeLecture> => async (call, { lectureId, summary }) => {
  const lecture = await ownLecture(lectures, call.actor, lectureId)
  if (lecture.state === 'cancelled' || lecture.at > call.now) throw new AppError('TOO_LATE')
  if (lecture.state !== 'held' || lecture.summary !== summary) await lectures.change(lecture, { state: 'held', summary })
  return { at: call.now }
}
