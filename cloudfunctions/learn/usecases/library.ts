import type { LessonContent } from '../../../contract/lesson'
import { addDays, dayOf } from '../../core/kernel/calendar'
import { contentAt, liveSinceAt, type StoredLesson } from '../../core/learning/lesson'
import type { IndexStore, LessonStore } from '../../core/learning/ports'
import type { Notice, NoticeStore } from '../../core/people/published'
import { emptyIndex, LawShelf } from '../domain/law-shelf'
import { openIndex } from '../domain/pack'

export interface LibraryDeps { readonly lessons: LessonStore, readonly index: IndexStore, readonly notices: NoticeStore }

/** A lesson that readers see now. */
export interface ShownLesson { readonly id: string, readonly content: LessonContent, readonly since: number, readonly stored: StoredLesson }

/** All there is to learn from, as one call sees it. */
export interface Library {
  readonly shelf: LawShelf
  readonly shown: ReadonlyMap<string, ShownLesson>
  /** Every lesson, drafts too. */
  readonly stored: readonly StoredLesson[]
}

export type OpenLibrary = (now: number) => Promise<Library>

/** The index is read once and kept in the instance until a newer one is there; lessons are kept by their store. None, one or two database calls. */
export function keptLibrary (deps: LibraryDeps): OpenLibrary {
  let shelf: LawShelf | undefined
  let version: string | undefined
  return async now => {
    const [parts, stored] = await Promise.all([deps.index.newer(version), deps.lessons.all()])
    if (parts) {
      version = parts[0]?.version
      shelf = new LawShelf(openIndex(parts), Number(version))
    }
    shelf ??= new LawShelf(emptyIndex(), 0)
    return { shelf, stored, shown: shownAt(stored, now) }
  }
}

function shownAt (stored: readonly StoredLesson[], now: number): Map<string, ShownLesson> {
  const shown = stored.flatMap(lesson => {
    const content = contentAt(lesson, now)
    return content ? [{ id: lesson.id, content, since: liveSinceAt(lesson, now), stored: lesson }] : []
  })
  return new Map(shown.sort((a, b) => a.id < b.id ? -1 : 1).map(lesson => [lesson.id, lesson]))
}

const NOTICES = 200, STALE_AFTER = 60_000

/** The notices to search, kept for a minute. */
export function keptNotices ({ notices }: Pick<LibraryDeps, 'notices'>): (now: number) => Promise<readonly Notice[]> {
  let kept: { list: readonly Notice[], readAt: number } | undefined
  return async now => {
    if (!kept || Math.abs(now - kept.readAt) >= STALE_AFTER) kept = { list: await notices.page({ day: addDays(dayOf(now), 1), id: '' }, NOTICES), readAt: now }
    return kept.list
  }
}
