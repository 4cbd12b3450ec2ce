import type { learn } from '../../../contract/learn'
import { AppError } from '../../core/kernel/app-error'
import type { Handler } from '../../core/kernel/serve'
import { settled } from '../../core/learning/lesson'
import { draftRow } from '../domain/draft-views'
import { problemsOf, workingText } from '../domain/editing'
import { lessonView } from '../domain/views'
import type { EditDeps } from './edit-deps'

/** One lesson to edit, and what a reader would see of it. Errors: NOT_FOUND. */
export const readDraft = (deps: EditDeps): Handler<typeof learn.draft> => async (call, { lessonId }) => {
  const [{ shelf, stored, shown }, town, found] = await Promise.all([deps.library(call.now), deps.town.read(call.account?.townVersion), deps.lessons.find(lessonId)])
  const lesson = found && settled(found, call.now)
  const content = lesson && workingText(lesson)
  const row = lesson && draftRow(lesson, { shelf, town, actor: call.actor, now: call.now })
  if (!lesson || !content || !row) throw new AppError('NOT_FOUND')
  return {
    row, version: lesson.version, content, problems: problemsOf(content, shelf, new Set(stored.map(({ id }) => id))),
    preview: lessonView({ id: lessonId, content, against: lesson.next ? {} : lesson.against }, { shelf, related: content.related.flatMap(id => shown.get(id) ?? []), town }),
    statutes: [...new Set(shelf.index.laws.map(({ short }) => short))]
  }
}
