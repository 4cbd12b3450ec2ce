import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openClock } from '../../../../local/api/clock'
import { openTime } from '../../../../local/api/time'
import { openTimers } from '../../../../local/functions/timers'

const MINUTE = 60_000, DAY = 86_400_000
const start = Date.parse('2026-03-06T10:00:00+08:00')
let dir: string
beforeEach(() => { dir = mkdtempSync(join(tmpdir(), 'time-')) })
afterEach(() => rmSync(dir, { recursive: true }))

/** A platform with one timer every ten minutes and one every night at 2:00; documents wait for `due`, and one run settles them. */
function platform (due: number[] = []) {
  const machine = { now: start }
  const clock = openClock(join(dir, 'clock.json'), () => machine.now)
  const fired: string[] = [], clocks: number[] = []
  const fn = (name: string, cron: string) => ({ name, file: '', timeMs: 1, memoryMb: 1, openapi: [], triggers: [{ name, cron }] })
  const timers = openTimers([fn('often', '0 */10 * * * * *'), fn('nightly', '0 0 2 * * * *')], start, async (name, _, at) => {
    fired.push(`${name} ${new Date(at + 8 * 3_600_000).toISOString().slice(5, 16)}`)
    clocks.push(clock.now())
    if (name === 'often') due.splice(0, due.length, ...due.filter(moment => moment > at))
    return { result: 'null' }
  })
  return { machine, clock, fired, clocks, time: openTime(clock, timers, async () => due.length > 0 ? Math.min(...due) : undefined) }
}

test('on the way forward a timer runs at its first moment of each day', async () => {
  const { time, fired, clocks, clock } = platform()
  expect(await time.move(Date.parse('2026-03-08T10:00:00+08:00'))).toBe(4)
  expect(fired).toEqual(['often 03-07T00:00', 'nightly 03-07T02:00', 'often 03-08T00:00', 'nightly 03-08T02:00'])
  expect(clocks.map(at => new Date(at).toISOString())).toEqual(['2026-03-06T16:00:00.000Z', '2026-03-06T18:00:00.000Z', '2026-03-07T16:00:00.000Z', '2026-03-07T18:00:00.000Z'])
  expect(clock.now()).toBe(Date.parse('2026-03-08T10:00:00+08:00'))
})

test('and at every moment while something is due', async () => {
  const { time, fired } = platform([start + 15 * MINUTE, start + 4 * 60 * MINUTE])
  await time.move(start + 5 * 60 * MINUTE)
  expect(fired).toEqual(['often 03-06T10:20', 'often 03-06T14:00'])
})

test('what nobody settles keeps the timers running, not standing still', async () => {
  const { time, fired } = platform([start + 15 * MINUTE, start + 365 * DAY])
  await time.move(start + 3 * DAY)
  expect(fired[0]).toBe('often 03-06T10:20')
  expect(fired.at(-1)).toBe('nightly 03-09T02:00')
})

test('next is what is due, else the next timer', async () => {
  expect(await platform([start + 3 * DAY, start - 5]).time.next()).toBe(start + 10 * MINUTE)
  expect(await platform([start + 3 * DAY]).time.next()).toBe(start + 3 * DAY)
  expect(await platform().time.next()).toBe(start + 10 * MINUTE)
})

test('two moves at once follow each other and no moment runs twice', async () => {
  const { time, fired } = platform()
  await Promise.all([time.move(start + DAY), time.move(start + 2 * DAY)])
  expect(fired).toEqual(['often 03-07T00:00', 'nightly 03-07T02:00', 'often 03-08T00:00', 'nightly 03-08T02:00'])
})

test('set back, nothing runs, and the way forward runs again', async () => {
  const { time, fired, clock } = platform()
  await time.move(start + DAY)
  fired.length = 0
  expect(await time.move(start - DAY)).toBe(0)
  expect(clock.now()).toBe(start - DAY)
  await time.move(start)
  expect(fired).toEqual(['often 03-06T00:00', 'nightly 03-06T02:00'])
})

test('moved time goes on with the machine\'s, also after a restart', () => {
  const { clock, machine } = platform()
  clock.set(start + 5 * DAY)
  machine.now += MINUTE
  expect(clock.now()).toBe(start + 5 * DAY + MINUTE)
  const again = openClock(join(dir, 'clock.json'), () => start + 2 * MINUTE)
  expect(again.now()).toBe(start + 5 * DAY + 2 * MINUTE)
})
