import { nodeSdk, wxCloud } from '../../support/cloud/sdk'
import { startCloud } from '../../support/cloud/service'
import type { Running } from '../../support/cloud/service'

/* eslint-disable @typescript-eslint/no-explicit-any -- the SDKs are without types worth the name */

let running: Running
let db: any
let C: any
const { command: _ } = nodeSdk('http://127.0.0.1:1/admin').database()
const conflict = { code: 'DATABASE_TRANSACTION_CONFLICT', message: expect.stringContaining('[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others.') }
const gone = { code: 'DATABASE_TRANSACTION_FAIL', message: expect.stringContaining('[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds.') }

beforeAll(async () => {
  running = await startCloud({ database: { collections: { c: {} } } })
  db = nodeSdk(running.url).database()
  C = db.collection('c')
})
afterAll(() => running.stop())
beforeEach(async () => { await C.where({}).remove(); await C.add([{ _id: 'a', n: 0 }, { _id: 'b', n: 0 }]) })

test('each operation inside, its reply, and what is there afterwards', async () => {
  const t = await db.startTransaction()
  const inside = t.collection('c')
  expect(await inside.add({ _id: 'new', n: 1 })).toMatchObject({ inserted: 1, ok: 1, id: 'new' })
  expect((await inside.add([{ n: 2 }, { n: 3 }])).ids.length).toBe(2)
  expect((await inside.doc('a').get()).data).toEqual({ _id: 'a', n: 0 })
  expect((await inside.doc('nobody').get()).data).toBeNull()
  expect(await inside.doc('a').update({ n: _.inc(1), o: { x: 1 } })).toMatchObject({ updated: 1 })
  expect(await inside.doc('nobody').update({ n: 1 })).toMatchObject({ updated: 0 })
  expect(await inside.doc('b').set({ whole: true })).toMatchObject({ updated: 1 })
  expect(await inside.doc('made').set({ n: 4 })).toMatchObject({ upserted: [{ _id: 'made' }] })
  expect(await inside.doc('new').delete()).toMatchObject({ deleted: 1 })
  expect(await inside.doc('nobody').remove()).toMatchObject({ deleted: 0 })
  expect((await inside.doc('x').create({ n: 5 })).id).toBe('x')
  expect(await inside.where({ _id: 'a' }).updateAndReturn({ n: _.inc(10) })).toMatchObject({ updated: 1, doc: { _id: 'a', n: 11, o: { x: 1 } } })
  expect((await inside.where({ n: _.gte(2) }).orderBy('n', 'desc').limit(2).get()).data.map(({ n }: any) => n)).toEqual([11, 5])
  expect(await t.commit()).toMatchObject({ requestId: expect.any(String) })
  expect((await C.field({ _id: true }).orderBy('n', 'asc').get()).data.length).toBe(6)
  expect((await C.doc('b').get()).data).toEqual([{ _id: 'b', whole: true }])
})

test('rollback undoes all; afterwards nothing goes any more', async () => {
  const t = await db.startTransaction()
  await t.collection('c').doc('a').update({ n: 9 })
  await t.rollback()
  expect((await C.doc('a').get()).data[0].n).toBe(0)
  await expect(t.collection('c').doc('a').get()).rejects.toMatchObject(gone)
  await expect(t.commit()).rejects.toMatchObject(gone)
  await expect(t.rollback()).rejects.toMatchObject(gone)
})

test('numeric ids and many documents at once', async () => {
  const t = await db.startTransaction()
  await t.collection('c').add(Array.from({ length: 1001 }, (_x, n) => ({ _id: n, n: 'many' })))
  expect((await t.collection('c').doc(7).get()).data).toEqual({ _id: 7, n: 'many' })
  await t.commit()
  expect((await C.where({ n: 'many' }).count()).total).toBe(1001)
})

