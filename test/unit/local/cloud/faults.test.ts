import { rmSync } from 'node:fs'
import fc from 'fast-check'
import type { Fields } from '../../../../local/cloud/values'
import { Caller } from '../../../support/cloud/caller'
import { newFolder, startCloud } from '../../../support/cloud/service'

const database = { collections: { c: { indexes: [{ name: 'no', keys: [['no', 1]], unique: true }, { name: 'tags', keys: [['tags', 1]], multikey: true }] } } }
const folders: string[] = []
const folder = (): string => { const made = newFolder(); folders.push(made); return made }
afterAll(() => folders.forEach(made => rmSync(made, { recursive: true, force: true })))

const broken = () => Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_WRITE' })
const isFault = (error: unknown): boolean => (error as { code?: string }).code === 'SYS_ERR'

/** A model of the collection: what a write does once it is acknowledged. */
type Model = Map<string, Fields>
type Work = readonly [what: (db: Caller) => Promise<unknown>, then: (model: Model) => void]

/** What is there before anything is counted, so that one update writes many documents. */
const before = Array.from({ length: 40 }, (_, i): Fields => ({ _id: `b${i}`, no: 1000 + i, tags: ['x'], n: 0 }))
const modelled = (): Model => new Map(before.map(document => [document._id as string, { ...document }]))

const works: Work[] = Array.from({ length: 12 }, (_, i): Work[] => [
  [db => db.add({ _id: `d${i}`, no: i, tags: ['x', `t${i}`], n: 0 }), model => model.set(`d${i}`, { _id: `d${i}`, no: i, tags: ['x', `t${i}`], n: 0 })],
  [db => db.update({ tags: 'x' }, { $inc: { n: 1 } }), model => model.forEach(document => { if ((document.tags as string[]).includes('x')) document.n = document.n as number + 1 })],
  [db => db.update({ no: i - 1 }, { $set: { no: 100 + i, tags: ['y'] } }), model => model.forEach(document => { if (document.no === i - 1) Object.assign(document, { no: 100 + i, tags: ['y'] }) })],
  [db => i % 3 === 2 ? db.remove({ no: 100 + i - 1 }) : Promise.resolve(), model => { if (i % 3 === 2) model.forEach((document, id) => { if (document.no === 100 + i - 1) model.delete(id) }) }],
  [async db => { const t = await db.begin(); await t.add({ _id: `t${i}`, no: 500 + i, tags: [], n: 0 }); await t.update({ _id: `d${i}` }, { $set: { deep: { t: i } } }); await t.commit() },
    model => { model.set(`t${i}`, { _id: `t${i}`, no: 500 + i, tags: [], n: 0 }); const held = model.get(`d${i}`); if (held) held.deep = { t: i } }]
]).flat()

/** Does all works; those that are acknowledged are in the model, the others are refused in plain words. How many were refused. */
async function refusals (db: Caller, model: Model): Promise<number> {
  let refused = 0
  for (const [what, then] of works) {
    await what(db).then(() => then(model), (error: unknown) => {
      expect([isFault(error), String(error)]).toEqual([true, expect.stringContaining('磁盘读写出错')])
      refused++
    })
  }
  return refused
}

const sorted = (documents: Iterable<Fields>): Fields[] => [...documents].sort((a, b) => String(a._id) < String(b._id) ? -1 : 1)

/** By a walk and by each index: all of them must tell the same. */
async function agrees (db: Caller, model: Model): Promise<void> {
  expect(sorted(await db.find())).toEqual(sorted(model.values()))
  expect((await db.find({ tags: 'x' })).length).toBe([...model.values()].filter(document => (document.tags as string[]).includes('x')).length)
  for (const document of model.values()) expect((await db.find({ no: document.no! })).map(({ _id }) => _id)).toEqual([document._id])
}

const places = process.env.LONG ? Array.from({ length: 500 }, (_, i) => i + 1) : [1, 2, ...fc.sample(fc.integer({ min: 3, max: 500 }), { numRuns: 48, seed: 3 })]

test('the work below writes more than 500 times', async () => {
  let count = 0
  const running = await startCloud({ database, beforeWrite: () => { count++ } })
  const db = new Caller(running.cloud)
  await db.add(...before)
  count = 0
  for (const [what] of works) await what(db)
  expect(count).toBeGreaterThan(500)
  await running.stop()
})

test.each<[string, (count: number, nth: number) => boolean]>([
  ['the Nth write', (count, nth) => count === nth],
  ['every Nth write', (count, nth) => count > 0 && count % nth === 0]
])(`%s to the disk fails, for ${places.length} N: that group is refused, nothing of it is kept, all else goes on`, async (_, fails) => {
  for (const nth of places) {
    const dataDir = folder()
    let count = -Infinity
    const running = await startCloud({ dataDir, database, beforeWrite: () => { if (fails(++count, nth)) throw broken() } })
    const db = new Caller(running.cloud)
    const model = modelled()
    await db.add(...before)
    count = 0
    expect(await refusals(db, model)).toBeGreaterThan(0)
    await agrees(db, model)
    await running.stop()
    const again = await startCloud({ dataDir, database })
    await agrees(new Caller(again.cloud), model)
    await again.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}, 600_000)

test('from some moment on every write fails: each is refused, everything before stays readable', async () => {
  for (const at of fc.sample(fc.integer({ min: 1, max: 150 }), { numRuns: process.env.LONG ? 50 : 5, seed: 5 })) {
    let count = -Infinity
    const running = await startCloud({ database, beforeWrite: () => { if (++count >= at) throw broken() } })
    const db = new Caller(running.cloud)
    const model = modelled()
    await db.add(...before)
    count = 0
    expect(await refusals(db, model)).toBeGreaterThan(0)
    await agrees(db, model)
    await running.stop()
  }
})

test('those who wait in one group are all told, and none of them is half done', async () => {
  let fail = false
  const running = await startCloud({ database, beforeWrite: sql => { if (fail && sql === 'COMMIT') { fail = false; throw broken() } } })
  const db = new Caller(running.cloud)
  fail = true
  const answers = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => db.add({ _id: `g${i}`, no: i })))
  const lost = answers.filter(({ status }) => status === 'rejected').length
  expect(lost).toBeGreaterThan(1)
  expect((await db.find()).length).toBe(20 - lost)
  await running.stop()
})

test('the file may not grow any more: writes are refused in plain words, reading and making room go on', async () => {
  const running = await startCloud({ database, maxBytes: 300_000 })
  const db = new Caller(running.cloud)
  let stored = 0
  let fault: unknown
  while (fault === undefined) await db.add({ _id: `d${stored}`, no: stored, text: 'x'.repeat(5000) }).then(() => { stored++ }, (error: unknown) => { fault = error })
  expect(String(fault)).toMatch(/SYS_ERR: 磁盘写满了：这次写入没有保存，已有的数据仍可读取 \(SQLITE_FULL/)
  expect(stored).toBeGreaterThan(10)
  expect((await db.find()).length).toBe(stored)
  expect(await db.remove({ no: { $lt: 10 } })).toBe(10)
  await db.add({ _id: 'after', no: 9999 })
  expect((await db.find()).length).toBe(stored - 9)
  await running.stop()
})
