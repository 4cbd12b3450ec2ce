import { extendClock } from '../../../../../cloudfunctions/core/matter/clocks/extend'
import { rules, type ClockCode, type Facts } from '../../../../../cloudfunctions/core/matter/clocks/rules'
import { at, calendar, start } from './sample'

/** Each limit in the words of the statute that sets it, with a start and its last day counted by hand. */
const statute: [ClockCode, string, string, string, Partial<Facts>?][] = [
  ['C1', '条例 22: 在15日内', '2026-03-02 09:00', '2026-03-17'],
  ['C1', '条例 22: 在15日内, ending on a Sunday in a holiday', '2026-09-19 09:00', '2026-10-04'],
  ['C2', '条例 23: 自收到之日起15日内书面告知', '2026-03-02 23:59', '2026-03-17'],
  ['C3', '条例 23: 自收到之日起5个工作日内提出异议', '2026-03-03 10:00', '2026-03-10'],
  ['C3', '条例 23: 5个工作日, over the nine days of Spring Festival', '2026-02-13 10:00', '2026-02-27'],
  ['C4', '条例 34: 自受理之日起60日内办结', '2026-03-05 10:00', '2026-05-04'],
  ['C4', '条例 34: 60日, over a leap day', '2024-01-31 10:00', '2024-03-31'],
  ['C6', '条例 35: 自收到书面答复之日起30日内请求复查', '2026-04-30 10:00', '2026-06-01'],
  ['C6', '条例 35: 30日, the last one a working Saturday', '2026-09-10 10:00', '2026-10-10'],
  ['C6', '条例 35: 30日, the last one in National Day week', '2026-09-02 10:00', '2026-10-08'],
  ['C7', '条例 35: 自收到复查请求之日起30日内', '2026-05-01 10:00', '2026-05-31'],
  ['C8', '条例 36: 自收到书面答复之日起30日内请求复核', '2026-06-30 10:00', '2026-07-30'],
  ['C9', '条例 36: 自收到复核请求之日起30日内', '2026-08-05 10:00', '2026-09-04'],
  ['C10', '规定 33: 一般应当在一个月内, the corresponding day (民法典 202)', '2026-03-05 10:00', '2026-04-05'],
  ['C10', '规定 33: a month from the 31st ends with the month', '2026-01-31 10:00', '2026-02-28'],
  ['C11', '调解法 33: 自调解协议生效之日起三十日内', '2026-03-09 10:00', '2026-04-08'],
  ['C11', '调解法 33: 三十日, rolling over Qingming', '2026-03-06 10:00', '2026-04-07'],
  ['C12', 'town: high risk, 1 day', '2026-03-06 10:00', '2026-03-07', { risk: 'high' }],
  ['C12', 'town: medium risk, 7 days', '2026-03-06 10:00', '2026-03-13', { risk: 'medium' }],
  ['C12', 'town: low risk, 20 days', '2026-03-06 10:00', '2026-03-26', { risk: 'low' }],
  ['C13', 'town: 2 working days', '2026-03-06 10:00', '2026-03-10'],
  ['C14', 'town: 30 days of closing', '2026-03-06 10:00', '2026-04-05'],
  ['N1', '公开条例 26: 自该政府信息形成之日起20个工作日内', '2026-03-02 10:00', '2026-03-30'],
  ['N2', '公开条例 33: 自收到申请之日起20个工作日内', '2026-04-20 10:00', '2026-05-20'],
  ['N2-completion', '公开条例 30: 自收到申请之日起7个工作日内', '2026-03-02 10:00', '2026-03-11'],
  ['N2-third-party', '公开条例 32: 自收到征求意见书之日起15个工作日内', '2026-03-02 10:00', '2026-03-23'],
  ['N3', '条例 22(3): 在指定办理期限内', '2026-03-02 10:00', '2026-03-20', { until: '2026-03-20' }],
  ['N4', 'town: reply to advice in 30 days', '2026-03-02 10:00', '2026-04-01'],
  ['N5', '条例 31(5): the own law of the duty', '2026-03-02 10:00', '2026-05-02', { own: { length: { unit: 'month', count: 2 }, article: '行政诉讼法第四十七条' } }],
  ['N6', '条例 25: 及时报告', '2026-03-02 23:50', '2026-03-03'],
  ['urge-answer', 'town: a word in 2 working days', '2026-03-06 10:00', '2026-03-10'],
  ['recusal-answer', 'town: 5 working days', '2026-03-02 10:00', '2026-03-09'],
  ['receipt', 'town: signed for in 1 working day', '2026-03-06 10:00', '2026-03-09'],
  ['due', 'a date on a paper', '2026-03-06 10:00', '2026-03-09', { until: '2026-03-09' }]
]

test.each(statute.map(([code, words, from, lastDay, facts = {}]) => [code, words, from, lastDay, facts] as const))('%s (%s): from %s until the end of %s', (code, _words, from, lastDay, facts) => {
  const clock = start(code, from, facts)
  expect(clock.lastDay).toBe(lastDay)
  expect(clock.dueAt).toBe(code === 'N6' ? at(from) + 15 * 60_000 : at(`${lastDay} 24:00`))
  expect(clock.provisional).toBe(false)
})

test('every limit stands in the table of statutes above', () => {
  expect(new Set(statute.map(([code]) => code))).toEqual(new Set(Object.keys(rules)))
})

test.each([[1, '2026-05-05'], [20, '2026-05-24'], [30, '2026-06-03']])('C5 (条例 34): %i days more beside the 60', (more, lastDay) => {
  const clock = start('C4', '2026-03-05 10:00')
  const extended = extendClock(clock, { more, at: at('2026-05-04 23:59:59'), askedBy: 'a', approvedBy: 'b', post: '镇长', reason: '要等测量结果' }, calendar)
  expect(extended.lastDay).toBe(lastDay)
})

test('the own law of a duty is named, the town\'s limits are not passed off as law', () => {
  expect(start('N5', '2026-03-02 10:00', { own: { length: { unit: 'day', count: 20 }, article: '某法第一条' } }).article).toBe('某法第一条')
  for (const code of ['C12', 'C13', 'C14', 'N4'] as const) expect(start(code, '2026-03-02 10:00', { risk: 'low' }).article).not.toMatch(/第.+条/)
})

test.each([['C12', 'risk'], ['N3', 'until'], ['N5', 'own'], ['due', 'until']] as const)('%s is not started without its %s', (code, field) => {
  expect(() => start(code, '2026-03-02 10:00')).toThrow(expect.objectContaining({ code: 'VALIDATION', detail: { [field]: expect.anything() } }))
})

test('a date before the start is refused', () => {
  expect(() => start('N3', '2026-03-02 10:00', { until: '2026-03-01' })).toThrow(expect.objectContaining({ code: 'VALIDATION' }))
})
