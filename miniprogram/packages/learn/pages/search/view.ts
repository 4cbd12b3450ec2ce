import { marked } from '../../marks'
import type { Found } from '../../learn'

/** What a search found, with the words marked; `asked` is what it was for. */
export function foundView (found: Found, asked: string) {
  return {
    asked,
    also: found.also.length > 0 ? `也找了：${found.also.join('、')}` : '',
    lessons: found.lessons.map(({ id, question, answer, minutes }) => ({ id, question, answer, minutes })),
    articles: found.articles.map(({ law, title, article, label, text }) => ({ law, article, name: `${title} ${label}`, text: marked(text, found.words) })),
    notices: found.notices.map(({ id, title, text }) => ({ id, text: title, sub: text })),
    more: found.more, near: found.near, words: found.words, none: found.lessons.length + found.articles.length + found.notices.length === 0,
    noStatutes: found.statutes === 0
  }
}
