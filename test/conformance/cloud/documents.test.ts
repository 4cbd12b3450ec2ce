import { nodeSdk } from '../../support/cloud/sdk'
import { ask, startCloud } from '../../support/cloud/service'
import type { Running } from '../../support/cloud/service'

/* eslint-disable @typescript-eslint/no-explicit-any -- the SDK is without types worth the name */

let running: Running
let db: any
let C: any
beforeAll(async () => {
  running = await startCloud({ database: { collections: { c: { indexes: [{ name: 'code', keys: [['code', 1]], unique: true }, { name: 'pair', keys: [['a', 1], ['b', 1]], unique: true }, { name: 'list', keys: [['list.k', 1]], unique: true }] }, free: {} } } })
  db = nodeSdk(running.url).database()
  C = db.collection('free')
})
afterAll(() => running.stop())

test.each<[what: string, value: unknown, read?: unknown]>([
  ['whole numbers', [0, 1, -1, 2 ** 31, -(2 ** 31) - 1, Number.MAX_SAFE_INTEGER]],
  ['fractions and large numbers', [0.1, -1.5, 1e21, 5e-324, Number.MAX_VALUE]],
  ['no numbers', [NaN, Infinity, -Infinity]],
  ['minus zero is zero', -0, 0],
  ['texts', ['', '中文', '\u{1F600}', 'a\nb\t"\\', 'nul\0here', '$notAnOperator', '{"$date":5}']],
  ['booleans and null', [true, false, null]],
  ['dates', [new Date(0), new Date(-1), new Date(253402300799999)]],
  ['lists in lists', [[], [[]], [[1, [2]]]]],
  ['objects', { empty: {}, deep: { deeper: { 中文: 1 } } }],
  ['undefined in a list is null', [undefined, 1], [null, 1]],
  ['undefined in an object is dropped', { a: undefined, b: 1 }, { b: 1 }],
  ['names with dots and dollars inside', { 'a.b': 1, c$d: 2 }],
  ['names of JavaScript', { constructor: 1, toString: 'x', hasOwnProperty: false }]
])('%s come back as they were', async (_what, value, read = value) => {
  const { id } = await C.add({ value })
  expect((await C.doc(id).get()).data[0].value).toEqual(read)
})

test('an _id is made where there is none: 32 hex digits; texts and numbers are kept, and are not each other', async () => {
  expect((await C.add({ n: 1 })).id).toMatch(/^[0-9a-f]{32}$/)
  expect((await C.add({ _id: 'mine' })).id).toBe('mine')
  expect((await C.add({ _id: 12 })).id).toBe(12)
  expect((await C.add({ _id: '12' })).id).toBe('12')
  expect((await C.doc(12).get()).data).toEqual([{ _id: 12 }])
  const { ids } = await C.add([{ _id: 'x1' }, { _id: 13 }, {}])
  expect(ids).toEqual(['x1', 13, expect.stringMatching(/^[0-9a-f]{32}$/)])
})

test('an ObjectId as _id is its text', async () => {
  const hex = '5e7b474a5e54c773b58d7b39'
  expect((await C.add({ _id: db.ObjectId({ id: hex }) })).id).toBe(hex)
  expect((await C.doc(hex).get()).data).toEqual([{ _id: hex }])
})

test('doc().create', async () => {
  expect(await C.doc('made').create({ n: 1 })).toMatchObject({ id: 'made' })
  await expect(C.doc('made').create({ n: 1 })).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
})

test('a missing document is an empty list', async () => {
  expect((await C.doc('nobody').get()).data).toEqual([])
})

const duplicate = (index: string, key: string) => ({
  code: 'DATABASE_REQUEST_FAILED',
  message: expect.stringMatching(new RegExp(`\\[FailedOperation\\] multiple write errors: \\[\\{write errors: \\[\\{E11000 duplicate key error collection: .* index: ${index} dup key: ${key}\\}\\]\\}, \\{<nil>\\}\\]`))
})

