import fc from 'fast-check'
import { Caller } from '../../../support/cloud/caller'
import { startCloud } from '../../../support/cloud/service'
import type { Running } from '../../../support/cloud/service'

const long = Boolean(process.env.LONG)
const keys = ['a', 'b', 'c', 'd']

let running: Running
let db: Caller
beforeAll(async () => { running = await startCloud({ database: { collections: { c: {} } } }); db = new Caller(running.cloud) })
afterAll(() => running.stop())

/** What one transaction saw and did. Every value is written once, so that a value names the commit that it comes from. */
interface Past { reads: [key: string, value: number][], writes: Map<string, number>, beganAfter: number, committed?: number }

/** In the order in which commits were acknowledged. */
let commits: Past[] = []
let fresh = 0

type Step = readonly ['read' | 'write', string]

async function play (steps: readonly Step[]): Promise<void> {
  const t = await db.begin()
  const past: Past = { reads: [], writes: new Map(), beganAfter: commits.length }
  try {
    for (const [kind, key] of steps) {
      if (kind === 'read') {
        const value = (await t.get(key))!.v as number
        if (past.writes.has(key)) expect(value).toBe(past.writes.get(key))
        else past.reads.push([key, value])
      } else {
        const value = ++fresh
        past.writes.set(key, value)
        await t.update({ _id: key }, { $set: { v: value } })
      }
    }
    await t.commit()
    past.committed = commits.push(past) - 1
  } catch (error) {
    if ((error as { code?: string }).code !== 'DATABASE_TRANSACTION_CONFLICT') throw error
  }
}

const stateAfter = (count: number): Map<string, number> => commits.slice(0, count).reduce((state, past) => { for (const [key, value] of past.writes) state.set(key, value); return state }, new Map(keys.map(key => [key, 0])))

/** Snapshots that explain all that a transaction read; there must be one. */
function snapshotsOf (past: Past): number[] {
  const upTo = past.committed ?? commits.length
  return Array.from({ length: upTo + 1 }, (_, i) => i).filter(i => i >= past.beganAfter && past.reads.every(([key, value]) => stateAfter(i).get(key) === value))
}

test('50 callers: every transaction sees one moment, and of two that overlap only one writes a document', async () => {
  const step = fc.tuple(fc.constantFrom('read' as const, 'write' as const), fc.constantFrom(...keys))
  const plans = fc.sample(fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 50, maxLength: 50 }), { numRuns: long ? 100 : 10, seed: 7 })
  for (const plan of plans) {
    await db.remove({})
    await db.add(...keys.map(key => ({ _id: key, v: 0 })))
    commits = []
    await Promise.all(plan.map(play))
    expect(commits.length).toBeGreaterThan(0)
    for (const past of commits) {
      const possible = snapshotsOf(past)
      expect(possible.length).toBeGreaterThan(0)
      const latest = possible.at(-1)!
      const between = commits.slice(latest, past.committed)
      expect(between.filter(other => [...other.writes.keys()].some(key => past.writes.has(key)))).toEqual([])
    }
    expect((await db.find()).every(({ _id, v }) => stateAfter(commits.length).get(_id as string) === v)).toBe(true)
  }
})

test('50 read and write one document at once: some commit in every round, and no update is lost', async () => {
  const rounds = long ? 500 : 20
  await db.set('race', { n: 0 })
  let committed = 0
  for (let round = 0; round < rounds; round++) {
    const before = committed
    await Promise.all(Array.from({ length: 50 }, async () => {
      const t = await db.begin()
      try {
        const { n } = (await t.get('race'))!
        await t.update({ _id: 'race' }, { $set: { n: n as number + 1 } })
        await t.commit()
        committed++
      } catch (error) { expect(error).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' }) }
    }))
    expect(committed).toBeGreaterThan(before)
  }
  expect((await db.get('race'))!.n).toBe(committed)
})
