import type { learn } from '../../../contract/learn'
import { AppError } from '../../core/kernel/app-error'
import type { Handler } from '../../core/kernel/serve'
import type { TownStore } from '../../core/people/ports'
import { lessonView } from '../domain/views'
import type { OpenLibrary } from './library'

/** A lesson whole. Who reads what is kept nowhere. Errors: NOT_FOUND. */
export const readLesson = (deps: { library: OpenLibrary, town: TownStore }): Handler<typeof learn.lesson> => async (call, { lessonId }) => {
  const [{ shelf, shown }, town] = await Promise.all([deps.library(call.now), deps.town.read(call.account?.townVersion)])
  const lesson = shown.get(lessonId)
  if (!lesson) throw new AppError('NOT_FOUND')
  const related = lesson.content.related.flatMap(id => shown.get(id) ?? [])
  return lessonView({ ...lesson, against: lesson.stored.against }, { shelf, related, town })
}
