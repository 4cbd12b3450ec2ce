import type { learn } from '../../../contract/learn'
import { AppError } from '../../core/kernel/app-error'
import { dayOf } from '../../core/kernel/calendar'
import type { Handler } from '../../core/kernel/serve'
import { chaptersOf, type Chapter } from '../domain/chapters'
import type { IndexedArticle } from '../domain/law-index'
import { articleKey } from '../domain/statute'
import { lessonRow } from '../domain/views'
import type { OpenLibrary } from './library'

/** One law at a chapter: that of the article, else the one asked for, else the first. Errors: NOT_FOUND. */
export const readStatute = (deps: { library: OpenLibrary }): Handler<typeof learn.statute> => async (call, request) => {
  const { shelf, shown } = await deps.library(call.now)
  const named = shelf.lawNamed(request.law)
  const asked = request.article === undefined ? undefined : shelf.find({ law: named?.short ?? '', article: request.article })
  // the parts of a code share their short title: the article says which of them is meant
  const law = asked !== undefined && named?.name !== request.law ? shelf.index.laws[shelf.index.articles[asked]!.law] : named
  if (!law) throw new AppError('NOT_FOUND')
  const all = shelf.articlesOf(law), chapters = chaptersOf(law)
  const place = request.article === undefined ? -1 : all.findIndex(article => articleKey(article) === request.article)
  const chapter = place >= 0 ? chapters.findIndex(({ from, to }) => place >= from && place < to) : Math.min(request.chapter ?? 0, chapters.length - 1)
  const { from, to } = chapters[chapter]!
  const plain = (at: number) => {
    const [first] = shelf.searcher.lessonsCiting(law.first + at).flatMap(({ lesson }) => shown.get(lesson) ?? [])
    return first && lessonRow(first)
  }
  return {
    law: law.name, title: law.short, part: law.part, issuer: law.issuer, inForce: law.inForce, changed: law.changed, notYet: (law.inForce ?? '') > dayOf(call.now),
    chapters: chapters.map(entry => ({ title: entry.title, articles: span(entry, all) })), chapter,
    articles: all.slice(from, to).map((article, n) => ({ article: articleKey(article), label: article.label, lines: article.text.split('\n'), lesson: plain(from + n) }))
  }
}

/** 第一条至第九条 */
function span ({ from, to }: Chapter, articles: readonly IndexedArticle[]): string {
  const first = articles[from]?.label ?? '', last = articles[to - 1]?.label ?? ''
  return first === last ? first : `${first}至${last}`
}
