import { showDate } from '../../../../platform/dates'
import type { Statute } from '../../learn'
import { articleId, star } from '../../shelf'
import { marked } from '../../marks'

/** A law at one of its chapters; `words` are what a search was for. */
export function statuteView (statute: Statute, words: string[], now: number) {
  const { law, title, part, inForce, changed, notYet, chapters, chapter } = statute
  const since = inForce ? `${showDate(inForce, now)}起${notYet ? '才施行' : '施行'}` : changed ? `${showDate(changed, now)}的文本` : ''
  return {
    law, title: part ? `${title} ${part}` : title, since, notYet, chapter, chapterTitle: chapters[chapter]?.title ?? '', chapterCount: chapters.length,
    chapters: chapters.map(({ title: text, articles }, at) => ({ id: String(at), text, sub: articles, strong: at === chapter })),
    articles: statute.articles.map(({ article, label, lines, lesson }) => ({
      article, anchor: article.replace('.', '-'), label, lines: lines.map(line => marked(line, words)), said: lines.join('\n'), lesson: lesson ? { id: lesson.id, question: lesson.question } : null, starred: star('article', articleId(law, article)) !== undefined
    }))
  }
}
