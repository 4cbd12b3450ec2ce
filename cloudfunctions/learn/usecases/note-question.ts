import type { learn } from '../../../contract/learn'
import { keyed, type Secrets } from '../../core/kernel/keys'
import type { Handler } from '../../core/kernel/serve'
import type { LectureStore } from '../../core/learning/ports'
import { ownLecture } from './own-lecture'

/** A question from the floor, taken down by a worker, without a name. Errors: NOT_FOUND. */
export const noteQuestion = (deps: { lectures: LectureStore, secrets: Secrets }): Handler<typeof learn.noteQuestion> => async (call, { key, lectureId, text }) => {
  const lecture = await ownLecture(deps.lectures, call.actor, lectureId)
  const id = keyed(deps.secrets.hmac, 'question', call.actor.id, key)
  if (!(id in lecture.questions)) await deps.lectures.putQuestion(lectureId, id, { text, at: call.now })
  return { at: call.now }
}
