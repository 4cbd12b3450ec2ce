import { Caller } from '../../../support/cloud/caller'
import { startCloud } from '../../../support/cloud/service'
import type { Running } from '../../../support/cloud/service'

const conflict = { code: 'DATABASE_TRANSACTION_CONFLICT' }
const gone = { code: 'DATABASE_TRANSACTION_FAIL' }

let running: Running
let db: Caller
beforeAll(async () => {
  running = await startCloud({ transaction: { waitMs: 60 }, database: { collections: { c: { indexes: [{ name: 'no', keys: [['no', 1]], unique: true }, { name: 'tag', keys: [['tag', 1]] }] } } } })
  db = new Caller(running.cloud)
})
afterAll(() => running.stop())
beforeEach(async () => {
  await db.remove({})
  await db.add({ _id: 'a', no: 1, n: 0, tag: 'x' }, { _id: 'b', no: 2, n: 0, tag: 'x' })
})

test('the snapshot opens with the first operation, not with the start', async () => {
  const t = await db.begin()
  await db.update({ _id: 'a' }, { $set: { n: 1 } })
  expect((await t.get('a'))!.n).toBe(1)
  await db.update({ _id: 'a' }, { $set: { n: 2 } })
  expect((await t.get('a'))!.n).toBe(1)
  expect((await t.find({ n: 2 })).length).toBe(0)
  await t.commit()
})

test('it reads its own writes, others read what was committed', async () => {
  const t = await db.begin()
  await t.update({ _id: 'a' }, { $inc: { n: 5 } })
  await t.add({ _id: 'c', no: 3, tag: 'x' })
  await t.remove({ _id: 'b' })
  expect((await t.find({ tag: 'x' }, { no: -1 })).map(({ _id }) => _id)).toEqual(['c', 'a'])
  expect((await db.find({ tag: 'x' }, { no: 1 })).map(({ _id, n }) => [_id, n])).toEqual([['a', 0], ['b', 0]])
  await t.commit()
  expect((await db.find({ tag: 'x' }, { no: 1 })).map(({ _id }) => _id)).toEqual(['a', 'c'])
})

test('an abort leaves no trace', async () => {
  const t = await db.begin()
  await t.update({ _id: 'a' }, { $set: { n: 9 } })
  await t.add({ _id: 'c', no: 3 })
  await t.abort()
  expect((await db.find({}, { no: 1 })).map(({ n }) => n)).toEqual([0, 0])
  await expect(t.get('a')).rejects.toMatchObject(gone)
  await expect(t.commit()).rejects.toMatchObject(gone)
  await expect(t.abort()).rejects.toMatchObject(gone)
})

test('whoever writes second meets the conflict at the operation, and that ends it', async () => {
  const [one, two] = [await db.begin(), await db.begin()]
  await one.update({ _id: 'a' }, { $set: { n: 1 } })
  await expect(two.update({ _id: 'a' }, { $set: { n: 2 } })).rejects.toMatchObject(conflict)
  await expect(two.get('b')).rejects.toMatchObject(gone)
  await one.commit()
  expect((await db.get('a'))!.n).toBe(1)
})

test('what was committed after the snapshot is lost to it', async () => {
  const t = await db.begin()
  await t.get('b')
  await db.update({ _id: 'a' }, { $set: { n: 1 } })
  await expect(t.update({ _id: 'a' }, { $set: { n: 2 } })).rejects.toMatchObject(conflict)
})

test('a removed document is a write like any other', async () => {
  const t = await db.begin()
  await t.get('a')
  await db.remove({ _id: 'a' })
  await expect(t.update({ _id: 'a' }, { $set: { n: 2 } })).rejects.toMatchObject(conflict)
  const [one, two] = [await db.begin(), await db.begin()]
  await one.remove({ _id: 'b' })
  await expect(two.update({ _id: 'b' }, { $set: { n: 2 } })).rejects.toMatchObject(conflict)
  await one.abort()
})

test('write skew is allowed', async () => {
  const [one, two] = [await db.begin(), await db.begin()]
  expect([(await one.get('a'))!.n, (await one.get('b'))!.n]).toEqual([0, 0])
  expect([(await two.get('a'))!.n, (await two.get('b'))!.n]).toEqual([0, 0])
  await one.update({ _id: 'a' }, { $set: { n: 1 } })
  await two.update({ _id: 'b' }, { $set: { n: 1 } })
  await one.commit()
  await two.commit()
  expect((await db.find({}, { no: 1 })).map(({ n }) => n)).toEqual([1, 1])
})

