import type { learn } from '../../../contract/learn'
import { AppError } from '../../core/kernel/app-error'
import type { Handler } from '../../core/kernel/serve'
import { amendLesson, type EditDeps } from './edit-deps'

/** A law changed and the lesson still holds: from now on it counts as written against the versions at hand. Errors: NOT_FOUND, WRONG_STATE, VERSION_CONFLICT. */
export const confirmLesson = (deps: EditDeps): Handler<typeof learn.confirmLesson> => async (call, command) => {
  const { shelf } = await deps.library(call.now)
  await amendLesson(deps, call, command, lesson => {
    if (!lesson.live) throw new AppError('WRONG_STATE')
    return { ...lesson, against: { ...lesson.against, ...shelf.versionsOf(lesson.live.cites.map(({ law }) => law)) } }
  })
  return { at: call.now }
}
