import * as v from 'valibot'
import { text } from './text'

/** The eight tiles of the learning page, and what has no tile of its own. */
export const topics = ['土地', '婚姻家庭', '养老继承', '打工讨薪', '邻里', '买东西受骗', '欠钱', '交通', '信访调解', '村务', '防骗', '安全', '打官司'] as const
export type Topic = typeof topics[number]
export const topic = v.picklist(topics, '请选一个主题')

/** The parts of a lesson's text, in this order; 「不要这样做」 says what makes it worse. */
export const sections = ['先说结论', '法律怎么说', '怎么办', '找谁', '不要这样做'] as const
export type Section = typeof sections[number]

const line = text(60, { min: 2, missing: '至少写两个字' })
export const lessonId = v.pipe(v.string(), v.maxLength(41, '没有这篇文章'), v.regex(/^[a-z][a-z0-9-]{2,40}$/, '没有这篇文章'))

/** A citation: short title of the law and the article's number, 「1127」 or 「5.1」 for 第五条之一. */
export const articleKey = v.pipe(v.string(), v.maxLength(8, '条号不对'), v.regex(/^[1-9]\d{0,3}(\.\d{1,2})?$/, '条号不对，要写成 1127 或 5.1'))
export const cite = v.strictObject({ law: text(40, { min: 2, missing: '请写法规的名字' }), article: articleKey })
export type Cite = v.InferOutput<typeof cite>

const head = {
  topic,
  question: line,
  minutes: v.pipe(v.number(), v.integer('分钟写整数'), v.minValue(1, '最少 1 分钟'), v.maxValue(6, '最多 6 分钟')),
  /** The same question in other words. */
  asks: v.pipe(v.array(line), v.minLength(3, '至少写三种问法'), v.maxLength(20, '最多 20 种问法')),
  cites: v.pipe(v.array(cite), v.minLength(1, '至少写一条法条'), v.maxLength(12, '最多 12 条法条')),
  related: v.pipe(v.array(lessonId), v.maxLength(6, '最多 6 篇')),
  /** Family violence and the like: the page offers a quick way out and keeps no history. */
  sensitive: v.boolean()
}
/** What stands above a lesson's text in its file. */
export const lessonHead = v.strictObject({ id: lessonId, ...head })

/** A question after a lesson: two to four answers, one right, with the reason that both a right and a wrong answer get to read. */
export const quizQuestion = v.pipe(
  v.strictObject({
    ask: text(80),
    options: v.pipe(v.array(text(40)), v.minLength(2, '至少两个答案'), v.maxLength(4, '最多四个答案'), v.check(options => new Set(options).size === options.length, '有两个一样的答案')),
    right: v.pipe(v.number(), v.integer('没有这个答案'), v.minValue(0, '没有这个答案')),
    why: text(160),
    cite
  }),
  v.forward(v.check(({ options, right }) => right < options.length, '没有这个答案'), ['right'])
)
export type QuizQuestion = v.InferOutput<typeof quizQuestion>

const paragraphs = v.pipe(v.array(text(300)), v.minLength(1, '这一段是空的'), v.maxLength(20, '最多 20 行'))
const parts = { 先说结论: paragraphs, 法律怎么说: paragraphs, 怎么办: paragraphs, 找谁: paragraphs, 不要这样做: paragraphs } satisfies Record<Section, typeof paragraphs>

/** All that an editor writes. */
export const lessonContent = v.strictObject({ ...head, parts: v.strictObject(parts), quiz: v.pipe(v.array(quizQuestion), v.maxLength(10, '最多 10 题')) })
export type LessonContent = v.InferOutput<typeof lessonContent>