test('two who take one id or one number: the first wins', async () => {
  const [one, two, three] = [await db.begin(), await db.begin(), await db.begin()]
  await one.add({ _id: 'new', no: 10 })
  await expect(two.add({ _id: 'new', no: 11 })).rejects.toMatchObject(conflict)
  await expect(three.add({ _id: 'other', no: 10 })).rejects.toMatchObject(conflict)
  await one.commit()
  await expect(db.add({ no: 10 })).rejects.toThrow('index: no dup key: { no: 10 }')
})

test('a number that was taken before is a duplicate, and ends the transaction', async () => {
  const t = await db.begin()
  await expect(t.add({ _id: 'c', no: 1 })).rejects.toThrow('E11000 duplicate key error collection: tnt.c index: no dup key: { no: 1 }')
  await expect(t.commit()).rejects.toMatchObject(gone)
  const own = await db.begin()
  await own.add({ _id: 'c', no: 3 })
  await expect(own.add({ _id: 'c', no: 4 })).rejects.toThrow('index: _id_')
})

test('a number given up inside may be taken again inside', async () => {
  const t = await db.begin()
  await t.update({ _id: 'a' }, { $set: { no: 100 } })
  await t.add({ _id: 'c', no: 1 })
  await t.remove({ _id: 'b' })
  await t.add({ _id: 'b', no: 2, fresh: true })
  await t.commit()
  expect((await db.find({}, { _id: 1 })).map(({ _id, no }) => [_id, no])).toEqual([['a', 100], ['b', 2], ['c', 1]])
})

test('a write outside waits for the transaction that holds the document', async () => {
  const t = await db.begin()
  await t.update({ _id: 'a' }, { $inc: { n: 1 } })
  const outside = db.update({ tag: 'x' }, { $inc: { n: 10 } })
  expect((await db.get('b'))!.n).toBe(0) // nothing of it is done before all of it can be
  await t.commit()
  expect(await outside).toBe(2)
  expect((await db.find({}, { no: 1 })).map(({ n }) => n)).toEqual([11, 10])
})

test('and gives up after a short while, so that nobody waits for himself', async () => {
  const t = await db.begin()
  await t.update({ _id: 'a' }, { $inc: { n: 1 } })
  await expect(db.update({ _id: 'a' }, { $inc: { n: 10 } })).rejects.toMatchObject(conflict)
  await expect(db.add({ _id: 'a' })).rejects.toMatchObject(conflict)
  await t.commit()
  expect((await db.get('a'))!.n).toBe(1)
})

test('an update that changes nothing writes nothing', async () => {
  const t = await db.begin()
  expect(await t.update({ _id: 'a' }, { $set: { n: 0 } })).toBe(0)
  await db.update({ _id: 'a' }, { $set: { n: 3 } })
  await t.commit()
  expect((await db.get('a'))!.n).toBe(3)
})

test('set makes a document and replaces one', async () => {
  const t = await db.begin()
  expect((await t.set('c', { no: 3 })).data).toEqual({ updated: 0, upsert_id: 'c' })
  expect((await t.set('c', { no: 3, again: true })).data).toEqual({ updated: 1, upsert_id: null })
  await t.commit()
  expect(await db.get('c')).toEqual({ _id: 'c', no: 3, again: true })
})

test('after 30 seconds it is gone', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance', 'hrtime', 'Date'] })
  try {
    const [used, unused] = [await db.begin(), await db.begin()]
    await used.update({ _id: 'a' }, { $inc: { n: 1 } })
    jest.advanceTimersByTime(29_999)
    expect((await used.get('a'))!.n).toBe(1)
    jest.advanceTimersByTime(1)
    await expect(used.commit()).rejects.toThrow('transaction must be commit or abort in 30 seconds')
    await expect(unused.get('a')).rejects.toMatchObject(gone)
  } finally { jest.useRealTimers() }
  expect(await db.update({ _id: 'a' }, { $inc: { n: 1 } })).toBe(1)
})

test('more than 200 open ones are refused', async () => {
  const many = await Promise.all(Array.from({ length: 200 }, () => db.begin()))
  await expect(db.begin()).rejects.toMatchObject({ code: 'EXCEED_CONCURRENT_REQUEST_LIMIT' })
  await Promise.all(many.map(t => t.abort()))
})
