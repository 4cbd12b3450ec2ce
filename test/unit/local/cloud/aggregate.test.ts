import { encode, parse } from '../../../../local/cloud/ejson'
import type { Fields } from '../../../../local/cloud/values'
import { ask, startCloud } from '../../../support/cloud/service'
import type { Running } from '../../../support/cloud/service'

let running: Running
const put = (collectionName: string, documents: Fields[]) => ask(running.cloud, { action: 'database.insertDocument', collectionName, data: documents.map(encode) })

async function run (stages: Fields[], collectionName = 'orders'): Promise<Fields[]> {
  const answer = await ask(running.cloud, { action: 'database.aggregateDocuments', collectionName, stages: stages.map(stage => ({ stageKey: Object.keys(stage)[0], stageValue: encode(Object.values(stage)[0]) })) })
  if (answer.code) throw new Error(`${answer.code}: ${answer.message}`)
  return (answer.data!.list as string[]).map(parse)
}

beforeAll(async () => {
  running = await startCloud({ database: { collections: { orders: { indexes: [{ name: 'item', keys: [['item', 1]] }] }, stock: { indexes: [{ name: 'sku', keys: [['sku', 1]] }] }, places: {} } } })
  await put('orders', [
    { _id: 1, item: 'a', price: 10, qty: 2, tags: ['x', 'y'], at: new Date('2026-03-17T16:30:00Z') },
    { _id: 2, item: 'b', price: 20, qty: 1, tags: ['y'], o: { p: 1, q: 2 } },
    { _id: 3, item: 'a', price: 30, qty: 5, tags: [] },
    { _id: 4, item: 'c', price: 40, qty: 3 }
  ])
  await put('stock', [{ _id: 's1', sku: 'a', instock: 120 }, { _id: 's2', sku: 'b', instock: 80 }, { _id: 's3', sku: null }, { _id: 's4' }])
  await put('places', [
    { _id: 'p1', loc: { type: 'Point', coordinates: [113, 23] }, kind: 'x' },
    { _id: 'p2', loc: { type: 'Point', coordinates: [113.001, 23] }, kind: 'x' },
    { _id: 'p3', loc: { type: 'Point', coordinates: [114, 23] }, kind: 'x' }
  ])
})
afterAll(() => running.stop())

const ids = (documents: Fields[]) => documents.map(({ _id }) => _id)

test('match, sort, skip and limit are asked of the index', async () => {
  expect(ids(await run([{ $match: { item: 'a' } }, { $sort: { _id: -1 } }, { $limit: 1 }]))).toEqual([3])
  expect(running.calls.at(-1)!.how).toContain('index item')
  expect(ids(await run([{ $sort: { price: -1 } }, { $skip: 1 }, { $limit: 2 }]))).toEqual([3, 2])
  expect(ids(await run([{ $limit: 2 }, { $skip: 1 }]))).toEqual([2])
})

test('group', async () => {
  expect(await run([{ $group: { _id: '$item', n: { $sum: 1 }, total: { $sum: { $multiply: ['$price', '$qty'] } }, avg: { $avg: '$price' }, first: { $first: '$_id' }, all: { $push: '$_id' } } }, { $sort: { _id: 1 } }])).toEqual([
    { _id: 'a', n: 2, total: 170, avg: 20, first: 1, all: [1, 3] },
    { _id: 'b', n: 1, total: 20, avg: 20, first: 2, all: [2] },
    { _id: 'c', n: 1, total: 120, avg: 40, first: 4, all: [4] }
  ])
  expect(await run([{ $group: { _id: null, max: { $max: '$price' }, set: { $addToSet: '$item' }, last: { $last: '$missing' } } }])).toEqual([{ _id: null, max: 40, set: ['a', 'b', 'c'], last: null }])
  expect(await run([{ $match: { item: 'none' } }, { $group: { _id: null, n: { $sum: 1 } } }])).toEqual([])
})

