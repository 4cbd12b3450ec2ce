import type { learn } from '../../../contract/learn'
import type { Handler } from '../../core/kernel/serve'
import type { LectureStore } from '../../core/learning/ports'

/** 取消报名: the seat is free for the next; a repeat finds nothing more to free. */
export const cancelSignUp = (deps: { lectures: LectureStore }): Handler<typeof learn.cancelSignUp> => async (call, { lectureId }) => {
  await deps.lectures.freeSeat(lectureId, call.actor.id)
  return { at: call.now }
}
