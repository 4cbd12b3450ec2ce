import { searchFresh } from './fresh-lessons'
import type { LawShelf } from './law-shelf'
import type { SearchedLesson } from './law-index'
import type { LessonHit } from './search'

/** Where a search result begins to say nothing: nothing is better than what does not fit. */
const LESSON_FITS = 0.2

export interface LookedUp { readonly lessons: readonly string[], readonly articles: readonly number[] }

/** Lessons and articles for a query, best first; `known` are the lessons that readers see, with the moment since when. */
export function lookUp (shelf: LawShelf, query: string, known: ReadonlyMap<string, SearchedLesson & { since: number }>, most: { lessons: number, articles: number }): LookedUp {
  const found = shelf.searcher.search(query, Math.max(most.articles, most.lessons * 4))
  const fresh = [...known.values()].filter(({ since }) => since > shelf.madeAt)
  const best = new Map<string, number>()
  const hits: LessonHit[] = [...found.lessons.filter(({ lesson }) => !fresh.some(({ id }) => id === lesson)), ...searchFresh(query, fresh, shelf.index)]
  for (const { lesson, score } of hits) if (known.has(lesson) && score >= LESSON_FITS) best.set(lesson, Math.max(score, best.get(lesson) ?? 0))
  return {
    lessons: [...best].sort((a, b) => b[1] - a[1]).slice(0, most.lessons).map(([lesson]) => lesson),
    articles: found.articles.slice(0, most.articles).map(({ article }) => article)
  }
}
