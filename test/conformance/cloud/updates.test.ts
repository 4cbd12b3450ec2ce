import { nodeSdk } from '../../support/cloud/sdk'
import { startCloud } from '../../support/cloud/service'
import type { Running } from '../../support/cloud/service'

/* eslint-disable @typescript-eslint/no-explicit-any -- the SDK is without types worth the name */

let running: Running
let C: any
const db = nodeSdk('http://127.0.0.1:1/admin').database()
const { command: _, Geo } = db

beforeAll(async () => {
  running = await startCloud({ database: { collections: { c: { indexes: [{ name: 'tags', keys: [['tags', 1]] }, { name: 'n', keys: [['n', -1]] }] }, u: { indexes: [{ name: 'code', keys: [['code', 1]], unique: true }] } } } })
  C = nodeSdk(running.url).database().collection('c')
})
afterAll(() => running.stop())
beforeEach(() => C.where({}).remove())

/** What `update` makes of a document, and how many it counts. */
const cases: [what: string, before: object, change: object, after: object, updated?: number][] = [
  ['a value', { n: 1 }, { n: 2 }, { n: 2 }],
  ['a new field', {}, { n: 2 }, { n: 2 }],
  ['the same value counts nothing', { n: 1 }, { n: 1 }, { n: 1 }, 0],
  ['a nested object is merged', { o: { x: 1, y: 1 } }, { o: { y: 2 } }, { o: { x: 1, y: 2 } }],
  ['a nested object where there is none', {}, { o: { y: { z: 2 } } }, { o: { y: { z: 2 } } }],
  ['set replaces an object whole', { o: { x: 1 } }, { o: _.set({ y: 2 }) }, { o: { y: 2 } }],
  ['set of a list, an empty object, null', { l: [1], o: { x: 1 }, v: 1 }, { l: _.set([]), o: _.set({}), v: _.set(null) }, { l: [], o: {}, v: null }],
  ['an empty object changes nothing', { o: { x: 1 } }, { o: {} }, { o: { x: 1 } }, 0],
  ['a dotted path', { o: { x: 1 } }, { 'o.y': 2, 'l.k': 1 }, { o: { x: 1, y: 2 }, l: { k: 1 } }],
  ['a list is replaced', { l: [1, 2, 3] }, { l: [4] }, { l: [4] }],
  ['a position', { l: [{ k: 1 }, { k: 2 }] }, { 'l.1.k': 9 }, { l: [{ k: 1 }, { k: 9 }] }],
  ['a position behind the end', { l: [1] }, { 'l.3': 4 }, { l: [1, null, null, 4] }],
  ['remove', { a: 1, b: 2 }, { a: _.remove() }, { b: 2 }],
  ['remove nested', { o: { x: 1, y: 2 } }, { o: { x: _.remove() } }, { o: { y: 2 } }],
  ['remove what is not there', { a: 1 }, { b: _.remove() }, { a: 1 }, 0],
  ['remove of an element leaves null', { l: [1, 2] }, { 'l.0': _.remove() }, { l: [null, 2] }],
  ['inc', { n: 1 }, { n: _.inc(2) }, { n: 3 }],
  ['inc below and of nothing', { o: { n: 1 } }, { o: { n: _.inc(-2), m: _.inc(5) } }, { o: { n: -1, m: 5 } }],
  ['inc by 0 counts nothing', { n: 1 }, { n: _.inc(0) }, { n: 1 }, 0],
  ['inc of fractions', { n: 1.5 }, { n: _.inc(0.25) }, { n: 1.75 }],
  ['mul', { n: 3 }, { n: _.mul(2), m: _.mul(5) }, { n: 6, m: 0 }],
  ['min and max', { a: 5, b: 5 }, { a: _.min(3), b: _.max(3), c: _.min(1), d: _.max(1) }, { a: 3, b: 5, c: 1, d: 1 }],
  ['min and max of dates', { a: new Date(5) }, { a: _.max(new Date(9)) }, { a: new Date(9) }],
  ['bit', { n: 13 }, { n: _.bit({ and: 10 }) }, { n: 8 }],
  ['bit or, xor', { n: 5, m: 5 }, { n: _.bit({ or: 2 }), m: _.bit({ xor: 1 }) }, { n: 7, m: 4 }],
  ['rename', { a: 1, o: { x: 2 } }, { a: _.rename('b'), o: { x: _.rename('o.y') } }, { o: { y: 2 }, b: 1 }],
  ['rename over what is there', { a: 1, b: 2 }, { a: _.rename('b') }, { b: 1 }],
  ['rename of a missing field', { a: 1 }, { z: _.rename('y') }, { a: 1 }, 0],
  ['push a value', { l: [1] }, { l: _.push(2) }, { l: [1, 2] }],
  ['push several', { l: [1] }, { l: _.push([2, 3]) }, { l: [1, 2, 3] }],
  ['push arguments', { l: [1] }, { l: _.push(2, 3) }, { l: [1, 2, 3] }],
  ['push into nothing', {}, { l: _.push({ k: 1 }) }, { l: [{ k: 1 }] }],
  ['push a list as one element', { l: [] }, { l: _.push([[1, 2]]) }, { l: [[1, 2]] }],
  ['push at a position', { l: [1, 4] }, { l: _.push({ each: [2, 3], position: 1 }) }, { l: [1, 2, 3, 4] }],
  ['push at a position behind the end', { l: [1] }, { l: _.push({ each: [2], position: 9 }) }, { l: [1, 2] }],
  ['push sorted', { l: [3, 1] }, { l: _.push({ each: [2], sort: 1 }) }, { l: [1, 2, 3] }],
  ['push sorted by a field, cut', { l: [{ k: 3 }, { k: 1 }] }, { l: _.push({ each: [{ k: 2 }, { k: 5 }], sort: { k: -1 }, slice: 3 }) }, { l: [{ k: 5 }, { k: 3 }, { k: 2 }] }],
  ['push, the last remain', { l: [1, 2, 3] }, { l: _.push({ each: [4], slice: -2 }) }, { l: [3, 4] }],
  ['push, nothing remains', { l: [1] }, { l: _.push({ each: [], slice: 0 }) }, { l: [] }],
  ['push of nothing only sorts', { l: [2, 1] }, { l: _.push({ each: [], sort: 1 }) }, { l: [1, 2] }],
  ['unshift', { l: [3] }, { l: _.unshift([1, 2]) }, { l: [1, 2, 3] }],
  ['pop and shift', { l: [1, 2, 3], m: [1, 2, 3] }, { l: _.pop(), m: _.shift() }, { l: [1, 2], m: [2, 3] }],
  ['pop of an empty list', { l: [] }, { l: _.pop() }, { l: [] }, 0],
  ['pop of nothing', {}, { l: _.pop() }, {}, 0],
  ['pull a value', { l: [1, 2, 1] }, { l: _.pull(1) }, { l: [2] }],
  ['pull a condition', { l: [1, 5, 9] }, { l: _.pull(_.gt(4)) }, { l: [1] }],
  ['pull one of', { l: [1, 5, 9] }, { l: _.pull(_.in([1, 9])) }, { l: [5] }],
  ['pull objects by fields', { l: [{ k: 1, v: 1 }, { k: 2, v: 1 }] }, { l: _.pull({ k: 1 }) }, { l: [{ k: 2, v: 1 }] }],
  ['pull objects by conditions', { l: [{ k: 1, v: 1 }, { k: 2, v: 2 }, { k: 3, v: 1 }] }, { l: _.pull({ k: _.gte(2), v: 1 }) }, { l: [{ k: 1, v: 1 }, { k: 2, v: 2 }] }],
  ['pull in an object', { o: { l: ['a', 'b'] } }, { o: { l: _.pull('a') } }, { o: { l: ['b'] } }],
  ['pull from nothing', {}, { l: _.pull(1) }, {}, 0],
  ['pullAll', { l: [1, 2, 3, 1] }, { l: _.pullAll([1, 3]) }, { l: [2] }],
  ['pullAll wants whole objects', { l: [{ k: 1, v: 1 }, { k: 1 }] }, { l: _.pullAll([{ k: 1 }]) }, { l: [{ k: 1, v: 1 }] }],
  ['addToSet', { l: [1] }, { l: _.addToSet(2) }, { l: [1, 2] }],
  ['addToSet of what is there', { l: [1] }, { l: _.addToSet(1) }, { l: [1] }, 0],
  ['addToSet each', { l: [1] }, { l: _.addToSet({ $each: [1, 2, 2, 3] }) }, { l: [1, 2, 3] }],
  ['addToSet of an object', { l: [{ a: 1 }] }, { l: _.addToSet({ a: 1 }) }, { l: [{ a: 1 }] }, 0],
  ['addToSet of a list is one element', { l: [] }, { l: _.addToSet([1, 2]) }, { l: [[1, 2]] }],
  ['all elements', { l: [{ k: 1 }, { k: 2 }] }, { 'l.$[].k': _.inc(1) }, { l: [{ k: 2 }, { k: 3 }] }],
  ['several operators at once', { n: 1, l: [], s: 'x', o: { p: 1 } }, { n: _.inc(1), l: _.push('a'), s: _.remove(), o: { q: 'new' } }, { n: 2, l: ['a'], o: { p: 1, q: 'new' } }],
  ['undefined is dropped', { a: 1 }, { a: undefined, b: 2 }, { a: 1, b: 2 }],
  ['null is a value', { a: 1 }, { a: null }, { a: null }],
  ['a date', {}, { at: new Date(5) }, { at: new Date(5) }],
  ['another type', { a: [1] }, { a: 'x' }, { a: 'x' }]
]

