import { cloudDayStore } from '../../../cloudfunctions/core/adapters/cloud-day-store'
import { cloudWaiterStore } from '../../../cloudfunctions/core/adapters/cloud-waiter-store'
import type { Call } from '../../../cloudfunctions/core/kernel/call'
import { AppError } from '../../../cloudfunctions/core/kernel/app-error'
import type { ReceptionDay } from '../../../cloudfunctions/core/people/reception'
import { routes } from '../../../cloudfunctions/reception/routes'
import plan from '../../../database.json'
import { loadTown } from '../../../tools/town/town-folder'
import { startCloud, type Running } from '../../support/cloud/service'
import { wxCloud } from '../../support/cloud/sdk'
import { callerNo, oversold, randomOf, receptionDeps, rushDay } from '../../support/reception-rush'
import { memoryReception } from '../../support/world/memory-reception'
import { newKey } from '../../support/world'

const sample = loadTown('town')
const LINE = 60
/** Of those who find no seat, how many of the first callers want to wait; the others go home. */
const STAY = 500
const town = { ...sample, settings: { ...sample.settings, reception: { ...sample.settings.reception, lineLength: LINE } } }
const NOW = Date.parse('2026-03-02T10:00:00+08:00')
const DAY = '2026-03-16'
const codeOf = (error: unknown): string => error instanceof AppError ? error.code : String(error)
const topic = { party: 1, needs: [], anyway: false }

describe('through the real SDK', () => {
  let running: Running
  beforeAll(async () => { running = await startCloud({ database: plan }) }, 60_000)
  afterAll(() => running.stop())

  test.each(Array.from({ length: process.env.LONG ? 50 : 1 }, (_, n) => n))('5,000 callers for 40 seats: 40 have one, the first to come wait in their order, nobody twice (run %#)', async run => {
    const db = wxCloud('wx-server-sdk', running.url).database({ throwOnNotFound: false })
    const stores = { days: cloudDayStore(db), waiters: cloudWaiterStore(db) }
    const actions = routes(receptionDeps(town, stores))
    const dayId = `2027-${String(1 + Math.floor(run / 28)).padStart(2, '0')}-${String(1 + run % 28).padStart(2, '0')}`
    await stores.days.add(rushDay(town, dayId))

    const outcomes: Record<string, number> = {}
    const come = async (n: number) => {
      const call = callerNo(n, NOW + n)
      const request = { ...topic, key: newKey(), dayId, slotId: `s${1000 + n % 20}` }
      const outcome = await actions.book(call, request).then(() => 'seat', error => codeOf(error))
      const then = outcome === 'SLOT_TAKEN' && n < STAY ? await actions.wait(call, { ...topic, key: newKey(), dayId, direct: true }).then(({ state }) => state, error => codeOf(error)) : outcome
      outcomes[then] = (outcomes[then] ?? 0) + 1
    }
    await atOnce(5_000, 200, come)

    const day = (await stores.days.find(dayId))!
    const line = await stores.waiters.line(dayId, 1_000)
    expect(Object.keys(day.seats)).toHaveLength(40)
    expect(oversold(day)).toEqual([])
    expect(new Set(Object.values(day.seats)).size).toBe(40)
    expect(line.length).toBeGreaterThan(40)
    expect(line.length).toBeLessThanOrEqual(LINE)
    expect(line.filter(({ personKey }) => personKey in day.people)).toEqual([])
    expect(day.line).toBe(line.length)
    expect(line.map(({ at }) => at)).toEqual(line.map(({ at }) => at).sort((a, b) => a - b))
    expect(new Set([...line.map(({ personKey }) => personKey), ...Object.keys(day.people)]).size).toBe(40 + line.length)
    expect(Object.keys(outcomes).sort()).toEqual(expect.arrayContaining(['RATE_LIMITED', 'SLOT_TAKEN', 'seat', 'waiting']))
    expect(outcomes.seat! + (outcomes.booked ?? 0) + (outcomes.waiting! - line.length)).toBe(40) // some joined the line and found a seat
    expect(Object.values(outcomes).reduce((sum, n) => sum + n)).toBe(5_000)

    // everybody gives their seat up at once: the line moves up in the order in which it stands
    const before = Object.keys(day.people)
    await Promise.all(before.map(id => actions.cancel({ ...callerNo(0, NOW + 10_000), actor: { id, roles: ['villager'], holdings: [] } }, { key: newKey(), dayId })))
    const after = (await stores.days.find(dayId))!
    expect(Object.keys(after.people).sort()).toEqual(line.slice(0, 40).map(({ personKey }) => personKey).sort())
    expect(oversold(after)).toEqual([])
  }, 300_000)
})

