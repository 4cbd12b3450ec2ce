import * as v from 'valibot'
import { cite } from './lesson'

const words = (longest: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest))

/** A question after a lesson: two to four answers, one right, with the reason that both a right and a wrong answer get to read. */
export const quizQuestion = v.pipe(
  v.strictObject({
    ask: words(80),
    options: v.pipe(v.array(words(40)), v.minLength(2), v.maxLength(4), v.check(options => new Set(options).size === options.length, '有两个一样的答案')),
    right: v.pipe(v.number(), v.integer(), v.minValue(0)),
    why: words(160),
    cite
  }),
  v.check(({ options, right }) => right < options.length, '没有这个答案')
)
export type QuizQuestion = v.InferOutput<typeof quizQuestion>

export const quiz = v.strictObject({ lesson: v.string(), questions: v.pipe(v.array(quizQuestion), v.minLength(1)) })
export type Quiz = v.InferOutput<typeof quiz>