test('update, remove, count and aggregate on a query go outside the transaction', async () => {
  const t = await db.startTransaction()
  const inside = t.collection('c')
  await inside.doc('a').set({ n: 5 })
  expect((await inside.where({ n: 5 }).count()).total).toBe(0)
  expect((await inside.aggregate().match({ n: 0 }).count('n').end()).data).toEqual([{ n: 2 }])
  expect((await inside.where({ _id: 'b' }).update({ n: 7 })).updated).toBe(1)
  expect((await C.doc('b').get()).data[0].n).toBe(7)
  await t.rollback()
})

test('the conflict comes at the operation and ends the transaction', async () => {
  const [one, two] = [await db.startTransaction(), await db.startTransaction()]
  await two.collection('c').doc('b').get()
  await one.collection('c').doc('a').update({ n: 1 })
  await expect(two.collection('c').doc('a').update({ n: 2 })).rejects.toMatchObject(conflict)
  await expect(two.commit()).rejects.toMatchObject(gone)
  await one.commit()
})

test('what was written outside after the first read is a conflict, before it is not', async () => {
  const early = await db.startTransaction()
  await C.doc('a').update({ n: 1 })
  await early.collection('c').doc('a').update({ n: _.inc(1) })
  await early.commit()
  expect((await C.doc('a').get()).data[0].n).toBe(2)
  const late = await db.startTransaction()
  await late.collection('c').doc('a').get()
  await C.doc('a').update({ n: 5 })
  await expect(late.collection('c').doc('a').update({ n: 6 })).rejects.toMatchObject(conflict)
  expect((await C.doc('a').get()).data[0].n).toBe(5)
})

test('an error inside ends it: a duplicate, a wrong type, a missing collection', async () => {
  for (const wrong of [(inside: any) => inside.add({ _id: 'a' }), (inside: any) => inside.doc('a').update({ n: _.push(1) })]) {
    const t = await db.startTransaction()
    await t.collection('c').doc('b').update({ n: 3 })
    await expect(wrong(t.collection('c'))).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
    await expect(t.commit()).rejects.toMatchObject(gone)
  }
  const t = await db.startTransaction()
  await expect(t.collection('nowhere').doc('a').get()).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
  expect((await C.doc('b').get()).data[0].n).toBe(0)
})

test('runTransaction gives what the callback gives, tries again after a conflict, and gives back what rollback says', async () => {
  expect(await db.runTransaction(async (t: any) => { await t.collection('c').doc('a').update({ n: 1 }); return 'done' })).toBe('done')
  let tries = 0
  await db.runTransaction(async (t: any) => {
    const { data } = await t.collection('c').doc('a').get()
    if (tries++ === 0) await C.doc('a').update({ n: 50 })
    await t.collection('c').doc('a').update({ n: data.n + 1 })
  })
  expect([tries, (await C.doc('a').get()).data[0].n]).toEqual([2, 51])
  await expect(db.runTransaction(async (t: any) => { await t.collection('c').doc('a').update({ n: 0 }); await t.rollback('because') })).rejects.toBe('because')
  await expect(db.runTransaction(async (t: any) => { await t.collection('c').doc('a').update({ n: 0 }); throw new Error('mine') })).rejects.toThrow('mine')
  expect((await C.doc('a').get()).data[0].n).toBe(51)
  tries = 0
  await expect(db.runTransaction(async (t: any) => { tries++; await t.collection('c').doc('a').get(); await C.doc('a').update({ n: _.inc(1) }); await t.collection('c').doc('a').update({ n: 0 }) }, 2)).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
  expect(tries).toBe(3)
})

test('50 callers of wx-server-sdk add to one number: each is told, none is lost, every round somebody gets through', async () => {
  const wx = wxCloud('wx-server-sdk', running.url).database()
  for (let round = 0, n = 0; round < 3; round++) {
    const answers = await Promise.allSettled(Array.from({ length: 50 }, () => wx.runTransaction(async (t: any) => {
      const { data } = await t.collection('c').doc('a').get()
      await t.collection('c').doc('a').update({ data: { n: data.n + 1 } })
    })))
    const committed = answers.filter(({ status }) => status === 'fulfilled').length
    expect(committed).toBeGreaterThan(0)
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ errCode: -501001 })
    n += committed
    expect((await C.doc('a').get()).data[0].n).toBe(n)
  }
})
