import { extendClock, recalculate, runOn } from '../../../../../cloudfunctions/core/matter/clocks/extend'
import { endClock, reviveClock } from '../../../../../cloudfunctions/core/matter/clocks/start'
import { sweepClock } from '../../../../../cloudfunctions/core/matter/clocks/sweep'
import { workingCalendar } from '../../../../../cloudfunctions/core/kernel/calendar'
import { at, calendar, start, table } from './sample'

const approval = { more: 20, at: at('2026-04-20 10:00'), askedBy: 'handler', approvedBy: 'head', post: '镇长', reason: '要等测量结果' }
const c4 = start('C4', '2026-03-05 10:00')
const code = (code: string) => expect.objectContaining({ code })

test('C4 is extended up to its last millisecond and not at 24:00', () => {
  expect(extendClock(c4, { ...approval, at: c4.dueAt - 1 }, calendar).lastDay).toBe('2026-05-24')
  expect(() => extendClock(c4, { ...approval, at: c4.dueAt }, calendar)).toThrow(code('TOO_LATE'))
})

test('it is extended once, also when the extension is running', () => {
  const extended = extendClock(c4, approval, calendar)
  expect(extended.extension).toMatchObject({ from: '2026-05-04', approvedBy: 'head', reason: '要等测量结果' })
  expect(() => extendClock(extended, { ...approval, at: at('2026-05-10 10:00') }, calendar)).toThrow(code('WRONG_STATE'))
})

test.each([0, 31, 1.5, NaN, -1, '2026-06-01'])('%p days more are refused', more => {
  expect(() => extendClock(c4, { ...approval, more }, calendar)).toThrow(code('VALIDATION'))
})

test('nobody approves what they asked for, and no reason is no reason', () => {
  expect(() => extendClock(c4, { ...approval, approvedBy: 'handler' }, calendar)).toThrow(code('NOT_ELIGIBLE'))
  expect(() => extendClock(c4, { ...approval, reason: ' ' }, calendar)).toThrow(code('VALIDATION'))
})

test.each(['C1', 'C2', 'C6', 'C7', 'C9', 'C11'] as const)('%s is never extended', other => {
  expect(() => extendClock(start(other, '2026-04-19 10:00'), approval, calendar)).toThrow(code('WRONG_STATE'))
})

test('an ended clock is not extended', () => {
  expect(() => extendClock(endClock(c4, at('2026-04-01 10:00'), 'handler'), approval, calendar)).toThrow(code('WRONG_STATE'))
})

test('an extension after amber lets it turn amber again before the new end', () => {
  const amber = sweepClock(c4, at('2026-04-20 00:00')).clock
  const extended = extendClock(amber, approval, calendar)
  expect(extended.passed).toEqual([])
  expect(extended.lookAt).toBe(at('2026-05-09 00:00'))
})

test('N2 is extended by working days (公开条例 33)', () => {
  const n2 = start('N2', '2026-04-20 10:00')
  expect(extendClock(n2, approval, calendar).lastDay).toBe('2026-06-17')
  expect(() => extendClock(n2, { ...approval, more: 21 }, calendar)).toThrow(code('VALIDATION'))
})

test('a mediation goes on as long as both agree, each time before its end', () => {
  const c10 = start('C10', '2026-03-05 10:00')
  const agreed = { ...approval, at: at('2026-04-01 10:00'), askedBy: 'parties', approvedBy: 'parties', post: '双方' }
  const longer = extendClock(c10, { ...agreed, more: '2026-04-20' }, calendar)
  expect(longer.lastDay).toBe('2026-04-20')
  expect(extendClock(longer, { ...agreed, more: '2026-05-20', at: at('2026-04-20 23:59') }, calendar).lastDay).toBe('2026-05-20')
  expect(() => extendClock(longer, { ...agreed, more: '2026-05-20', at: at('2026-04-20 24:00') }, calendar)).toThrow(code('TOO_LATE'))
  expect(() => extendClock(longer, { ...agreed, more: '2026-04-20' }, calendar)).toThrow(code('VALIDATION'))
})

