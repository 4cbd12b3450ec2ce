import { showDate } from '../../../../platform/dates'
import { inPieces } from '../../../../platform/sentences'
import type { Lesson } from '../../learn'
import { star } from '../../shelf'

/** A piece that is read at once; `at` counts through the whole lesson, so that the one that is being read can be marked. */
interface Piece { at: number, text: string }
interface Line { step: string, pieces: Piece[] }

/** 「先说结论」 and 「怎么办」 say most; what the law says in plain words stands with its text. */
export function lessonView (lesson: Lesson, now: number) {
  const said: string[] = []
  const pieces = (text: string): Piece[] => inPieces(text).map(piece => ({ at: said.push(piece) - 1, text: piece }))
  const question = pieces(lesson.question)
  const parts = lesson.parts.map(({ title, lines }) => ({ title, heading: pieces(title), lines: lines.map(line => lineOf(line, pieces)) }))
  const [answer, law, steps, whom, not] = parts
  return {
    id: lesson.id, topic: lesson.topic, question, said: said.join('\n'), listen: `听 ${lesson.minutes} 分钟`,
    answer, steps, whom, not, law,
    articles: lesson.articles.map(({ law: name, title, article, label, lines, inForce, changed }) => ({ law: name, article, name: `${title} ${label}`, lines, since: sinceOf({ inForce, changed }, now) })),
    missing: lesson.missing.map(({ law: name, article }) => `${name} 第 ${article.replace('.', ' 条之 ')} 条`),
    changes: lesson.changedLaws.map(({ law: name, since }) => `${name}${since ? ` ${showDate(since, now)}起` : ''}有新规定`),
    related: lesson.related.map(({ id, question: text }) => ({ id, text })),
    quiz: lesson.quiz.length, help: lesson.help, sensitive: lesson.sensitive, starred: star('lesson', lesson.id) !== undefined
  }
}

/** 「1. 留证据」 is a step. */
function lineOf (line: string, pieces: (text: string) => Piece[]): Line {
  const [, step = '', text = line] = /^(\d{1,2})\. (.+)$/.exec(line) ?? []
  return { step, pieces: pieces(text) }
}

const sinceOf = ({ inForce, changed }: { inForce?: string, changed?: string }, now: number): string =>
  [changed ? `${showDate(changed, now)}的文本` : '', inForce ? `${showDate(inForce, now)}起施行` : ''].filter(Boolean).join('，')

/** How many minutes are left when a part has come to the top of the screen. */
export const minutesLeft = (minutes: number, part: number, parts: number): number => part >= parts - 1 ? 0 : Math.max(1, Math.ceil(minutes * (1 - part / parts)))
