import { nodeSdk } from '../../support/cloud/sdk'
import { startCloud } from '../../support/cloud/service'
import type { Running } from '../../support/cloud/service'

/* eslint-disable @typescript-eslint/no-explicit-any -- the SDK is without types worth the name */

let running: Running
let db: any
let C: any
const { command: _ } = nodeSdk('http://127.0.0.1:1/admin').database()

beforeAll(async () => {
  running = await startCloud({ database: { collections: { c: {}, i: { indexes: [{ name: 'v', keys: [['v', 1]] }, { name: 'gn', keys: [['g', 1], ['n', -1]] }] }, many: {} } } })
  db = nodeSdk(running.url).database()
  C = db.collection('c')
})
afterAll(() => running.stop())

describe('order', () => {
  /** One of each type, in the order of the types. */
  const mixed = [{ _id: '0' }, { _id: '1', v: null }, { _id: '2', v: -Infinity }, { _id: '3', v: -1.5 }, { _id: '4', v: 0 }, { _id: '5', v: 1e21 }, { _id: '6', v: '' }, { _id: '7', v: 'A' }, { _id: '8', v: 'a' }, { _id: '9', v: '中' }, { _id: 'a', v: '\u{1F600}' }, { _id: 'b', v: {} }, { _id: 'c', v: { a: 1 } }, { _id: 'd', v: false }, { _id: 'e', v: true }, { _id: 'f', v: new Date(-1) }, { _id: 'g', v: new Date(1) }]
  const ids = mixed.map(({ _id }) => _id)

  test.each(['c', 'i'])('types have an order, in both directions (%s)', async name => {
    const collection = db.collection(name)
    await collection.where({}).remove()
    await collection.add([...mixed].reverse())
    const up = (await collection.orderBy('v', 'asc').orderBy('_id', 'asc').get()).data.map(({ _id }: any) => _id)
    expect(up).toEqual(ids)
    expect((await collection.orderBy('v', 'desc').orderBy('_id', 'desc').get()).data.map(({ _id }: any) => _id)).toEqual([...ids].reverse())
  })

  test.each(['c', 'i'])('several keys, ties, skip and limit (%s)', async name => {
    const collection = db.collection(name)
    await collection.where({}).remove()
    await collection.add(Array.from({ length: 30 }, (_x, i) => ({ _id: String(i).padStart(2, '0'), g: i % 3, n: Math.floor(i / 6), o: { p: -i } })))
    const page = async (query: any, skip: number, limit: number) => (await query.skip(skip).limit(limit).get()).data.map(({ _id }: any) => Number(_id))
    const byTwo = collection.orderBy('g', 'asc').orderBy('n', 'desc').orderBy('_id', 'asc')
    const wanted = Array.from({ length: 30 }, (_x, i) => i).sort((a, b) => a % 3 - b % 3 || Math.floor(b / 6) - Math.floor(a / 6) || a - b)
    for (const [skip, limit] of [[0, 5], [5, 5], [28, 5], [30, 5], [99, 1]] as const) expect(await page(byTwo, skip, limit)).toEqual(wanted.slice(skip, skip + limit))
    expect(await page(collection.orderBy('o.p', 'asc'), 0, 3)).toEqual([29, 28, 27])
    expect(await page(collection.where({ g: 1 }).orderBy('n', 'desc').orderBy('_id', 'asc'), 1, 3)).toEqual([28, 19, 22])
  })

  test.each(['c', 'i'])('of a list the smallest counts upwards, the greatest downwards (%s)', async name => {
    const collection = db.collection(name)
    await collection.where({}).remove()
    await collection.add([{ _id: 'a', v: [5, 1] }, { _id: 'b', v: 2 }, { _id: 'c', v: [3, 4] }, { _id: 'd', v: [] }, { _id: 'e', v: null }])
    expect((await collection.orderBy('v', 'asc').get()).data.map(({ _id }: any) => _id)).toEqual(['d', 'e', 'a', 'b', 'c'])
    expect((await collection.orderBy('v', 'desc').get()).data.map(({ _id }: any) => _id)).toEqual(['a', 'c', 'b', 'e', 'd'])
  })
})

