import type { LessonContent } from '../../../contract/lesson'

/** What an editor works on beside the published text: being written, with the head, or approved for a time. */
export interface Draft {
  readonly content: LessonContent
  readonly stage: 'draft' | 'review' | 'scheduled'
  /** The person of the town who wrote it last, and their unit: its head approves. */
  readonly by: string
  readonly unitId: string
  readonly at: number
  readonly publishAt?: number
  readonly approvedBy?: string
  /** Why the head gave it back. */
  readonly back?: string
}

/** Short title of a law -> the day of the last change that its text held. */
export type LawVersions = Readonly<Record<string, string>>

/** A lesson as it is kept: what readers see, and what comes next. One document, one write. */
export interface StoredLesson {
  readonly id: string
  readonly version: number
  readonly live?: LessonContent
  readonly liveSince?: number
  /** The versions of its laws that the text was written or confirmed against. */
  readonly against: LawVersions
  readonly withdrawn?: boolean
  readonly next?: Draft
  readonly useful: number
  readonly unclear: number
  /** The command that wrote it last: a repeat is told by it. */
  readonly lastKey?: string
}

/** What a reader sees at a moment: a draft that was approved for a time takes over by itself when the time has come. */
export function contentAt (lesson: StoredLesson, now: number): LessonContent | undefined {
  if (isDue(lesson, now)) return lesson.next?.content
  return lesson.withdrawn ? undefined : lesson.live
}

/** Since when readers see what they see. */
export const liveSinceAt = (lesson: StoredLesson, now: number): number => (isDue(lesson, now) ? lesson.next?.publishAt : lesson.liveSince) ?? 0

const isDue = ({ next }: StoredLesson, now: number): boolean => next?.stage === 'scheduled' && (next.publishAt ?? 0) <= now

/** The lesson with what has become due in its place, so that the next write starts from there. */
export function settled (lesson: StoredLesson, now: number): StoredLesson {
  if (!isDue(lesson, now)) return lesson
  const { next, withdrawn: _, ...rest } = lesson
  return { ...rest, live: next!.content, liveSince: next!.publishAt }
}
