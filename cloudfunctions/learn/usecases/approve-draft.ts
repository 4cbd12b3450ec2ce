import type { learn } from '../../../contract/learn'
import { AppError } from '../../core/kernel/app-error'
import type { Handler } from '../../core/kernel/serve'
import { mayApprove } from '../domain/editing'
import { amendLesson, type EditDeps } from './edit-deps'

/**
 * 发布, now or at a time: no timer is needed, readers see it from that moment on. From here on it is written against the versions of its laws
 * that are at hand. Errors: NOT_FOUND for whoever may not, WRONG_STATE, VERSION_CONFLICT.
 */
export const approveDraft = (deps: EditDeps): Handler<typeof learn.approveDraft> => async (call, { publishAt, ...command }) => {
  const [{ shelf }, town] = await Promise.all([deps.library(call.now), deps.town.read(call.account?.townVersion)])
  const from = Math.max(publishAt ?? call.now, call.now)
  const lesson = await amendLesson(deps, call, command, lesson => {
    if (!mayApprove(call.actor, lesson, town)) throw new AppError('NOT_FOUND')
    if (lesson.next?.stage !== 'review') throw new AppError('WRONG_STATE')
    const against = shelf.versionsOf(lesson.next.content.cites.map(({ law }) => law))
    return { ...lesson, against, next: { ...lesson.next, stage: 'scheduled', publishAt: from, approvedBy: call.actor.personId } }
  })
  return { publishAt: lesson.next?.publishAt ?? lesson.liveSince ?? from }
}
