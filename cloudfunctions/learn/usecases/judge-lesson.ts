import type { learn } from '../../../contract/learn'
import { AppError } from '../../core/kernel/app-error'
import type { Caps } from '../../core/kernel/caps'
import { keyed, type Secrets } from '../../core/kernel/keys'
import type { Handler } from '../../core/kernel/serve'
import type { LessonStore } from '../../core/learning/ports'
import type { OpenLibrary } from './library'

const YEAR = 366 * 86_400_000

/** 这条有用吗: a number on the lesson, once a person; of what touches violence at home nothing is kept that a person could be told by. Errors: NOT_FOUND. */
export const judgeLesson = (deps: { library: OpenLibrary, lessons: LessonStore, caps: Caps, secrets: Secrets }): Handler<typeof learn.useful> => async (call, { key, lessonId, useful }) => {
  const lesson = (await deps.library(call.now)).shown.get(lessonId)
  if (!lesson) throw new AppError('NOT_FOUND')
  const who = lesson.content.sensitive ? key : call.actor.id
  const isNew = await deps.caps.take(keyed(deps.secrets.pepper, 'useful', who, lessonId), 1, call.now + YEAR)
  if (isNew) await deps.lessons.count(lessonId, useful ? 'useful' : 'unclear')
  return { at: call.now }
}
