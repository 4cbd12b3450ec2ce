import type { learn } from '../../../contract/learn'
import { AppError } from '../../core/kernel/app-error'
import type { Handler } from '../../core/kernel/serve'
import { attendHours } from '../../core/learning/lecture'
import type { LectureStore } from '../../core/learning/ports'
import { ownLecture } from './own-lecture'

/** 补登人数: how many came without a phone; the last number counts. Errors: NOT_FOUND, TOO_LATE before it begins, VERSION_CONFLICT. */
export const countIn = ({ lectures }: { lectures: LectureStore }): Handler<typeof learn.countIn> => async (call, { lectureId, people }) => {
  const lecture = await ownLecture(lectures, call.actor, lectureId)
  if (lecture.state === 'cancelled' || attendHours(lecture).from > call.now) throw new AppError('TOO_LATE')
  if (lecture.byWorker !== people) await lectures.change(lecture, { byWorker: people })
  return { at: call.now }
}
