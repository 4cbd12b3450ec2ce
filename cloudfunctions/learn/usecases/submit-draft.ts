import type { learn } from '../../../contract/learn'
import { AppError } from '../../core/kernel/app-error'
import type { Handler } from '../../core/kernel/serve'
import { problemsOf } from '../domain/editing'
import { amendLesson, type EditDeps } from './edit-deps'

/** 送审: to the head of the writer's unit, only with citations that lead somewhere. Errors: NOT_FOUND, WRONG_STATE, VALIDATION, VERSION_CONFLICT. */
export const submitDraft = (deps: EditDeps): Handler<typeof learn.submitDraft> => async (call, command) => {
  const { shelf, stored } = await deps.library(call.now)
  await amendLesson(deps, call, command, lesson => {
    if (lesson.next?.stage !== 'draft') throw new AppError('WRONG_STATE')
    const problems = problemsOf(lesson.next.content, shelf, new Set(stored.map(({ id }) => id)))
    if (problems.length > 0) throw new AppError('VALIDATION', { cites: problems })
    const { back: _, ...next } = lesson.next
    return { ...lesson, next: { ...next, stage: 'review', at: call.now } }
  })
  return { at: call.now }
}
