import { nodeSdk } from '../../support/cloud/sdk'
import { startCloud } from '../../support/cloud/service'
import type { Running } from '../../support/cloud/service'

/* eslint-disable @typescript-eslint/no-explicit-any -- the SDK is without types worth the name */

let running: Running
let db: any
const offline = nodeSdk('http://127.0.0.1:1/admin').database()
const { command: _, Geo } = offline
const $ = _.aggregate

const at = (text: string): Date => new Date(text)
const orders = [
  { _id: 1, who: 'a', total: 10, items: [{ sku: 'x', n: 2 }, { sku: 'y', n: 1 }], at: at('2026-01-31T17:00:00Z'), tags: ['new', 'big'] },
  { _id: 2, who: 'b', total: 25.5, items: [{ sku: 'y', n: 4 }], at: at('2026-02-01T03:00:00Z'), tags: [] },
  { _id: 3, who: 'a', total: 40, items: [], at: at('2026-02-28T12:30:00Z'), note: null },
  { _id: 4, who: null, total: 'free', at: at('2027-01-01T00:00:00Z'), tags: 'big' },
  { _id: 5, total: 5, items: [{ sku: 'x', n: 1 }], tags: ['big'] }
]
const people = [{ _id: 'p1', name: 'a', level: 3, home: { city: 'X' } }, { _id: 'p2', name: 'b', level: 1, home: { city: 'Y' } }, { _id: 'p3', name: null, level: 2 }]
const places = [{ _id: 'near', p: new Geo.Point(113.001, 23), open: true }, { _id: 'here', p: new Geo.Point(113, 23), open: true }, { _id: 'shut', p: new Geo.Point(113.0005, 23), open: false }, { _id: 'far', p: new Geo.Point(120, 30), open: true }]

beforeAll(async () => {
  running = await startCloud({ database: { collections: { orders: { indexes: [{ name: 'who', keys: [['who', 1]] }] }, people: {}, places: {} } } })
  db = nodeSdk(running.url).database()
  await db.collection('orders').add(orders)
  await db.collection('people').add(people)
  await db.collection('places').add(places)
})
afterAll(() => running.stop())

const run = async (build: (pipeline: any) => any, name = 'orders'): Promise<any[]> => (await build(db.collection(name).aggregate()).end()).data
const byId = (list: any[]): any[] => [...list].sort((a, b) => JSON.stringify(a._id) < JSON.stringify(b._id) ? -1 : 1)

