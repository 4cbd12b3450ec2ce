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

test('an hour forward runs every moment on the way, each at its own time', async () => {
  const { time, fired, clocks, clock } = platform()
  expect(await time.move(start + 60 * MINUTE)).toBe(6)
  expect(fired).toEqual(['often 03-06T10:10', 'often 03-06T10:20', 'often 03-06T10:30', 'often 03-06T10:40', 'often 03-06T10:50', 'often 03-06T11:00'])
  expect(clocks).toEqual([1, 2, 3, 4, 5, 6].map(n => start + 10 * n * MINUTE))
  expect(clock.now()).toBe(start + 60 * MINUTE)
})

test('a long way runs the first moment of each day and those at which something is due', async () => {
  const due = [Date.parse('2026-03-08T09:05:00+08:00'), Date.parse('2026-03-10T00:00:00+08:00')]
  const { time, fired } = platform(due)
  await time.move(Date.parse('2026-03-12T10:00:00+08:00'))
  expect(fired.filter(entry => entry < 'often 03-11T10')).toEqual(expect.arrayContaining(['often 03-07T00:00', 'often 03-08T00:00', 'often 03-08T09:10', 'often 03-09T00:00', 'often 03-10T00:00']))
  expect(fired.filter(entry => entry.startsWith('often 03-09')).length).toBe(1)
  expect(due).toEqual([])
  expect(fired.at(-1)).toBe('often 03-12T10:00')
})

test('next is what is due, else the next timer', async () => {
  expect(await platform([start + 3 * DAY, start - 5]).time.next()).toBe(start + 10 * MINUTE)
  expect(await platform([start + 3 * DAY]).time.next()).toBe(start + 3 * DAY)
  expect(await platform().time.next()).toBe(start + 10 * MINUTE)
})

test('two moves at once follow each other and no moment runs twice', async () => {
  const { time, fired } = platform()
  await Promise.all([time.move(start + 30 * MINUTE), time.move(start + 40 * MINUTE)])
  expect(fired).toEqual(['often 03-06T10:10', 'often 03-06T10:20', 'often 03-06T10:30', 'often 03-06T10:40'])
})

test('set back, nothing runs, and the way forward runs again', async () => {
  const { time, fired, clock } = platform()
  await time.move(start + 10 * MINUTE)
  expect(await time.move(start - DAY)).toBe(0)
  expect(clock.now()).toBe(start - DAY)
  await time.move(start - DAY + 10 * MINUTE)
  expect(fired).toEqual(['often 03-06T10:10', 'often 03-05T10:10'])
})

test('moved time goes on with the machine\'s, also after a restart', () => {
  const { clock, machine } = platform()
  clock.set(start + 5 * DAY)
  machine.now += MINUTE
  expect(clock.now()).toBe(start + 5 * DAY + MINUTE)
  const again = openClock(join(dir, 'clock.json'), () => start + 2 * MINUTE)
  expect(again.now()).toBe(start + 5 * DAY + 2 * MINUTE)
})
