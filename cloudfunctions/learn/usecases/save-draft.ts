import type { learn } from '../../../contract/learn'
import { AppError } from '../../core/kernel/app-error'
import { keyed, type Secrets } from '../../core/kernel/keys'
import type { Handler } from '../../core/kernel/serve'
import type { Draft, StoredLesson } from '../../core/learning/lesson'
import { problemsOf } from '../domain/editing'
import { amendLesson, type EditDeps } from './edit-deps'
import { unitsOf } from './own-lecture'

/**
 * Keeps what an editor wrote beside what is published; readers see nothing of it. What was with the head or approved is a draft again.
 * Errors: NOT_FOUND, VERSION_CONFLICT.
 */
export const saveDraft = (deps: EditDeps & { secrets: Secrets }): Handler<typeof learn.saveDraft> => async (call, { key, lessonId, version, content }) => {
  const [unitId] = unitsOf(call.actor)
  const by = call.actor.personId
  if (unitId === undefined || by === undefined) throw new AppError('NOT_FOUND')
  const { shelf, stored } = await deps.library(call.now)
  const problems = problemsOf(content, shelf, new Set(stored.map(({ id }) => id)))
  const next: Draft = { content, stage: 'draft', by, unitId, at: call.now }
  if (lessonId !== undefined) {
    const saved = await amendLesson(deps, call, { key, lessonId, version: version ?? 0 }, lesson => ({ ...lesson, next }))
    return { lessonId, version: saved.lastKey === key ? saved.version : saved.version + 1, problems }
  }
  const lesson: StoredLesson = { id: `l${keyed(deps.secrets.hmac, 'lesson', call.actor.id, key)}`, version: 1, against: {}, next, useful: 0, unclear: 0, lastKey: key }
  await deps.lessons.add(lesson).catch(async (fault: unknown) => {
    if (!(fault instanceof AppError && fault.code === 'VERSION_CONFLICT')) throw fault // there by an earlier try of the same key
  })
  return { lessonId: lesson.id, version: 1, problems }
}
