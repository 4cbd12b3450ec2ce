import type { Day } from '../../kernel/calendar'
import type { Holder, Length } from './clock'

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

/** The grounds on which time does not count, a closed list: the law names them, or the matter was out of the office's hands. */
export const stopGrounds = {
  hearing: { article: '信访工作条例第三十六条', words: '举行听证' },
  thirdParty: { article: '政府信息公开条例第三十三条', words: '征求第三方意见' },
  handedOver: { article: '信访工作条例第二十三条', words: '交给别的单位，后来退回' }
} as const
export type StopGround = keyof typeof stopGrounds

/** What a clock is started with besides the moment. */
export interface Facts {
  readonly limits: Limits
  /** C12. */
  readonly risk?: Risk
  /** N3 and `due`: the date that an order or a promise names. */
  readonly until?: Day
  /** N5: the length and article of the duty's own law. */
  readonly own?: { readonly length: Length, readonly article: string }
}

export interface ClockRule {
  /** What the limit is for. */
  readonly name: string
  /** What starts it, as the person reads it after the date. */
  readonly began: string
  readonly article: string
  readonly holder: Holder
  /** Whose it is, in words. */
  readonly whose: string
  readonly length: (facts: Facts) => Length | undefined
  /** The day of the limit on which it turns amber. */
  readonly amberDay?: number
  /** Days before the last one on which those concerned are reminded. */
  readonly remindBefore?: number
  /** A duty turns red and runs on, a hand-over that waits turns amber; a right, or what lapses by itself, ends. */
  readonly expiry: 'red' | 'amber' | 'ends'
  readonly extension?: { readonly code?: 'C5', readonly article: string, readonly by: 'head' | 'parties', readonly unit: 'day' | 'workingDay' | 'date', readonly max?: number }
  readonly stops?: readonly StopGround[]
}

const days = (count: number) => (): Length => ({ unit: 'day', count })
const workingDays = (count: number) => (): Length => ({ unit: 'workingDay', count })
const until = ({ until }: Facts): Length | undefined => until === undefined ? undefined : { unit: 'date', until }

const duty = { holder: 'official', expiry: 'red', whose: '办理单位的期限' } as const
const right = { holder: 'person', expiry: 'ends', whose: '您的权利' } as const
const promise = { ...duty, article: '镇里公布的办理时限', whose: '镇里的承诺' } as const
const above = { ...duty, whose: '上一级单位的期限' } as const

/** Every limit, the statutes' and the town's: how long it is, on what it rests, whose it is, and what its end does. C5 is the extension of C4. */
export const rules = {
  C1: { ...duty, name: '登记和转送', began: '收到', article: '信访工作条例第二十二条', length: days(15), amberDay: 10, stops: ['handedOver'] },
  C2: { ...duty, name: '书面告知', began: '收到', article: '信访工作条例第二十三条', length: days(15), amberDay: 10 },
  C3: { ...duty, name: '提出异议', began: '收到', article: '信访工作条例第二十三条', length: workingDays(5), expiry: 'ends' },
  C4: {
    ...duty, name: '办理', began: '受理', article: '信访工作条例第三十四条', length: days(60), amberDay: 45,
    extension: { code: 'C5', article: '信访工作条例第三十四条', by: 'head', unit: 'day', max: 30 }
  },
  C6: { ...right, name: '申请复查', began: '收到答复', article: '信访工作条例第三十五条', length: days(30), remindBefore: 7 },
  C7: { ...above, name: '复查', began: '收到复查请求', article: '信访工作条例第三十五条', length: days(30) },
  C8: { ...right, name: '申请复核', began: '收到复查意见', article: '信访工作条例第三十六条', length: days(30), remindBefore: 7 },
  C9: { ...above, name: '复核', began: '收到复核请求', article: '信访工作条例第三十六条', length: days(30), stops: ['hearing'] },
  C10: {
    ...duty, name: '调解', began: '双方同意调解', article: '人民调解工作若干规定第三十三条', whose: '调解的期限', length: () => ({ unit: 'month', count: 1 }),
    remindBefore: 7, expiry: 'ends', extension: { article: '人民调解工作若干规定第三十三条', by: 'parties', unit: 'date' }
  },
  C11: { ...right, name: '共同申请司法确认', began: '协议生效', article: '人民调解法第三十三条、民事诉讼法第二百零五条', whose: '双方的权利', length: days(30), remindBefore: 7 },
  C12: { ...promise, name: '现场核查', began: '上报', length: ({ risk, limits }) => risk && { unit: 'day', count: limits.onSiteCheck[risk] } },
  C13: { ...promise, name: '首次联系', began: '收到', length: ({ limits }) => ({ unit: 'workingDay', count: limits.firstTouchWorkingDays }) },
  C14: { ...promise, name: '回访', began: '办结', length: ({ limits }) => ({ unit: 'day', count: limits.followUp }) },
  N1: { ...duty, name: '公开信息', began: '信息形成或者变更', article: '政府信息公开条例第二十六条', length: workingDays(20) },
  N2: {
    ...duty, name: '答复信息公开申请', began: '收到申请', article: '政府信息公开条例第三十三条', length: workingDays(20), stops: ['thirdParty'],
    extension: { article: '政府信息公开条例第三十三条', by: 'head', unit: 'workingDay', max: 20 }
  },
  'N2-completion': { ...duty, name: '告知补正', began: '收到申请', article: '政府信息公开条例第三十条', length: workingDays(7) },
  'N2-third-party': { ...right, name: '第三方提出意见', began: '收到征求意见书', article: '政府信息公开条例第三十二条', length: workingDays(15) },
  N3: { ...duty, name: '反馈办理结果', began: '交办', article: '信访工作条例第二十二条', length: until },
  N4: { ...promise, name: '答复建议', began: '受理', length: ({ limits }) => ({ unit: 'day', count: limits.replyToAdvice }) },
  N5: { ...duty, name: '履行法定职责', began: '受理', article: '信访工作条例第三十一条', length: ({ own }) => own?.length },
  N6: { ...duty, name: '报告急事', began: '报出', article: '信访工作条例第二十五条', length: ({ limits }) => ({ unit: 'minute', count: limits.urgentAnswerMinutes }) },
  'urge-answer': { ...promise, name: '回应催办', began: '催办', length: ({ limits }) => ({ unit: 'workingDay', count: limits.urgeAnswerWorkingDays }) },
  'recusal-answer': { ...promise, name: '答复回避申请', began: '申请回避', length: ({ limits }) => ({ unit: 'workingDay', count: limits.recusalWorkingDays }) },
  receipt: { ...promise, expiry: 'amber', name: '签收', began: '交出', length: ({ limits }) => ({ unit: 'workingDay', count: limits.receiptWorkingDays }) },
  due: { ...promise, name: '写明的日期', began: '定下', article: '文书写明的日期', whose: '写明的日期', length: until }
} as const satisfies Record<string, ClockRule>
export type ClockCode = keyof typeof rules

export const ruleOf = (code: ClockCode): ClockRule => rules[code]
