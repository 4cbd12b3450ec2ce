import { extendClock } from '../../../../../cloudfunctions/core/matter/clocks/extend'
import { endClock } from '../../../../../cloudfunctions/core/matter/clocks/start'
import { suspendClock } from '../../../../../cloudfunctions/core/matter/clocks/suspend'
import { clockView, whyOf } from '../../../../../cloudfunctions/core/matter/clocks/why'
import type { Clock } from '../../../../../cloudfunctions/core/matter/clocks/clock'
import { at, calendar, start } from './sample'

const why = (clock: Clock, now = clock.startsAt) => whyOf({ clock, calendar, now })
const words = (clock: Clock, now?: number) => why(clock, now).sentences.join('')

test('a duty', () => {
  expect(words(start('C4', '2026-03-05 10:00')))
    .toBe('3 月 5 日受理。从第二天 3 月 6 日算起，满 60 天是 5 月 4 日 24 点。依据：信访工作条例第三十四条。这是办理单位的期限，放假不往后推。')
})
test('a right that ends on a day off, and one that does not', () => {
  expect(words(start('C6', '2026-04-30 10:00')))
    .toBe('4 月 30 日收到答复，满 30 天是 5 月 30 日（星期六）。这是您的权利，遇休息日顺延到 6 月 1 日（星期一）。依据：信访工作条例第三十五条、民法典第二百零三条。')
  expect(words(start('C11', '2026-03-09 10:00')))
    .toBe('3 月 9 日协议生效，满 30 天是 4 月 8 日（星期三）。这是双方的权利，遇休息日顺延。依据：人民调解法第三十三条、民事诉讼法第二百零五条、民法典第二百零三条。')
})
test('working days, over a new year without a table', () => {
  expect(words(start('C3', '2026-12-29 10:00')))
    .toBe('12 月 29 日收到。从第二天 12 月 30 日算起，第 5 个工作日是 2027 年 1 月 6 日（星期三）24 点。依据：信访工作条例第二十三条。这是办理单位的期限，休息日和放假不算在内。暂按法定节假日计算，放假通知公布后以公布为准。')
})
test('a month without a corresponding day', () => {
  expect(words(start('C10', '2026-01-31 10:00')))
    .toBe('1 月 31 日双方同意调解。满 1 个月是 2 月 28 日 24 点，那个月没有对应的日子，算到月末。依据：人民调解工作若干规定第三十三条、民法典第二百零二条。这是调解的期限，放假不往后推。')
})
test('minutes and a date', () => {
  expect(words(start('N6', '2026-03-02 22:10'))).toBe('3 月 2 日（星期一）22:10 报出，15 分钟内要有人接报。依据：信访工作条例第二十五条。这是办理单位的期限，放假不往后推。')
  expect(words(start('N3', '2026-03-02 22:10', { until: '2026-03-20' }))).toContain('3 月 2 日交办，要在 3 月 20 日 24 点前完成。')
})

const extended = extendClock(start('C4', '2026-03-05 10:00'), { more: 20, at: at('2026-04-20 10:00'), askedBy: 'a', approvedBy: 'b', post: '镇长', reason: '要等测量结果。' }, calendar)
test('an extension with who and why, and what is overdue', () => {
  expect(words(extended)).toContain('满 60 天是 5 月 4 日 24 点。')
  expect(words(extended)).toMatch(/延长 20 天，到 5 月 24 日。批准：镇长。原因：要等测量结果。$/)
  expect(words(extended, at('2026-05-26 08:00'))).toMatch(/已超 2 天。已自动告诉监督的人，不用您再催。$/)
  expect(words(endClock(extended, at('2026-05-20 08:00'), 'head'), at('2026-05-26 08:00'))).not.toContain('已超')
})
test('a hearing', () => {
  const c9 = start('C9', '2026-03-02 10:00')
  const hearing = { ground: 'hearing', from: '2026-03-10', by: 'bureau' } as const
  expect(words(suspendClock(c9, { ...hearing, to: '2026-03-12' }, calendar, c9.startsAt)))
    .toContain('满 30 天是 4 月 1 日 24 点。3 月 10 日至 3 月 12 日举行听证，这 3 天不算在内（信访工作条例第三十六条）。期限到 4 月 4 日 24 点。')
  expect(words(suspendClock(c9, hearing, calendar, c9.startsAt))).toContain('3 月 10 日起举行听证，这段时间不算在内，结束后接着算')
})

test('the parts of the clock page', () => {
  expect(why(extended)).toMatchObject({
    start: '3 月 5 日（星期四）受理', length: '60 天', end: '5 月 24 日（星期日）24 点', article: '信访工作条例第三十四条',
    holidays: '这是办理单位的期限，放假不往后推。', stops: '没有', extension: '延长 20 天，到 5 月 24 日。批准：镇长。原因：要等测量结果。'
  })
  expect(why(start('C4', '2026-03-05 10:00')).extension).toBe('没有延长过')
  expect(why(start('C13', '2026-03-05 10:00')).length).toBe('2 个工作日')
})

test('the view of the contract: overdue only where a duty was not done in time', () => {
  const now = at('2026-07-01 00:00')
  const view = (clock: Clock) => clockView({ clock, calendar, now })
  const c4 = start('C4', '2026-03-05 10:00')
  expect(view(c4)).toMatchObject({ code: 'C4', name: '办理', holder: 'official', overdue: true, article: '信访工作条例第三十四条' })
  expect(view(endClock(c4, c4.dueAt - 1, 'head'))).toMatchObject({ overdue: false, endedAt: c4.dueAt - 1 })
  expect(view(endClock(c4, c4.dueAt, 'head'))).toMatchObject({ overdue: true })
  expect(view(start('C6', '2026-04-30 10:00'))).toMatchObject({ holder: 'person', overdue: false })
})
