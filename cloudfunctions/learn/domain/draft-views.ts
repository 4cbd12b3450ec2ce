import type { Reply } from '../../../contract/action'
import type { learn } from '../../../contract/learn'
import type { Actor } from '../../core/kernel/call'
import { settled, type StoredLesson } from '../../core/learning/lesson'
import { unitOf } from '../../core/people/desks'
import type { Town } from '../../core/people/town'
import { mayApprove, stageOf, workingText } from './editing'
import type { LawShelf } from './law-shelf'

export type DraftRow = Reply<typeof learn.drafts>['rows'][number]

/** A lesson in the editors' list. */
export function draftRow (kept: StoredLesson, { shelf, town, actor, now }: { shelf: LawShelf, town: Town, actor: Actor, now: number }): DraftRow | undefined {
  const lesson = settled(kept, now)
  const content = workingText(lesson)
  if (!content) return undefined
  const { id, next, live, liveSince = 0, withdrawn, useful, unclear } = lesson
  return {
    id, question: content.question, topic: content.topic, stage: stageOf(lesson), at: next?.at ?? liveSince, publishAt: next?.publishAt, back: next?.back, unit: unitOf(town, next?.unitId)?.name ?? '',
    live: live !== undefined && !withdrawn, outdated: live && !withdrawn ? shelf.changedSince(lesson.against, live.cites) : [], useful, unclear,
    mayApprove: next?.stage === 'review' && mayApprove(actor, lesson, town)
  }
}

const order: Record<DraftRow['stage'], number> = { review: 1, draft: 2, scheduled: 3, published: 4, withdrawn: 5 }

/** What the law has overtaken first, then what waits for somebody, newest first. */
export function inOrder (rows: readonly DraftRow[]): DraftRow[] {
  const rank = (row: DraftRow) => row.outdated.length > 0 ? 0 : order[row.stage]
  return [...rows].sort((a, b) => rank(a) - rank(b) || b.at - a.at || (a.id < b.id ? -1 : 1))
}
