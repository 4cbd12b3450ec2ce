import type { learn } from '../../../contract/learn'
import { AppError } from '../../core/kernel/app-error'
import type { Handler } from '../../core/kernel/serve'
import { mayApprove } from '../domain/editing'
import { amendLesson, type EditDeps } from './edit-deps'

/** 退回 to the writer, with the reason. Errors: NOT_FOUND for whoever may not, WRONG_STATE, VERSION_CONFLICT. */
export const returnDraft = (deps: EditDeps): Handler<typeof learn.returnDraft> => async (call, { reason, ...command }) => {
  const town = await deps.town.read(call.account?.townVersion)
  await amendLesson(deps, call, command, lesson => {
    if (!mayApprove(call.actor, lesson, town)) throw new AppError('NOT_FOUND')
    if (lesson.next?.stage !== 'review') throw new AppError('WRONG_STATE')
    return { ...lesson, next: { ...lesson.next, stage: 'draft', back: reason, at: call.now } }
  })
  return { at: call.now }
}