describe('limit and skip', () => {
  let many: any
  beforeAll(async () => { many = db.collection('many'); await many.add(Array.from({ length: 1001 }, (_x, n) => ({ n }))) })

  test.each<[what: string, ask: (query: any) => any, count: number]>([
    ['none is 100', query => query, 100], ['0 is 100', query => query.limit(0), 100], ['1', query => query.limit(1), 1], ['1000', query => query.limit(1000), 1000],
    ['more than 1000 is 1000', query => query.limit(1001), 1000], ['skip alone', query => query.skip(950), 51], ['skip 0', query => query.skip(0).limit(3), 3], ['skip behind the end', query => query.skip(5000), 0]
  ])('%s', async (_what, ask, count) => { expect((await ask(many).get()).data.length).toBe(count) })

  test('count counts all, and what a query wants', async () => {
    expect((await many.count()).total).toBe(1001)
    expect((await many.where({ n: _.lt(500) }).limit(10).skip(5).count()).total).toBe(500)
  })

  test('below 0 is refused', async () => {
    await expect(many.limit(-1).get()).rejects.toMatchObject({ code: 'INVALID_PARAM' })
    await expect(many.skip(-1).get()).rejects.toMatchObject({ code: 'INVALID_PARAM' })
  })
})

describe('projection', () => {
  const whole = { _id: 'p', a: 1, o: { x: 1, y: { z: 2, w: 3 } }, list: [{ k: 1, v: 'p' }, { k: 2, v: 'q' }, 5], nums: [1, 2, 3, 4], none: null }
  beforeAll(async () => { await C.where({}).remove(); await C.add(whole) })

  test.each<[what: string, projection: object, shown: object]>([
    ['a field, always with _id', { a: 1 }, { _id: 'p', a: 1 }],
    ['true is 1', { a: true }, { _id: 'p', a: 1 }],
    ['without _id', { _id: 0, a: 1 }, { a: 1 }],
    ['_id alone', { _id: 1 }, { _id: 'p' }],
    ['without fields', { o: 0, list: false, nums: 0 }, { _id: 'p', a: 1, none: null }],
    ['without _id alone', { _id: false }, { a: 1, o: whole.o, list: whole.list, nums: whole.nums, none: null }],
    ['a nested field', { 'o.y.z': 1 }, { _id: 'p', o: { y: { z: 2 } } }],
    ['without a nested field', { 'o.y.z': 0, list: 0, nums: 0 }, { _id: 'p', a: 1, o: { x: 1, y: { w: 3 } }, none: null }],
    ['fields of a list\'s objects', { 'list.k': 1 }, { _id: 'p', list: [{ k: 1 }, { k: 2 }] }],
    ['without fields of a list\'s objects', { 'list.k': 0, nums: 0, o: 0 }, { _id: 'p', a: 1, list: [{ v: 'p' }, { v: 'q' }, 5], none: null }],
    ['what is not there', { zz: 1 }, { _id: 'p' }],
    ['null stays null', { none: 1 }, { _id: 'p', none: null }],
    ['below a value', { 'a.b': 1 }, { _id: 'p' }],
    ['slice alone leaves the rest', { nums: _.project.slice(2) }, { ...whole, nums: [1, 2] }],
    ['slice from the end', { nums: _.project.slice(-1), a: 1 }, { _id: 'p', a: 1, nums: [4] }],
    ['slice from a place', { nums: _.project.slice([1, 2]), a: 1 }, { _id: 'p', a: 1, nums: [2, 3] }],
    ['elemMatch shows the first', { list: _.project.elemMatch({ v: 'q' }) }, { _id: 'p', list: [{ k: 2, v: 'q' }] }],
    ['elemMatch of nothing', { list: _.project.elemMatch({ v: 'zz' }) }, { _id: 'p' }]
  ])('%s', async (_what, projection, shown) => {
    expect((await C.field(projection).get()).data).toEqual([shown])
    expect((await C.doc('p').field(projection).get()).data).toEqual([shown])
  })

  test('including and excluding at once is refused', async () => {
    await expect(C.field({ a: 1, o: 0 }).get()).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining('mix of inclusion and exclusion') })
  })
})
