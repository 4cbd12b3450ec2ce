import type { learn } from '../../../contract/learn'
import type { Handler } from '../../core/kernel/serve'
import type { Notice } from '../../core/people/published'
import { lookUp } from '../domain/look-up'
import { snippet } from '../domain/marks'
import { noticesAbout } from '../domain/notice-search'
import { articleRow, lessonRow } from '../domain/views'
import type { Library, OpenLibrary } from './library'

const LESSONS = 5, ARTICLES = 20, ALL = 60, SHOWN_BESIDE = 2, NEAR = 3

/** 查法律: plain answers first, then articles. The query is kept nowhere. */
export const searchLaw = (deps: { library: OpenLibrary, notices: (now: number) => Promise<readonly Notice[]> }): Handler<typeof learn.search> => async (call, { q, more }) => {
  const [library, notices] = await Promise.all([deps.library(call.now), deps.notices(call.now)])
  const { shelf, shown } = library
  const found = lookUp(shelf, q, searchable(library), { lessons: LESSONS, articles: ALL + 1 })
  const words = shelf.marks.of(q)
  const about = noticesAbout(q, notices, shelf.index.lexicon)
  const articles = found.articles.slice(0, more ? ALL : ARTICLES)
  const isNone = found.articles.length + found.lessons.length + about.length === 0
  return {
    lessons: found.lessons.flatMap(id => shown.get(id) ?? []).map(lessonRow), articles: articles.map(id => articleRow(shelf, id, words)), more: !more && found.articles.length > ARTICLES,
    notices: about.map(({ id, title, text }) => ({ id, title, text: snippet(text.join('\n'), words) })),
    words: words.slice(0, 20), also: shelf.marks.also(q).slice(0, SHOWN_BESIDE), near: isNone ? shelf.marks.near(q, NEAR) : [], statutes: shelf.statutes
  }
}

export const searchable = ({ shown }: Library) => new Map([...shown.values()].map(({ id, since, content: { question, asks, cites } }) => [id, { id, since, question, asks, cites }]))