test.each(cases)('%s', async (_what, before, change, after, updated = 1) => {
  const { id } = await C.add({ ...before })
  expect((await C.doc(id).update(change)).updated).toBe(updated)
  expect((await C.doc(id).get()).data).toEqual([{ _id: id, ...after }])
})

test.each<[what: string, before: object, change: object, says: string]>([
  ['a field below null', { a: null }, { a: { b: 1 } }, 'Cannot create field \'b\' in element {a: null}'],
  ['a field below a number', { a: 1 }, { 'a.b': 1 }, 'Cannot create field \'b\' in element {a: 1}'],
  ['a name below a list', { a: [1] }, { 'a.b': 1 }, 'Cannot create field \'b\' in element'],
  ['inc of a text', { n: 'x' }, { n: _.inc(1) }, 'Cannot apply $inc to a value of non-numeric type'],
  ['inc of null', { n: null }, { n: _.inc(1) }, 'of non-numeric type null'],
  ['inc by a text', { n: 1 }, { n: _.inc('x') }, 'Cannot increment with non-numeric argument'],
  ['mul of a text', { n: 'x' }, { n: _.mul(2) }, 'Cannot apply $mul to a value of non-numeric type'],
  ['push into a value', { l: 5 }, { l: _.push(1) }, 'must be an array but is of type int'],
  ['addToSet into a value', { l: 5 }, { l: _.addToSet(1) }, 'Cannot apply $addToSet to non-array field'],
  ['pull from a value', { l: 5 }, { l: _.pull(1) }, 'Cannot apply $pull to a non-array value'],
  ['pop from a value', { l: 'x' }, { l: _.pop() }, 'contains an element of non-array type \'string\''],
  ['two on one path', { o: 1 }, { 'o.a': 1, o: 2 }, 'would create a conflict'],
  ['rename into itself', { a: 1 }, { a: _.rename('a') }, 'must differ']
])('%s is refused and changes nothing', async (_what, before, change, says) => {
  const { id } = await C.add({ ...before })
  await expect(C.doc(id).update(change)).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining(says) })
  expect((await C.doc(id).get()).data).toEqual([{ _id: id, ...before }])
})

