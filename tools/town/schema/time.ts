import * as v from 'valibot'
import { between, day, words } from './parts'

/** A year's days off and working weekends, as the State Council publishes them each November. */
export const calendar = v.strictObject({
  years: v.record(v.pipe(v.string(), v.regex(/^20\d{2}$/, '年份写成 2026 这样')), v.strictObject({
    notice: v.optional(words(100)),
    off: v.array(v.strictObject({ name: words(20), from: day, to: day })),
    work: v.array(day)
  }))
})

/** The town's own time limits: calendar days unless the name says otherwise. */
export const limits = v.strictObject({
  onSiteCheck: v.strictObject({ high: between(1, 30), medium: between(1, 60), low: between(1, 90) }),
  firstTouchWorkingDays: between(1, 10),
  followUp: between(1, 90),
  replyToAdvice: between(1, 90),
  urgentAnswerMinutes: between(5, 120),
  urgeAnswerWorkingDays: between(1, 10),
  receiptWorkingDays: between(1, 5),
  recusalWorkingDays: between(1, 15)
})