test('C1 runs on from where it stood when a transfer comes back: the days between do not count', () => {
  const c1 = start('C1', '2026-03-01 10:00')
  const transferred = endClock(c1, at('2026-03-09 16:00'), 'intake') // eight of fifteen days are gone
  const back = runOn(transferred, at('2026-03-14 09:00'), 'intake', calendar)
  expect(back).not.toHaveProperty('endedAt')
  expect(back.lastDay).toBe('2026-03-21') // seven more, from the day after
  expect(back.stops).toEqual([expect.objectContaining({ ground: 'handedOver', from: '2026-03-10', to: '2026-03-14' })])
})

test('back on the same day changes no date', () => {
  const transferred = endClock(start('C1', '2026-03-01 10:00'), at('2026-03-09 09:00'), 'intake')
  expect(runOn(transferred, at('2026-03-09 16:00'), 'intake', calendar)).toMatchObject({ lastDay: '2026-03-16', stops: [] })
})

test('what was not handed over does not run on', () => {
  expect(() => runOn(endClock(c4, at('2026-03-09 09:00'), 'handler'), at('2026-03-10 09:00'), 'handler', calendar)).toThrow(code('WRONG_STATE'))
  expect(() => runOn(start('C1', '2026-03-01 10:00'), at('2026-03-10 09:00'), 'intake', calendar)).toThrow(code('WRONG_STATE'))
})

test('an undone end is as if it had never been', () => {
  expect(reviveClock(endClock(c4, at('2026-03-09 09:00'), 'filer'))).toEqual(c4)
})

describe('when the holiday table of the next year arrives', () => {
  const years = { ...table.years, 2027: { off: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }], work: [] } }
  const withTable = workingCalendar({ years })
  const now = at('2026-12-30 10:00')
  const c6 = start('C6', '2026-12-03 10:00') // 30 days end on Saturday, 2 January

  test('a provisional date that holds is no longer provisional, and nothing moved', () => {
    expect(c6).toMatchObject({ lastDay: '2027-01-04', provisional: true })
    const { clock, moved } = recalculate(c6, withTable, now)
    expect(clock).toMatchObject({ lastDay: '2027-01-04', provisional: false })
    expect(moved).toBeUndefined()
  })
  test('a date that moves says from where to where', () => {
    const longer = workingCalendar({ years: { ...years, 2027: { off: [{ name: '元旦', from: '2027-01-01', to: '2027-01-05' }], work: [] } } })
    expect(recalculate(c6, longer, now)).toMatchObject({ clock: { lastDay: '2027-01-06', provisional: false }, moved: { from: '2027-01-04', to: '2027-01-06' } })
  })
  test('a red that came too early is taken back', () => {
    const longer = workingCalendar({ years: { ...years, 2027: { off: [{ name: '元旦', from: '2027-01-01', to: '2027-01-05' }], work: [] } } })
    const c13 = sweepClock(start('C13', '2026-12-31 10:00'), at('2027-01-06 00:00')).clock
    expect(c13).toMatchObject({ lastDay: '2027-01-05', passed: ['red'] })
    const { clock } = recalculate(c13, longer, at('2027-01-06 08:00'))
    expect(clock).toMatchObject({ lastDay: '2027-01-07', passed: [], lookAt: at('2027-01-07 24:00') })
  })
  test('what did not move is not raised again, even when the machine\'s time goes back', () => {
    const amber = sweepClock(c4, at('2026-04-19 00:00')).clock
    expect(recalculate(amber, withTable, at('2026-04-18 23:00'))).toEqual({ clock: amber })
  })
  test('an ended clock keeps the date it ended under', () => {
    const ended = endClock(c6, now, 'filer')
    expect(recalculate(ended, withTable, now)).toEqual({ clock: ended })
  })
})