test.each<[what: string, build: (pipeline: any) => any, result: any[]]>([
  ['match with commands', p => p.match({ total: _.gt(9).and(_.lt(30)) }).project({ _id: 1 }), [{ _id: 1 }, { _id: 2 }]],
  ['match twice, sort, skip, limit', p => p.match({ total: _.gt(1) }).match({ who: _.exists(true) }).sort({ total: -1 }).skip(1).limit(1).project({ _id: 1 }), [{ _id: 2 }]],
  ['limit before sort', p => p.limit(2).sort({ _id: -1 }).project({ _id: 1 }), [{ _id: 2 }, { _id: 1 }]],
  ['group by a field: null and missing are one', p => p.group({ _id: '$who', n: $.sum(1), sum: $.sum('$total') }), [{ _id: 'a', n: 2, sum: 50 }, { _id: 'b', n: 1, sum: 25.5 }, { _id: null, n: 2, sum: 5 }]],
  ['group all', p => p.group({ _id: null, n: $.sum(1), avg: $.avg('$total'), min: $.min('$total'), max: $.max('$total'), first: $.first('$_id'), last: $.last('$_id') }), [{ _id: null, n: 5, avg: 20.125, min: 5, max: 'free', first: 1, last: 5 }]],
  ['group by two fields', p => p.match({ who: 'a' }).group({ _id: { who: '$who', month: $.month('$at') }, ids: $.push('$_id') }), [{ _id: { who: 'a', month: 1 }, ids: [1] }, { _id: { who: 'a', month: 2 }, ids: [3] }]],
  ['group with sets and objects', p => p.unwind('$items').group({ _id: '$items.sku', who: $.addToSet('$who'), all: $.push({ id: '$_id', n: '$items.n' }), dev: $.stdDevPop('$items.n') }), [{ _id: 'x', who: ['a'], all: [{ id: 1, n: 2 }, { id: 5, n: 1 }], dev: 0.5 }, { _id: 'y', who: ['a', 'b'], all: [{ id: 1, n: 1 }, { id: 2, n: 4 }], dev: 1.5 }]],
  ['group of nothing', p => p.match({ who: 'nobody' }).group({ _id: null, n: $.sum(1) }), []],
  ['count', p => p.match({ who: 'a' }).count('n'), [{ n: 2 }]],
  ['count of nothing', p => p.match({ who: 'nobody' }).count('n'), []],
  ['sortByCount', p => p.unwind('$tags').sortByCount('$tags'), [{ _id: 'big', count: 3 }, { _id: 'new', count: 1 }]],
  ['bucket', p => p.bucket({ groupBy: '$total', boundaries: [0, 10, 30], default: 'other', output: { ids: $.push('$_id') } }), [{ _id: 0, ids: [5] }, { _id: 10, ids: [1, 2] }, { _id: 'other', ids: [3, 4] }]],
  ['bucket counts where nothing is said', p => p.bucket({ groupBy: '$total', boundaries: [0, 100], default: -1 }), [{ _id: -1, count: 1 }, { _id: 0, count: 4 }]],
  ['bucketAuto', p => p.match({ total: _.gt(0) }).bucketAuto({ groupBy: '$total', buckets: 2 }), [{ _id: { min: 5, max: 25.5 }, count: 2 }, { _id: { min: 25.5, max: 40 }, count: 2 }]],
  ['unwind drops empty, missing and null', p => p.unwind('$items').project({ sku: '$items.sku' }), [{ _id: 1, sku: 'x' }, { _id: 1, sku: 'y' }, { _id: 2, sku: 'y' }, { _id: 5, sku: 'x' }]],
  ['unwind keeps them when asked, with a position', p => p.unwind({ path: '$tags', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true }).project({ tags: 1, i: 1 }), [{ _id: 1, tags: 'new', i: 0 }, { _id: 1, tags: 'big', i: 1 }, { _id: 2, i: null }, { _id: 3, i: null }, { _id: 4, tags: 'big', i: null }, { _id: 5, tags: 'big', i: 0 }]],
  ['lookup by fields', p => p.match({ _id: _.lte(2) }).lookup({ from: 'people', localField: 'who', foreignField: 'name', as: 'person' }).project({ person: 1 }), [{ _id: 1, person: [people[0]] }, { _id: 2, person: [people[1]] }]],
  ['lookup of null and missing', p => p.match({ _id: _.gte(4) }).lookup({ from: 'people', localField: 'who', foreignField: 'name', as: 'person' }).project({ ids: '$person._id' }), [{ _id: 4, ids: ['p3'] }, { _id: 5, ids: ['p3'] }]],
  ['lookup by a list of values', p => p.match({ _id: 1 }).addFields({ names: ['a', 'b'] }).lookup({ from: 'people', localField: 'names', foreignField: 'name', as: 'person' }).project({ ids: '$person._id' }), [{ _id: 1, ids: ['p1', 'p2'] }]],
  ['lookup by a path into elements', p => p.match({ _id: 'p1' }).addFields({ sku: 'x' }).lookup({ from: 'orders', localField: 'sku', foreignField: 'items.sku', as: 'o' }).project({ ids: '$o._id' }), [{ _id: 'p1', ids: [1, 5] }]],
  ['lookup by a pipeline with let', p => p.match({ _id: _.lte(2) }).lookup({
    from: 'people', let: { name: '$who', most: '$total' }, as: 'person',
    pipeline: $.pipeline().match(_.expr($.and([$.eq(['$name', '$$name']), $.lt(['$level', '$$most'])]))).project({ _id: 0, level: 1 }).done()
  }).project({ person: 1 }), [{ _id: 1, person: [{ level: 3 }] }, { _id: 2, person: [{ level: 1 }] }]],
  ['lookup by a pipeline with numbers and commands', p => p.match({ _id: 1 }).lookup({ from: 'people', as: 'high', pipeline: $.pipeline().match({ level: _.gte(2) }).sort({ level: -1 }).limit(1).project({ _id: 1 }).done() }).project({ high: 1 }), [{ _id: 1, high: [{ _id: 'p1' }] }]],
  ['replaceRoot with mergeObjects', p => p.match({ _id: 2 }).lookup({ from: 'people', localField: 'who', foreignField: 'name', as: 'from' }).replaceRoot({ newRoot: $.mergeObjects([$.arrayElemAt(['$from', 0]), '$$ROOT']) }).project({ from: 0, items: 0, at: 0, tags: 0 }), [{ _id: 2, name: 'b', level: 1, home: { city: 'Y' }, who: 'b', total: 25.5 }]],
  ['project keeps, renames, computes, nests', p => p.match({ _id: 1 }).project({ _id: 0, who: 1, buyer: '$who', double: $.multiply(['$total', 2]), o: { skus: '$items.sku', n: $.size('$items') } }), [{ who: 'a', buyer: 'a', double: 20, o: { skus: ['x', 'y'], n: 2 } }]],
  ['project without fields', p => p.match({ _id: 3 }).project({ at: 0, 'items.n': 0 }), [{ _id: 3, who: 'a', total: 40, items: [], note: null }]],
  ['addFields over elements and new paths', p => p.match({ _id: 1 }).addFields({ 'items.seen': true, 'o.deep': $.add(['$total', 1]) }).project({ items: 1, o: 1 }), [{ _id: 1, items: [{ sku: 'x', n: 2, seen: true }, { sku: 'y', n: 1, seen: true }], o: { deep: 11 } }]],
  ['sort by two, types in order', p => p.sort({ who: 1, _id: -1 }).project({ _id: 1 }), [{ _id: 5 }, { _id: 4 }, { _id: 3 }, { _id: 1 }, { _id: 2 }]],
  ['dates in a time zone', p => p.match({ _id: 1 }).project({ day: $.dateToString({ date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' }), y: $.year('$at'), dow: $.dayOfWeek('$at'), iso: $.isoWeek('$at') }), [{ _id: 1, day: '2026-02-01', y: 2026, dow: 7, iso: 5 }]],
  ['dates of parts and texts', p => p.match({ _id: 1 }).project({ a: $.dateFromParts({ year: 2026, month: 2, day: 30, timezone: '+08:00' }), b: $.dateFromString({ dateString: '2026-03-17T08:00:00Z' }), d: $.subtract(['$at', at('2026-01-31T16:59:59Z')]) }), [{ _id: 1, a: at('2026-03-01T16:00:00Z'), b: at('2026-03-17T08:00:00Z'), d: 1000 }]],
  ['cond, ifNull, switch', p => p.project({ a: $.cond({ if: $.gt(['$total', 20]), then: 'much', else: 'little' }), b: $.ifNull(['$note', 'none']), c: $.switch({ branches: [{ case: $.eq(['$who', 'a']), then: 1 }], default: 0 }) }).match({ _id: _.in([1, 3]) }), [{ _id: 1, a: 'little', b: 'none', c: 1 }, { _id: 3, a: 'much', b: 'none', c: 1 }]],
  ['lists', p => p.match({ _id: 1 }).project({ f: $.filter({ input: '$items', as: 'i', cond: $.gt(['$$i.n', 1]) }), m: $.map({ input: '$items', as: 'i', in: $.concat(['$$i.sku', '!']) }), r: $.reduce({ input: '$items', initialValue: 0, in: $.add(['$$value', '$$this.n']) }), s: $.slice(['$tags', 1, 1]), z: $.in(['big', '$tags']), i: $.indexOfArray(['$tags', 'big']), c: $.concatArrays(['$tags', ['z']]), rev: $.reverseArray('$tags') }),
    [{ _id: 1, f: [{ sku: 'x', n: 2 }], m: ['x!', 'y!'], r: 3, s: ['big'], z: true, i: 1, c: ['new', 'big', 'z'], rev: ['big', 'new'] }]],
  ['sets', p => p.match({ _id: 1 }).project({ u: $.setUnion(['$tags', ['x']]), i: $.setIntersection(['$tags', ['big', 'y']]), d: $.setDifference(['$tags', ['big']]), e: $.setEquals(['$tags', ['big', 'new']]), s: $.setIsSubset([['big'], '$tags']) }), [{ _id: 1, u: ['big', 'new', 'x'], i: ['big'], d: ['new'], e: true, s: true }]],
  ['texts', p => p.match({ _id: 1 }).project({ a: $.toUpper('$who'), b: $.split(['a,b', ',']), c: $.substrCP(['中文字', 1, 1]), d: $.strLenCP('中文'), e: $.strLenBytes('中文'), f: $.indexOfCP(['中文', '文']), g: $.strcasecmp(['a', 'A']), h: $.substr(['hello', 1, 3]) }), [{ _id: 1, a: 'A', b: ['a', 'b'], c: '文', d: 2, e: 6, f: 1, g: 0, h: 'ell' }]],
  ['numbers', p => p.match({ _id: 2 }).project({ a: $.floor('$total'), b: $.ceil('$total'), c: $.trunc('$total'), d: $.mod(['$total', 4]), e: $.divide(['$total', 2]), f: $.pow([2, 3]), g: $.abs(-2), h: $.sqrt(9), i: $.log([8, 2]), j: $.ln(1), k: $.log10(100), l: $.exp(0) }), [{ _id: 2, a: 25, b: 26, c: 25, d: 1.5, e: 12.75, f: 8, g: 2, h: 3, i: 3, j: 0, k: 2, l: 1 }]],
  ['let, literal, objectToArray, arrayToObject, range, zip', p => p.match({ _id: 1 }).project({ a: $.let({ vars: { x: 2 }, in: $.multiply(['$$x', '$total']) }), b: $.literal('$who'), c: $.objectToArray({ k1: '$who' }), d: $.arrayToObject([[['k', '$total']]]), e: $.range([0, 6, 2]), f: $.zip({ inputs: [['a', 'b'], [1, 2]] }) }), [{ _id: 1, a: 20, b: '$who', c: [{ k: 'k1', v: 'a' }], d: { k: 10 }, e: [0, 2, 4], f: [['a', 1], ['b', 2]] }]],
  ['comparisons', p => p.match({ _id: 1 }).project({ a: $.cmp(['$total', 5]), b: $.neq(['$who', 'b']), c: $.gte(['$total', 10]), d: $.not(['$missing']), e: $.or([false, '$missing']), f: $.allElementsTrue([[true, 1]]), g: $.anyElementTrue([[false, 0]]) }), [{ _id: 1, a: 1, b: true, c: true, d: true, e: false, f: true, g: false }]]
])('%s', async (what, build, result) => {
  const list = await run(build, what.includes('into elements') ? 'people' : 'orders')
  expect(/^(group|bucket |bucket counts)/.test(what) ? byId(list) : list).toEqual(/^(group|bucket |bucket counts)/.test(what) ? byId(result) : result)
})

test('sample gives documents that are there, no more than there are', async () => {
  expect((await run(p => p.sample({ size: 3 }))).length).toBe(3)
  expect((await run(p => p.sample({ size: 50 }))).map(({ _id }) => _id).sort()).toEqual([1, 2, 3, 4, 5])
})

test('geoNear: in order of distance, with the distance, within limits, of what a query wants', async () => {
  const list = await run(p => p.geoNear({ near: new Geo.Point(113, 23), distanceField: 'd', spherical: true, maxDistance: 200, query: { open: true }, includeLocs: 'where', distanceMultiplier: 0.001 }), 'places')
  expect(list.map(({ _id }) => _id)).toEqual(['here', 'near'])
  expect(list[0].d).toBe(0)
  expect(list[1].d).toBeCloseTo(0.10247, 4)
  expect(list[1].where).toEqual({ type: 'Point', coordinates: [113.001, 23] })
})

test('a server date in a match is the time', async () => {
  expect((await run(p => p.match({ at: _.gt(offline.serverDate({ offset: -1000 * 365 * 86_400_000 })) }))).length).toBe(4)
  expect(await run(p => p.match({ at: _.gt(offline.serverDate({ offset: 1000 * 365 * 86_400_000 })) }))).toEqual([])
})

test.each<[what: string, build: (pipeline: any) => any, says: string]>([
  ['an empty project', p => p.project({}), '$project'],
  ['a group without _id', p => p.group({ n: $.sum(1) }), '_id'],
  ['adding texts', p => p.project({ a: $.add(['$who', 1]) }), '$add only supports numeric or date types'],
  ['dividing by zero', p => p.project({ a: $.divide(['$_id', 0]) }), 'can\'t $divide by zero'],
  ['size of no list', p => p.project({ a: $.size('$who') }), 'must be an array'],
  ['limit 0', p => p.limit(0), 'positive'],
  ['a sort of nothing', p => p.sort({}), '$sort'],
  ['an unknown variable', p => p.project({ a: '$$nope' }), 'undefined variable'],
  ['unwind without a dollar', p => p.unwind('items'), 'prefixed'],
  ['geoNear behind another stage', p => p.limit(1).geoNear({ near: new Geo.Point(1, 1), distanceField: 'd', spherical: true }), 'first stage'],
  ['keeping and dropping at once', p => p.project({ who: 1, total: 0 }), 'exclusion']
])('%s is refused', async (_what, build, says) => {
  await expect(run(build)).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining(says) })
})
