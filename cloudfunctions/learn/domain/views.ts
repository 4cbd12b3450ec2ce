import type { Reply } from '../../../contract/action'
import type { learn } from '../../../contract/learn'
import { sections, type LessonContent } from '../../../contract/lesson'
import type { LawVersions } from '../../core/learning/lesson'
import { unitOf } from '../../core/people/desks'
import type { Town } from '../../core/people/town'
import type { LawShelf } from './law-shelf'
import { snippet } from './marks'
import { articleKey } from './statute'

type Lesson = Reply<typeof learn.lesson>
type LessonRow = Lesson['related'][number]
type ArticleRow = Reply<typeof learn.search>['articles'][number]
interface Known { readonly id: string, readonly content: LessonContent }

export const lessonRow = ({ id, content: { topic, question, minutes, sensitive, parts } }: Known): LessonRow =>
  ({ id, topic, question, minutes, sensitive, answer: parts.先说结论[0] ?? '' })

/** A lesson as a reader sees it, with the law that it cites as far as it is at hand. */
export function lessonView (known: Known & { against: LawVersions }, { shelf, related, town }: { shelf: LawShelf, related: readonly Known[], town: Town }): Lesson {
  const { id, content } = known
  const found = content.cites.map(cite => ({ cite, at: shelf.find(cite) }))
  return {
    ...lessonRow(known),
    parts: sections.map(title => ({ title, lines: content.parts[title] })),
    articles: found.flatMap(({ at }) => at === undefined ? [] : [articleView(shelf, at)]),
    missing: found.flatMap(({ cite, at }) => at === undefined ? [cite] : []),
    changedLaws: shelf.changedSince(known.against, content.cites),
    related: related.map(lessonRow),
    quiz: content.quiz.map((question, n) => ({ lesson: id, n, ...question })),
    help: helpFor(content.topic, town)
  }
}

function articleView (shelf: LawShelf, at: number): Lesson['articles'][number] {
  const article = shelf.index.articles[at]!
  const law = shelf.index.laws[article.law]!
  return { law: law.name, title: law.short, article: articleKey(article), label: article.label, lines: article.text.split('\n'), inForce: law.inForce, changed: law.changed }
}

export function articleRow (shelf: LawShelf, at: number, words: readonly string[]): ArticleRow {
  const { law, title, article, label, lines } = articleView(shelf, at)
  return { law, title, article, label, text: snippet(lines.join('\n'), words) }
}

/** The class of matters whose unit knows most of a topic; of all others the legal station. */
const classes: Partial<Record<LessonContent['topic'], string>> = { 土地: '国土资源', 打工讨薪: '劳动和社会保障', 买东西受骗: '商贸旅游', 交通: '交通运输' }

function helpFor (topic: LessonContent['topic'], town: Town): Lesson['help'] {
  const unitId = (name: string) => town.settings.answers.find(answer => answer.class === name)?.unitId
  const unit = unitOf(town, unitId(classes[topic] ?? '政法') ?? unitId('政法'))
  return { unit: unit?.name ?? town.name, phone: unit?.phone || town.settings.phone }
}
