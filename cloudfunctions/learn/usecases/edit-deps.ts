import { AppError } from '../../core/kernel/app-error'
import type { Call } from '../../core/kernel/call'
import type { StoredLesson } from '../../core/learning/lesson'
import type { LessonStore } from '../../core/learning/ports'
import type { TownStore } from '../../core/people/ports'
import { atVersion } from '../domain/editing'
import type { OpenLibrary } from './library'

export interface EditDeps { readonly library: OpenLibrary, readonly lessons: LessonStore, readonly town: TownStore }

/**
 * One step with a lesson: read, changed by `step`, written on the version that the caller saw. A repeat of the key changes nothing.
 * Errors: NOT_FOUND, VERSION_CONFLICT, and those of `step`.
 */
export async function amendLesson (deps: EditDeps, call: Call, command: { key: string, lessonId: string, version: number }, step: (lesson: StoredLesson) => StoredLesson | Promise<StoredLesson>): Promise<StoredLesson> {
  const read = await deps.lessons.find(command.lessonId)
  if (!read) throw new AppError('NOT_FOUND')
  if (read.lastKey === command.key) return read
  const next = await step(atVersion(read, command.version, call.now))
  await deps.lessons.replace(read, { ...next, lastKey: command.key })
  return next
}