test('a value that another document has in a unique index is refused', async () => {
  const unique = nodeSdk(running.url).database().collection('u')
  await unique.add([{ _id: 'a', code: 1 }, { _id: 'b', code: 2 }])
  const duplicate = { code: 'DATABASE_REQUEST_FAILED', message: expect.stringMatching(/E11000 duplicate key error collection: .*\.u index: code dup key: \{ code: 1 \}/) }
  await expect(unique.doc('b').update({ code: 1 })).rejects.toMatchObject(duplicate)
  await expect(unique.doc('c').set({ code: 1 })).rejects.toMatchObject(duplicate)
  await expect(unique.where({}).update({ code: 1 })).rejects.toMatchObject(duplicate)
  expect((await unique.orderBy('code', 'asc').get()).data).toEqual([{ _id: 'a', code: 1 }, { _id: 'b', code: 2 }])
})

test('doc().update of a missing document makes none', async () => {
  expect((await C.doc('nobody').update({ n: 1 })).updated).toBe(0)
  expect((await C.count()).total).toBe(0)
})

test('doc().set makes, then replaces whole, and counts a replacement by the same', async () => {
  expect(await C.doc('s').set({ a: { x: 1 }, b: 1 })).toMatchObject({ updated: 0, upsertedId: 's' })
  expect(await C.doc('s').set({ a: { y: 1 } })).toMatchObject({ updated: 1, upsertedId: null })
  expect(await C.doc('s').set({ a: { y: 1 } })).toMatchObject({ updated: 1, upsertedId: null })
  expect((await C.doc('s').get()).data).toEqual([{ _id: 's', a: { y: 1 } }])
  expect(await C.doc(5).set({ n: 1 })).toMatchObject({ updated: 0, upsertedId: 5 })
})

