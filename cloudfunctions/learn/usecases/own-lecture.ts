import { AppError } from '../../core/kernel/app-error'
import type { Actor } from '../../core/kernel/call'
import type { Lecture } from '../../core/learning/lecture'
import type { LectureStore } from '../../core/learning/ports'
import { teachers } from '../../../contract/learn'

const teaching: readonly string[] = teachers

/** The units for which somebody holds lectures. */
export const unitsOf = (actor: Actor): string[] => [...new Set(actor.holdings.flatMap(({ role, unitId }) => unitId !== undefined && teaching.includes(role) ? [unitId] : []))]

/** A lecture of the caller's own unit; any other is not there for them. Errors: NOT_FOUND. */
export async function ownLecture (lectures: LectureStore, actor: Actor, id: string): Promise<Lecture> {
  const lecture = await lectures.find(id)
  if (!lecture || !unitsOf(actor).includes(lecture.unitId)) throw new AppError('NOT_FOUND')
  return lecture
}
