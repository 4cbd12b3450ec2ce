import { dayOf, daysLeft, showDate, showDay, showDue, showLately, showMoment, showSpan, showTime } from '../../../../miniprogram/platform/dates'

const at = (text: string): number => Date.parse(`${text}+08:00`)
const now = at('2026-03-10T10:20')

test('days are those of Asia/Shanghai, whatever the zone of the phone', () => {
  expect(dayOf(at('2026-03-10T00:00'))).toBe('2026-03-10')
  expect(dayOf(at('2026-03-09T23:59'))).toBe('2026-03-09')
})

test('a date has its weekday, and its year when it is not this one', () => {
  expect(showDay('2026-03-17', now)).toBe('3 月 17 日（星期二）')
  expect(showDate('2027-01-01', now)).toBe('2027 年 1 月 1 日')
  expect(showMoment(at('2026-03-02T18:05'), now)).toBe('3 月 2 日（星期一）18:05')
})

test('what was lately is told by today and yesterday, then by dates', () => {
  expect(showLately(at('2026-03-10T09:05'), now)).toBe('今天 9:05')
  expect(showLately(at('2026-03-09T18:02'), now)).toBe('昨天 18:02')
  expect(showLately(at('2026-03-08T18:02'), now)).toBe('3 月 8 日')
})

test('spans say the part of the day', () => {
  expect(showSpan(at('2026-03-12T09:00'), at('2026-03-12T09:20'))).toBe('上午 9:00–9:20')
  expect(showSpan(at('2026-03-12T14:00'), at('2026-03-12T14:20'))).toBe('下午 14:00–14:20')
  expect(showTime(at('2026-03-12T00:05'))).toBe('0:05')
})

test('a due instant is the end of its day: 24:00 of 4 May is shown as 4 May', () => {
  const due = at('2026-05-05T00:00')
  expect(showDue(due, now)).toBe('5 月 4 日（星期一）')
  expect(daysLeft(due, at('2026-05-04T23:59'))).toBe(0)
  expect(daysLeft(due, at('2026-05-01T00:00'))).toBe(3)
  expect(daysLeft(due, at('2026-05-06T08:00'))).toBe(-2)
})
