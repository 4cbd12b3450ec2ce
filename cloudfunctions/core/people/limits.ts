/** The town's own limits, from its configuration: calendar days unless the name says otherwise. */
export interface Limits {
  readonly onSiteCheck: Readonly<Record<Risk, number>>
  readonly firstTouchWorkingDays: number
  readonly followUp: number
  readonly replyToAdvice: number
  readonly urgentAnswerMinutes: number
  readonly urgeAnswerWorkingDays: number
  readonly receiptWorkingDays: number
  readonly recusalWorkingDays: number
}
export type Risk = 'high' | 'medium' | 'low'