test('where().update changes all, one with multiple: false, none without a match', async () => {
  await C.add([{ n: 1 }, { n: 2 }, { n: 3 }])
  expect(await C.where({ n: _.gt(1) }).update({ tag: 'x' })).toMatchObject({ updated: 2, upsertId: null })
  expect(await C.where({ n: _.gt(1) }).update({ tag: 'x' })).toMatchObject({ updated: 0 })
  expect(await C.options({ multiple: false }).where({ n: _.gt(0) }).update({ one: true })).toMatchObject({ updated: 1 })
  expect((await C.where({ one: true }).count()).total).toBe(1)
  expect(await C.where({ n: 99 }).update({ tag: 'y' })).toMatchObject({ updated: 0 })
  expect(await C.update({ all: 1 })).toMatchObject({ updated: 3 })
})

test('where().update of the element that the query found', async () => {
  await C.add([{ n: 1, l: [{ k: 1, n: 0 }, { k: 2, n: 0 }] }, { n: 2, l: [{ k: 2, n: 0 }] }])
  expect((await C.where({ 'l.k': 2 }).update({ 'l.$.n': _.inc(1) })).updated).toBe(2)
  expect((await C.orderBy('n', 'asc').field({ _id: false, l: true }).get()).data).toEqual([{ l: [{ k: 1, n: 0 }, { k: 2, n: 1 }] }, { l: [{ k: 2, n: 1 }] }])
})

test('updateAndReturn changes one and gives it, unchanged too', async () => {
  await C.add([{ _id: 'a', n: 1, o: { x: 1 } }, { _id: 'b', n: 1 }])
  expect(await C.where({ n: 1 }).updateAndReturn({ n: _.inc(5), o: { y: 2 } })).toMatchObject({ updated: 1, doc: { _id: 'a', n: 6, o: { x: 1, y: 2 } } })
  expect(await C.where({ _id: 'b' }).updateAndReturn({ n: 1 })).toMatchObject({ updated: 1, doc: { _id: 'b', n: 1 } })
  expect(await C.where({ n: 77 }).updateAndReturn({ n: 1 })).toMatchObject({ updated: 0, doc: null })
})

test('remove: one, many, none', async () => {
  await C.add([{ _id: 'a', n: 1 }, { _id: 'b', n: 2 }, { _id: 'c', n: 3 }, { _id: 'd', n: 4 }])
  expect(await C.doc('a').remove()).toMatchObject({ deleted: 1 })
  expect(await C.doc('a').remove()).toMatchObject({ deleted: 0 })
  expect(await C.options({ multiple: false }).where({ n: _.gt(1) }).remove()).toMatchObject({ deleted: 1 })
  expect(await C.where({ n: _.gt(99) }).remove()).toMatchObject({ deleted: 0 })
  expect(await C.where({ n: _.gt(1) }).remove()).toMatchObject({ deleted: 2 })
})

test('server dates wherever they stand, with their offset', async () => {
  const before = Date.now()
  const { id } = await C.add({ at: db.serverDate(), o: { later: db.serverDate({ offset: 60_000 }) }, l: [db.serverDate({ offset: -1000 })] })
  await C.doc(id).update({ changed: db.serverDate(), deep: { at: db.serverDate({ offset: 5_000_000_000 }) }, l: _.push(db.serverDate()) })
  const [found] = (await C.doc(id).get()).data
  const near = (date: Date, offset: number): void => { expect(date.getTime() - offset).toBeGreaterThanOrEqual(before); expect(date.getTime() - offset).toBeLessThanOrEqual(Date.now()) }
  near(found.at, 0); near(found.o.later, 60_000); near(found.l[0], -1000); near(found.changed, 0); near(found.deep.at, 5_000_000_000); near(found.l[1], 0)
})

test('places come back as places', async () => {
  const line = new Geo.LineString([new Geo.Point(1, 2), new Geo.Point(3, 4)])
  const { id } = await C.add({ p: new Geo.Point(113, 23), line })
  await C.doc(id).update({ q: new Geo.Point(1, 1) })
  const [found] = (await C.doc(id).get()).data
  expect([found.p, found.q, found.line]).toEqual([new Geo.Point(113, 23), new Geo.Point(1, 1), line])
})
