import type { LessonContent } from '../../../contract/lesson'
import { AppError } from '../../core/kernel/app-error'
import type { Actor } from '../../core/kernel/call'
import { settled, type StoredLesson } from '../../core/learning/lesson'
import { unitOf } from '../../core/people/desks'
import type { Town } from '../../core/people/town'
import type { LawShelf } from './law-shelf'

/** Where a lesson stands for its editors. */
export type Stage = 'draft' | 'review' | 'scheduled' | 'published' | 'withdrawn'
export const stageOf = (lesson: StoredLesson): Stage => lesson.next?.stage ?? (lesson.withdrawn ? 'withdrawn' : 'published')

/** The text that an editor goes on with. */
export const workingText = (lesson: StoredLesson): LessonContent | undefined => lesson.next?.content ?? lesson.live

/** What is wrong with a text, each in a sentence: an article that is not in its law, a lesson that is not there. */
export function problemsOf (content: LessonContent, shelf: LawShelf, lessons: ReadonlySet<string>): string[] {
  const cites = [...content.cites, ...content.quiz.map(({ cite }) => cite)]
  return [...new Set([
    ...shelf.astray(cites).map(({ law, article }) => `${law}没有第 ${article.replace('.', ' 条之 ')} 条`),
    ...content.related.filter(id => !lessons.has(id)).map(id => `没有相关文章 ${id}`)
  ])]
}

/** Whether somebody may approve or give back: head of the writer's unit or of the one above, and not the writer. */
export function mayApprove (actor: Actor, lesson: StoredLesson, town: Town): boolean {
  const { next } = lesson
  if (!next || next.by === actor.personId) return false
  const units = [next.unitId, unitOf(town, next.unitId)?.parentId]
  return actor.holdings.some(({ role, unitId }) => role === 'head' && units.includes(unitId))
}

/** The lesson as the next write finds it, if the caller read this version. Errors: VERSION_CONFLICT. */
export function atVersion (lesson: StoredLesson, version: number, now: number): StoredLesson {
  if (lesson.version !== version) throw new AppError('VERSION_CONFLICT')
  return settled(lesson, now)
}