test('duplicates in the cloud\'s words: of _id, of an index, of two fields, of an element', async () => {
  const U = db.collection('c')
  await U.add({ _id: 'u1', code: 1, a: 1, b: 1, list: [{ k: 1 }, { k: 2 }] })
  await expect(U.add({ _id: 'u1', code: 2 })).rejects.toMatchObject(duplicate('_id_', '\\{ _id: "u1" \\}'))
  await expect(U.add({ code: 1, a: 2 })).rejects.toMatchObject(duplicate('code', '\\{ code: 1 \\}'))
  await expect(U.add({ code: 3, a: 1, b: 1 })).rejects.toMatchObject(duplicate('pair', '\\{ a: 1, b: 1 \\}'))
  await expect(U.add({ code: 4, a: 4, list: [{ k: 2 }] })).rejects.toMatchObject(duplicate('list', '\\{ list.k: 2 \\}'))
  await expect(U.add({ code: '1', a: 5, list: [{ k: 9 }, { k: 9 }] })).resolves.toBeDefined()
  expect((await U.count()).total).toBe(2)
})

test('two documents without the field are two nulls to a unique index', async () => {
  const U = db.collection('c')
  await U.where({ _id: db.command.exists(true) }).remove()
  await U.add({ a: 1, list: 1 })
  await expect(U.add({ a: 2, list: 2 })).rejects.toMatchObject(duplicate('code', '\\{ code: null \\}'))
})

test('of several documents those before the refused one stay', async () => {
  await expect(C.add([{ _id: 's1' }, { _id: 's2' }, { _id: 's1' }, { _id: 's3' }])).rejects.toMatchObject(duplicate('_id_', '\\{ _id: "s1" \\}'))
  expect((await C.where({ _id: db.command.in(['s1', 's2', 's3']) }).count()).total).toBe(2)
})

test('what MongoDB does not store is refused', async () => {
  const refused = (says: string) => ({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining(says) })
  await expect(C.add({ $set: 1 })).rejects.toMatchObject(refused('$set'))
  await expect(C.add({ _id: [1] })).rejects.toMatchObject(refused('_id'))
  await expect(C.add({ text: 'x'.repeat(5 * 1024 * 1024) })).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  let deep: any = 1
  for (let i = 0; i < 101; i++) deep = { d: deep }
  await expect(C.add(deep)).rejects.toMatchObject(refused('depth'))
})

test('collections: made once, named rightly, needed', async () => {
  await db.createCollection('fresh')
  await expect(db.createCollection('fresh')).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_ALREADY_EXIST', message: expect.stringContaining('[ResourceUnavailable.ResourceExist] Table exist.') })
  for (const name of ['$bad', 'system.x', ' ', 'a b']) await expect(db.createCollection(name)).rejects.toMatchObject({ code: 'INVALID_PARAM' })
  const missing = { code: 'DATABASE_COLLECTION_NOT_EXIST', message: expect.stringContaining('[ResourceNotFound] Db or Table not exist: nowhere.') }
  const N = db.collection('nowhere')
  for (const call of [() => N.get(), () => N.count(), () => N.add({}), () => N.doc('x').get(), () => N.doc('x').set({ a: 1 }), () => N.doc('x').update({ a: 1 }), () => N.doc('x').remove(), () => N.where({ a: 1 }).update({ a: 1 }), () => N.where({ a: 1 }).remove(), () => N.aggregate().match({ a: 1 }).end(), () => N.where({ a: 1 }).updateAndReturn({ a: 1 })]) {
    await expect(call()).rejects.toMatchObject(missing)
  }
})

test('a request that is none is refused in words', async () => {
  const invalid = async (body: Record<string, unknown>) => { expect(await ask(running.cloud, body)).toMatchObject({ code: 'INVALID_PARAM', requestId: expect.any(String), message: expect.any(String) }) }
  await invalid({ action: 'database.nothing' })
  await invalid({ action: 'database.getDocument' })
  await invalid({ action: 'database.getDocument', collectionName: 'free', query: '{' })
  await invalid({ action: 'database.getDocument', collectionName: 'free', query: '[1]' })
  await invalid({ action: 'database.insertDocument', collectionName: 'free', data: ['5'] })
  await invalid({ action: 'database.aggregateDocuments', collectionName: 'free', stages: 'x' })
})