/** Runs so many callers, a bounded number of them at a time, as one machine can. */
async function atOnce (count: number, width: number, work: (n: number) => Promise<void>): Promise<void> {
  let next = 0
  await Promise.all(Array.from({ length: width }, async () => { while (next < count) await work(next++) }))
}

const SEEDS = process.env.LONG ? 300 : 30

test.each(Array.from({ length: SEEDS }, (_, n) => n + 1))('bookings, cancellations, answers and changes mixed at random are never oversold at any moment (seed %d)', async seed => {
  const random = randomOf(seed)
  const pick = (n: number) => Math.floor(random() * n)
  const faults: string[] = []
  const seen = (day: ReceptionDay) => { faults.push(...oversold(day)) }
  const memory = memoryReception(seen)
  const actions = routes(receptionDeps(town, slowed(memory, random)))
  for (const id of [DAY, '2026-03-26']) await memory.days.add({ ...rushDay(town, id), slots: rushDay(town, id).slots.slice(0, 4) })
  let now = NOW
  const acts: Array<(call: Call) => Promise<unknown>> = [
    call => actions.book(call, { ...topic, key: newKey(), dayId: DAY, slotId: `s${1000 + pick(4)}` }),
    call => actions.wait(call, { ...topic, key: newKey(), dayId: DAY, direct: random() < 0.5 }),
    call => actions.cancel(call, { key: newKey(), dayId: DAY }),
    call => actions.answerOffer(call, { key: newKey(), dayId: DAY, take: random() < 0.5 }),
    call => actions.leaveLine(call, { key: newKey(), dayId: DAY }),
    call => actions.change(call, { key: newKey(), dayId: DAY, toDayId: random() < 0.5 ? DAY : '2026-03-26', slotId: `s${1000 + pick(4)}` })
  ]
  const refusals = new Set(['SLOT_TAKEN', 'ALREADY_BOOKED', 'NOT_FOUND', 'WRONG_STATE', 'TOO_LATE', 'BUSY', 'RATE_LIMITED'])
  for (let round = 0; round < 25; round++) {
    now += 60_000
    await Promise.all(Array.from({ length: 12 }, async () => {
      const act = acts[pick(acts.length)]!
      await act(callerNo(pick(20), now)).catch(error => { if (!refusals.has(codeOf(error))) throw error })
    }))
  }
  expect(faults).toEqual([])
  const day = memory.all.days.get(DAY)!
  const waiting = [...memory.all.waiters.values()].filter(({ state, personKey }) => state === 'waiting' && !(personKey in day.people))
  if (waiting.length > 0) expect(Object.keys(day.seats)).toHaveLength(8) // nobody waits beside a free seat
})

/** Each call takes a random while, so that others come between any two steps. */
function slowed (memory: ReturnType<typeof memoryReception>, random: () => number) {
  const slow = <T extends object>(store: T): T => new Proxy(store, {
    get: (target, name) => async (...args: unknown[]) => {
      for (let wait = Math.floor(random() * 6); wait > 0; wait--) await Promise.resolve()
      if (random() < 0.2) await new Promise(resolve => { setImmediate(resolve) })
      return (target as Record<string | symbol, (...args: unknown[]) => unknown>)[name]!(...args)
    }
  })
  return { days: slow(memory.days), waiters: slow(memory.waiters) }
}
