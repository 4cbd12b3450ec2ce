import * as v from 'valibot'

/** The eight tiles of the learning page, and what has no tile of its own. */
export const topics = ['土地', '婚姻家庭', '养老继承', '打工讨薪', '邻里', '买东西受骗', '欠钱', '交通', '信访调解', '村务', '防骗', '安全', '打官司'] as const
export type Topic = typeof topics[number]

const line = v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(60))
const lessonId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{2,40}$/))

/** A citation: short title of the law and the article's number, 「1127」 or 「5.1」 for 第五条之一. */
export const cite = v.strictObject({ law: v.pipe(v.string(), v.minLength(2)), article: v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}(\.\d+)?$/)) })
export type Cite = v.InferOutput<typeof cite>

/** What stands above a lesson's text. */
export const lessonHead = v.strictObject({
  id: lessonId,
  topic: v.picklist(topics),
  question: line,
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6)),
  /** The same question in other words. */
  asks: v.pipe(v.array(line), v.minLength(3)),
  cites: v.pipe(v.array(cite), v.minLength(1)),
  related: v.array(lessonId),
  /** Family violence and the like: the page offers a quick way out and keeps no history. */
  sensitive: v.boolean()
})

/** The parts of a lesson's text, in this order; 「不要这样做」 says what makes it worse. */
export const sections = ['先说结论', '法律怎么说', '怎么办', '找谁', '不要这样做'] as const

export interface Lesson extends v.InferOutput<typeof lessonHead> {
  readonly parts: Readonly<Record<typeof sections[number], readonly string[]>>
}
