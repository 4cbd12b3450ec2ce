import { openPlatform, type Platform } from '../../../support/functions-platform'

const start = Date.parse('2026-03-06T23:58:30+08:00')
const minute = 60_000
let platform: Platform
beforeAll(async () => { platform = await openPlatform({ now: () => start }) })
afterAll(() => platform.close())

const report = async () => {
  const outcome = await platform.functions.call({ name: 'minutely', data: { report: true }, openid: 'o-1', source: 'wx_client' })
  return JSON.parse((outcome as { result: string }).result) as { SOURCE: string, OPENID: string | null, at: number, event: Record<string, unknown> }[]
}

test('every due moment is run once, in order, each at its own time, as the timer and nobody', async () => {
  const { timers } = platform.functions
  expect(timers.next(start)).toBe(start + minute / 2)
  expect(await timers.runDue(start + 3 * minute)).toBe(3)
  expect(await timers.runDue(start + 3 * minute)).toBe(0)
  const seen = await report()
  expect(seen.map(({ at }) => Math.floor((at - start) / 1000))).toEqual([30, 90, 150])
  expect(new Set(seen.map(({ SOURCE, OPENID }) => `${SOURCE} ${OPENID}`))).toEqual(new Set(['wx_trigger null']))
  expect(seen[0]!.event).toEqual({ Type: 'Timer', TriggerName: 'everyMinute', Time: '2026-03-06T15:59:00.000Z', Message: '', userInfo: { appId: 'wx0000000000000001' } })
})

test('nothing is made up for what lies before the moment to count from', async () => {
  const { timers } = platform.functions
  timers.countFrom(start + 100 * minute)
  expect(await timers.runDue(start + 101 * minute)).toBe(1)
})
