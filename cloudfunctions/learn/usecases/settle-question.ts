import type { learn } from '../../../contract/learn'
import { AppError } from '../../core/kernel/app-error'
import type { Handler } from '../../core/kernel/serve'
import type { LectureStore } from '../../core/learning/ports'
import { ownLecture } from './own-lecture'

/** What became of a question. Errors: NOT_FOUND, VALIDATION where an answer is to be given and there is none. */
export const settleQuestion = (deps: { lectures: LectureStore }): Handler<typeof learn.settleQuestion> => async (call, { lectureId, questionId, became, answer, lessonId }) => {
  const lecture = await ownLecture(deps.lectures, call.actor, lectureId)
  const question = Object.hasOwn(lecture.questions, questionId) ? lecture.questions[questionId] : undefined
  if (!question) throw new AppError('NOT_FOUND')
  if (became === 'answer' && answer === undefined) throw new AppError('VALIDATION', { answer: ['请写怎么答的'] })
  const { text, at, by } = question
  const settled = { text, at, became, ...by === undefined ? {} : { by }, ...answer === undefined ? {} : { answer }, ...lessonId === undefined ? {} : { lesson: lessonId } }
  await deps.lectures.putQuestion(lectureId, questionId, settled)
  return { at: call.now }
}
