import type { learn } from '../../../contract/learn'
import type { Handler } from '../../core/kernel/serve'
import { draw } from '../domain/draw'
import type { OpenLibrary } from './library'

const ROUND = 5

/** 答题: five questions. Those of sensitive lessons come only where their lesson is asked for. */
export const drawQuiz = (deps: { library: OpenLibrary }): Handler<typeof learn.quiz> => async (call, { lessonId, topic, seed }) => {
  const { shown } = await deps.library(call.now)
  const meant = [...shown.values()].filter(({ id, content }) => lessonId !== undefined ? id === lessonId : !content.sensitive && (topic === undefined || content.topic === topic))
  const questions = meant.flatMap(({ id, content }) => content.quiz.map((question, n) => ({ lesson: id, n, ...question })))
  return { questions: lessonId === undefined ? draw(questions, ROUND, seed) : questions.slice(0, ROUND) }
}
