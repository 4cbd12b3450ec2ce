import { suspendClock, resumeClock } from '../../../../../cloudfunctions/core/matter/clocks/suspend'
import { endClock } from '../../../../../cloudfunctions/core/matter/clocks/start'
import { at, calendar, start } from './sample'

const c9 = start('C9', '2026-03-02 10:00') // until 1 April
const hearing = { ground: 'hearing', from: '2026-03-10', paper: 'X15', by: 'bureau' } as const
const now = at('2026-03-10 09:00')
const code = (code: string) => expect.objectContaining({ code })

test.each([
  ['one day', '2026-03-10', '2026-04-02'], ['three days', '2026-03-12', '2026-04-04'], ['up to the last day', '2026-04-01', '2026-04-24']
])('a hearing of %s is left out of the 30 (条例 36)', (_words, to, lastDay) => {
  const paused = suspendClock(c9, { ...hearing, to }, calendar, now)
  expect(paused.lastDay).toBe(lastDay)
  expect(paused.startsAt).toBe(c9.startsAt)
  expect(paused.stops).toEqual([{ ...hearing, to, article: '信访工作条例第三十六条' }])
})

test('two hearings are left out each, days that both take only once', () => {
  const first = suspendClock(c9, { ...hearing, to: '2026-03-12' }, calendar, now)
  expect(suspendClock(first, { ...hearing, from: '2026-03-20', to: '2026-03-20' }, calendar, now).lastDay).toBe('2026-04-05')
  expect(suspendClock(first, { ...hearing, from: '2026-03-11', to: '2026-03-13' }, calendar, now).lastDay).toBe('2026-04-05')
})

test('while a hearing lasts the clock has nothing to raise; its end fixes the date', () => {
  const open = suspendClock(c9, hearing, calendar, now)
  expect(open.lookAt).toBeNull()
  const resumed = resumeClock(open, '2026-03-12', calendar, at('2026-03-12 18:00'))
  expect(resumed).toMatchObject({ lastDay: '2026-04-04', lookAt: at('2026-04-04 24:00') })
})

test('asking a third party is left out of the working days of N2 (公开条例 33)', () => {
  const n2 = start('N2', '2026-03-02 10:00')
  expect(n2.lastDay).toBe('2026-03-30')
  expect(suspendClock(n2, { ground: 'thirdParty', from: '2026-03-09', to: '2026-03-15', by: 'office' }, calendar, now).lastDay).toBe('2026-04-07')
})

test.each([['C4', 'hearing'], ['C1', 'hearing'], ['C6', 'hearing'], ['C9', 'thirdParty'], ['N4', 'hearing']] as const)('nothing but what the law names pauses a clock: %s by %s', (other, ground) => {
  expect(() => suspendClock(start(other, '2026-03-02 10:00'), { ...hearing, ground }, calendar, now)).toThrow(code('WRONG_STATE'))
})

test('a stop belongs inside a running limit', () => {
  expect(() => suspendClock(c9, { ...hearing, from: '2026-04-02' }, calendar, now)).toThrow(code('TOO_LATE'))
  expect(() => suspendClock(c9, { ...hearing, from: '2026-03-01' }, calendar, now)).toThrow(code('VALIDATION'))
  expect(() => suspendClock(c9, { ...hearing, to: '2026-03-09' }, calendar, now)).toThrow(code('VALIDATION'))
  expect(() => suspendClock(endClock(c9, now, 'bureau'), hearing, calendar, now)).toThrow(code('WRONG_STATE'))
  expect(() => suspendClock(suspendClock(c9, hearing, calendar, now), hearing, calendar, now)).toThrow(code('WRONG_STATE'))
  expect(() => resumeClock(c9, '2026-03-12', calendar, now)).toThrow(code('WRONG_STATE'))
  expect(() => resumeClock(suspendClock(c9, hearing, calendar, now), '2026-03-09', calendar, now)).toThrow(code('VALIDATION'))
})
