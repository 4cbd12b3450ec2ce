import type { learn } from '../../../contract/learn'
import { AppError } from '../../core/kernel/app-error'
import type { Handler } from '../../core/kernel/serve'
import type { LectureStore } from '../../core/learning/ports'
import { ownLecture } from './own-lecture'

/** Calls a lecture off before it begins; who signed up reads why. A repeat changes nothing. Errors: NOT_FOUND, TOO_LATE, VERSION_CONFLICT. */
export const cancelLecture = ({ lectures }: { lectures: LectureStore }): Handler<typeof learn.cancelLecture> => async (call, { lectureId, why }) => {
  const lecture = await ownLecture(lectures, call.actor, lectureId)
  if (lecture.state === 'cancelled') return { at: call.now }
  if (lecture.state === 'held' || lecture.at <= call.now) throw new AppError('TOO_LATE')
  await lectures.change(lecture, { state: 'cancelled', why })
  return { at: call.now }
}