test('project keeps, drops and computes', async () => {
  expect(await run([{ $match: { _id: 2 } }, { $project: { _id: 0, item: 1, 'o.p': 1, sum: { $add: ['$price', 1] }, deep: { x: '$qty' } } }])).toEqual([{ item: 'b', o: { p: 1 }, sum: 21, deep: { x: 1 } }])
  expect(await run([{ $match: { _id: 2 } }, { $project: { tags: 0, 'o.p': 0, price: false } }])).toEqual([{ _id: 2, item: 'b', qty: 1, o: { q: 2 } }])
  expect(await run([{ $match: { _id: 4 } }, { $project: { o: { p: 1 }, none: '$missing' } }])).toEqual([{ _id: 4 }])
  await expect(run([{ $project: { a: 1, b: 0 } }])).rejects.toThrow('Cannot do exclusion in inclusion projection')
})

test('addFields and replaceRoot', async () => {
  expect(await run([{ $match: { _id: 2 } }, { $addFields: { 'o.r': '$qty', item: '$$REMOVE', day: { $dateToString: { date: '$at', format: '%d' } } } }, { $project: { o: 1, item: 1, day: 1 } }])).toEqual([{ _id: 2, o: { p: 1, q: 2, r: 1 }, day: null }])
  expect(await run([{ $match: { _id: 2 } }, { $replaceRoot: { newRoot: '$o' } }])).toEqual([{ p: 1, q: 2 }])
  await expect(run([{ $match: { _id: 1 } }, { $replaceRoot: { newRoot: '$o' } }])).rejects.toThrow('must evaluate to an object')
})

test('unwind', async () => {
  expect((await run([{ $unwind: '$tags' }])).map(({ _id, tags }) => [_id, tags])).toEqual([[1, 'x'], [1, 'y'], [2, 'y']])
  expect((await run([{ $unwind: { path: '$tags', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true } }])).map(({ _id, tags, i }) => [_id, tags, i]))
    .toEqual([[1, 'x', 0], [1, 'y', 1], [2, 'y', 0], [3, undefined, null], [4, undefined, null]])
})

test('bucket, bucketAuto, count, sortByCount', async () => {
  expect(await run([{ $bucket: { groupBy: '$price', boundaries: [0, 20, 40], default: 'rest', output: { n: { $sum: 1 } } } }])).toEqual([{ _id: 0, n: 1 }, { _id: 20, n: 2 }, { _id: 'rest', n: 1 }])
  await expect(run([{ $bucket: { groupBy: '$price', boundaries: [0, 20] } }])).rejects.toThrow('could not find a matching branch')
  expect(await run([{ $bucketAuto: { groupBy: '$price', buckets: 2 } }])).toEqual([{ _id: { min: 10, max: 30 }, count: 2 }, { _id: { min: 30, max: 40 }, count: 2 }])
  expect(await run([{ $count: 'total' }])).toEqual([{ total: 4 }])
  expect(await run([{ $sortByCount: '$item' }, { $limit: 1 }])).toEqual([{ _id: 'a', count: 2 }])
})

test('sample takes as many as asked, none twice', async () => {
  const taken = ids(await run([{ $sample: { size: 3 } }]))
  expect(new Set(taken).size).toBe(3)
  expect(ids(await run([{ $sample: { size: 99 } }])).sort()).toEqual([1, 2, 3, 4])
})

