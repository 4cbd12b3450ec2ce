import { rules, type ClockCode } from '../../../../../cloudfunctions/core/matter/clocks/rules'
import { endClock, nextLookAt } from '../../../../../cloudfunctions/core/matter/clocks/start'
import { sweepClock } from '../../../../../cloudfunctions/core/matter/clocks/sweep'
import type { Clock } from '../../../../../cloudfunctions/core/matter/clocks/clock'
import { at, start } from './sample'

/** Runs the timer whenever the clock asks for it, and says what it raised when. */
function life (clock: Clock): [string, string][] {
  const raised: [string, string][] = []
  while (clock.lookAt !== null) {
    const now: number = clock.lookAt
    expect(sweepClock(clock, now - 1)).toEqual({ clock, due: null })
    const swept = sweepClock(clock, now)
    raised.push([new Date(now + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' '), swept.due!])
    clock = swept.clock
  }
  return raised
}

test.each<[ClockCode, string, [string, string][]]>([
  ['C1', '2026-03-02 10:00', [['2026-03-12 00:00', 'amber'], ['2026-03-18 00:00', 'red']]],
  ['C2', '2026-03-02 10:00', [['2026-03-12 00:00', 'amber'], ['2026-03-18 00:00', 'red']]],
  ['C3', '2026-03-03 10:00', [['2026-03-11 00:00', 'ended']]],
  ['C4', '2026-03-05 10:00', [['2026-04-19 00:00', 'amber'], ['2026-05-05 00:00', 'red']]],
  ['C6', '2026-04-30 10:00', [['2026-05-25 00:00', 'remind'], ['2026-06-02 00:00', 'ended']]],
  ['C7', '2026-05-01 10:00', [['2026-06-01 00:00', 'red']]],
  ['C10', '2026-03-05 10:00', [['2026-03-29 00:00', 'remind'], ['2026-04-06 00:00', 'ended']]],
  ['C11', '2026-03-09 10:00', [['2026-04-01 00:00', 'remind'], ['2026-04-09 00:00', 'ended']]],
  ['C13', '2026-03-06 10:00', [['2026-03-11 00:00', 'red']]],
  ['receipt', '2026-03-06 10:00', [['2026-03-10 00:00', 'amber']]],
  ['N6', '2026-03-02 22:10', [['2026-03-02 22:25', 'red']]]
])('%s from %s raises each thing once, then has nothing to do', (code, from, raised) => {
  expect(life(start(code, from))).toEqual(raised)
})

test('a duty that is red runs on, a right that is over has ended', () => {
  const c4 = sweepClock(start('C4', '2026-03-05 10:00'), at('2026-06-01 00:00')).clock
  expect(c4).not.toHaveProperty('endedAt')
  const c6 = sweepClock(start('C6', '2026-04-30 10:00'), at('2026-07-01 00:00')).clock
  expect(c6).toMatchObject({ endedAt: c6.dueAt, endedBy: 'expiry', lookAt: null })
})

test('after a gap only the last thing is raised, once', () => {
  const { clock, due } = sweepClock(start('C4', '2026-03-05 10:00'), at('2026-06-01 00:00'))
  expect(due).toBe('red')
  expect(clock).toMatchObject({ passed: ['amber', 'red'], lookAt: null, lastDay: '2026-05-04' })
  expect(sweepClock(clock, at('2026-06-02 00:00')).due).toBeNull()
})

test('what was done in time raises nothing any more, what has ended keeps its end', () => {
  const ended = endClock(start('C4', '2026-03-05 10:00'), at('2026-04-01 10:00'), 'head')
  expect(sweepClock(ended, at('2026-06-01 00:00')).due).toBeNull()
  expect(endClock(ended, at('2026-04-02 10:00'), 'other')).toBe(ended)
})

test('the matter\'s next look is the first of its clocks', () => {
  const clocks = [start('C1', '2026-03-02 10:00'), start('C13', '2026-03-02 10:00'), endClock(start('C12', '2026-03-02 10:00', { risk: 'high' }), at('2026-03-02 11:00'), 'grid')]
  expect(nextLookAt(clocks)).toBe(at('2026-03-04 24:00'))
  expect(nextLookAt([])).toBeNull()
})

test('a clock is plain JSON: it comes back from the database as it was', () => {
  for (const code of Object.keys(rules) as ClockCode[]) {
    const clock = start(code, '2026-03-02 10:00', { risk: 'low', until: '2026-03-20', own: { length: { unit: 'day', count: 20 }, article: '某法第一条' } })
    expect(JSON.parse(JSON.stringify(clock))).toStrictEqual(clock)
  }
})
