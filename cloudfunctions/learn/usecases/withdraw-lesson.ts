import type { learn } from '../../../contract/learn'
import { AppError } from '../../core/kernel/app-error'
import type { Handler } from '../../core/kernel/serve'
import { unitOf } from '../../core/people/desks'
import { amendLesson, type EditDeps } from './edit-deps'

/** 撤下, by a head of one of the town's own units: readers find it no more; its text stays with the editors. What was approved for later is a draft again. Errors: NOT_FOUND for other heads, WRONG_STATE, VERSION_CONFLICT. */
export const withdrawLesson = (deps: EditDeps): Handler<typeof learn.withdrawLesson> => async (call, command) => {
  const town = await deps.town.read(call.account?.townVersion)
  if (!call.actor.holdings.some(({ role, unitId }) => role === 'head' && unitOf(town, unitId)?.level === 'town')) throw new AppError('NOT_FOUND')
  await amendLesson(deps, call, command, lesson => {
    if (!lesson.live && lesson.next?.stage !== 'scheduled') throw new AppError('WRONG_STATE')
    const next = lesson.next && { ...lesson.next, stage: lesson.next.stage === 'scheduled' ? 'draft' as const : lesson.next.stage, at: call.now }
    return { ...lesson, withdrawn: true, ...next ? { next } : {} }
  })
  return { at: call.now }
}