test('lookup by fields: a missing field finds null and missing', async () => {
  const found = await run([{ $lookup: { from: 'stock', localField: 'item', foreignField: 'sku', as: 's' } }, { $project: { s: '$s._id' } }])
  expect(found).toEqual([{ _id: 1, s: ['s1'] }, { _id: 2, s: ['s2'] }, { _id: 3, s: ['s1'] }, { _id: 4, s: [] }])
  expect(await run([{ $match: { _id: 4 } }, { $lookup: { from: 'stock', localField: 'missing', foreignField: 'sku', as: 's' } }, { $project: { s: '$s._id' } }])).toEqual([{ _id: 4, s: ['s3', 's4'] }])
  expect(await run([{ $match: { _id: 4 } }, { $lookup: { from: 'nowhere', localField: 'item', foreignField: 'x', as: 's' } }, { $project: { s: 1 } }])).toEqual([{ _id: 4, s: [] }])
  const back = await run([{ $lookup: { from: 'orders', localField: 'sku', foreignField: 'item', as: 'o' } }, { $project: { o: '$o._id' } }], 'stock')
  expect(back.slice(0, 2)).toEqual([{ _id: 's1', o: [1, 3] }, { _id: 's2', o: [2] }])
  const unindexed = await run([{ $lookup: { from: 'orders', localField: 'instock', foreignField: 'price', as: 'o' } }, { $project: { o: '$o._id' } }], 'stock')
  expect(unindexed).toEqual([{ _id: 's1', o: [] }, { _id: 's2', o: [] }, { _id: 's3', o: [] }, { _id: 's4', o: [] }])
})

test('lookup by a pipeline sees the document through let', async () => {
  expect(await run([{ $match: { _id: { $lte: 2 } } }, {
    $lookup: {
      from: 'stock', let: { wanted: '$item', need: '$qty' }, as: 's',
      pipeline: [{ $match: { $expr: { $and: [{ $eq: ['$sku', '$$wanted'] }, { $gt: ['$instock', '$$need'] }] } } }, { $project: { _id: 0, left: { $subtract: ['$instock', '$$need'] } } }]
    }
  }, { $project: { s: 1 } }])).toEqual([{ _id: 1, s: [{ left: 118 }] }, { _id: 2, s: [{ left: 79 }] }])
})

test('geoNear measures, limits and tells the place', async () => {
  const found = await run([{ $geoNear: { distanceField: 'dist', spherical: true, near: { type: 'Point', coordinates: [113, 23] }, maxDistance: 500, query: { kind: 'x' }, key: 'loc', includeLocs: 'l' } }], 'places')
  expect(ids(found)).toEqual(['p1', 'p2'])
  expect(found[1]!.dist).toBeCloseTo(102.47, 1)
  expect(found[1]!.l).toEqual({ type: 'Point', coordinates: [113.001, 23] })
})

test('what only raw pipelines reach', async () => {
  expect(await run([{ $facet: { n: [{ $count: 'n' }], dear: [{ $match: { price: { $gt: 25 } } }, { $project: { _id: 1 } }] } }])).toEqual([{ n: [{ n: 4 }], dear: [{ _id: 3 }, { _id: 4 }] }])
  expect(await run([{ $match: { _id: 1 } }, { $unset: ['tags', 'at'] }, { $set: { item: 'z' } }])).toEqual([{ _id: 1, item: 'z', price: 10, qty: 2 }])
  expect(await run([{ $match: { _id: 1 } }, { $unionWith: { coll: 'stock', pipeline: [{ $match: { sku: 'a' } }] } }, { $project: { _id: 1 } }])).toEqual([{ _id: 1 }, { _id: 's1' }])
})

test.each<[string, Fields[]]>([
  ['Unrecognized pipeline stage name: \'$nope\'', [{ $nope: 1 }]],
  ['$geoNear is only valid as the first stage', [{ $limit: 1 }, { $geoNear: {} }]],
  ['a group specification must include an _id', [{ $group: { n: { $sum: 1 } } }]],
  ['unknown group operator \'$nope\'', [{ $group: { _id: null, n: { $nope: 1 } } }]],
  ['Expected a positive number', [{ $limit: 0 }]],
  ['should be prefixed with a \'$\'', [{ $unwind: 'tags' }]]
])('refuses with %s', async (message, stages) => {
  await expect(run(stages)).rejects.toThrow(message)
})
