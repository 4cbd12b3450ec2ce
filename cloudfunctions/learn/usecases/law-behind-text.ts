import type { learn } from '../../../contract/learn'
import type { Handler } from '../../core/kernel/serve'
import { lawBehind, suggestLessons } from '../domain/matter-law'
import { articleRow, lessonRow } from '../domain/views'
import type { OpenLibrary } from './library'

/** The lessons that fit what somebody writes, and the law behind it. The text is not kept and not logged. */
export const lawBehindText = (deps: { library: OpenLibrary }): Handler<typeof learn.behind> => async (call, { text }) => {
  const { shelf, shown } = await deps.library(call.now)
  const words = shelf.marks.of(text)
  return {
    lessons: suggestLessons(shelf.searcher, text).flatMap(({ lesson }) => shown.get(lesson) ?? []).map(lessonRow),
    articles: lawBehind(shelf.searcher, text).map(({ article }) => articleRow(shelf, article, words))
  }
}
