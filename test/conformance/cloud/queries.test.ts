import { nodeSdk } from '../../support/cloud/sdk'
import { startCloud } from '../../support/cloud/service'
import type { Running } from '../../support/cloud/service'

/* eslint-disable @typescript-eslint/no-explicit-any -- the SDK is without types worth the name */

let running: Running
const app = nodeSdk('http://127.0.0.1:1/admin')
const { command: _, RegExp, Geo } = app.database()
let C: any

const day = (n: number): Date => new Date(Date.UTC(2026, 0, n))
const held = [
  { _id: 'a', n: 1, s: 'apple', tags: ['red', 'round'], o: { x: 1, y: { z: 'deep' } }, list: [{ k: 1, v: 'p' }, { k: 2, v: 'q' }], at: day(1), yes: true, no: 'u1' },
  { _id: 'b', n: 2, s: 'Banana', tags: ['yellow'], o: { x: 2 }, list: [{ k: 3, v: 'p' }], none: null, at: day(2), yes: false, no: 'u2' },
  { _id: 'c', n: 3.5, s: 'cherry\npie', tags: [], o: {}, list: [], none: 'x', no: 'u3' },
  { _id: 'd', n: -4, s: '', tags: 'red', o: 5, list: 'none', scores: [60, 85, 90], no: 'u4' },
  { _id: 'e', n: '1', matrix: [[1, 2], [3]], nest: { list: [{ deep: [{ w: 1 }] }, { deep: [{ w: 2 }] }] }, scores: [70, 95], no: 'u5' },
  { _id: 7, n: 7, loc: new Geo.Point(113, 23), odd$name: 1, no: 'u7' }
]

beforeAll(async () => {
  running = await startCloud({ database: { collections: { plain: {}, indexed: { indexes: [
    { name: 'n', keys: [['n', 1]] }, { name: 's', keys: [['s', -1]] }, { name: 'tags', keys: [['tags', 1], ['n', -1]], multikey: true }, { name: 'x', keys: [['o.x', 1]] },
    { name: 'kv', keys: [['list.k', 1]] }, { name: 'none', keys: [['none', 1]] }, { name: 'no', keys: [['no', 1]], unique: true }, { name: 'scores', keys: [['scores', -1]] }
  ] } } } })
  const db = nodeSdk(running.url).database()
  for (const name of ['plain', 'indexed']) await db.collection(name).add(held)
  C = (name: string) => db.collection(name)
})
afterAll(() => running.stop())

const cases: [what: string, query: any, ids: (string | number)[]][] = [
  ['a plain value', { n: 1 }, ['a']],
  ['a text is no number', { n: '1' }, ['e']],
  ['eq', { n: _.eq(2) }, ['b']],
  ['neq holds for missing and other types', { s: _.neq('apple') }, ['b', 'c', 'd', 'e', 7]],
  ['gt compares numbers only', { n: _.gt(1) }, ['b', 'c', 7]],
  ['gte and lt chained', { n: _.gte(1).and(_.lt(3.5)) }, ['a', 'b']],
  ['gt().lt() without and', { n: _.gt(-5).lt(0) }, ['d']],
  ['lte of texts goes by code point', { s: _.lte('Banana') }, ['b', 'd']],
  ['in', { n: _.in([1, 7, '1']) }, ['a', 'e', 7]],
  ['in of nothing', { n: _.in([]) }, []],
  ['nin', { n: _.nin([1, 2, 3.5, -4]) }, ['e', 7]],
  ['in an array field', { tags: _.in(['round', 'yellow']) }, ['a', 'b']],
  ['nin of an array field', { tags: _.nin(['red']) }, ['b', 'c', 'e', 7]],
  ['a value in an array or alone', { tags: 'red' }, ['a', 'd']],
  ['a whole array', { tags: ['red', 'round'] }, ['a']],
  ['a whole array in another order', { tags: ['round', 'red'] }, []],
  ['an empty array', { tags: _.eq([]) }, ['c']],
  ['null is null or missing', { none: null }, ['a', 'b', 'd', 'e', 7]],
  ['eq null', { none: _.eq(null) }, ['a', 'b', 'd', 'e', 7]],
  ['neq null', { none: _.neq(null) }, ['c']],
  ['in with null', { none: _.in([null, 'x']) }, ['a', 'b', 'c', 'd', 'e', 7]],
  ['exists', { none: _.exists(true) }, ['b', 'c']],
  ['exists not', { none: _.exists(false) }, ['a', 'd', 'e', 7]],
  ['a nested object is a path', { o: { x: 1 } }, ['a']],
  ['two levels', { o: { y: { z: 'deep' } } }, ['a']],
  ['a dotted path', { 'o.y.z': 'deep' }, ['a']],
  ['eq of an object is the whole object', { o: _.eq({ x: 2 }) }, ['b']],
  ['eq of a part is nothing', { o: _.eq({ x: 1 }) }, []],
  ['an empty object asks for nothing', { o: {} }, ['a', 'b', 'c', 'd', 'e', 7]],
  ['eq of an empty object', { o: _.eq({}) }, ['c']],
  ['null below a value that is no object', { 'o.x': null }, ['c', 'd', 'e', 7]],
  ['neq below', { 'o.x': _.neq(1) }, ['b', 'c', 'd', 'e', 7]],
  ['a path into objects of an array', { 'list.v': 'p' }, ['a', 'b']],
  ['two conditions by two elements', { 'list.k': 1, 'list.v': 'q' }, ['a']],
  ['elemMatch by one element', { list: _.elemMatch({ k: 1, v: 'q' }) }, []],
  ['elemMatch with commands', { list: _.elemMatch({ k: _.gt(1), v: 'p' }) }, ['b']],
  ['elemMatch of values', { scores: _.elemMatch({ $gt: 80, $lt: 88 }) }, ['d']],
  ['two borders by two elements', { scores: _.gt(80).and(_.lt(65)) }, ['d']],
  ['a position', { 'list.1.v': 'q' }, ['a']],
  ['a position of a value', { 'tags.0': 'yellow' }, ['b']],
  ['null at a position behind the end', { 'scores.2': null }, ['a', 'b', 'c', 7]],
  ['an array in an array', { matrix: [3] }, ['e']],
  ['a value in an array in an array is not found', { matrix: 3 }, []],
  ['arrays in arrays by path', { 'nest.list.deep.w': 2 }, ['e']],
  ['a missing field of elements', { 'list.v': null }, ['d', 'e', 7]],
  ['all', { tags: _.all(['round', 'red']) }, ['a']],
  ['all of one finds a lone value', { tags: _.all(['red']) }, ['a', 'd']],
  ['size', { tags: _.size(2) }, ['a']],
  ['size 0', { tags: _.size(0) }, ['c']],
  ['mod', { n: _.mod(2, 1) }, ['a', 'c', 7]],
  ['mod of negatives', { n: _.mod([3, -1]) }, ['d']],
  ['and on one field', { n: _.and(_.gt(1), _.lt(5)) }, ['b', 'c']],
  ['or on one field', { n: _.or(_.lt(0), _.gt(5)) }, ['d', 7]],
  ['or().or()', { n: _.eq(1).or(_.eq(2)).or(_.eq('1')) }, ['a', 'b', 'e']],
  ['nor on one field', { n: _.nor(_.eq(1), _.eq(2)) }, ['c', 'd', 'e', 7]],
  ['not', { n: _.not(_.gt(1)) }, ['a', 'd', 'e']],
  ['not of a pattern', { s: _.not(/an/) }, ['a', 'c', 'd', 'e', 7]],
  ['or of queries', _.or([{ n: 1 }, { s: 'Banana' }]), ['a', 'b']],
  ['and of queries', _.and([{ yes: _.exists(true) }, { n: _.gt(1) }]), ['b']],
  ['nor of queries', _.nor([{ n: _.gt(0) }, { tags: 'red' }]), ['e']],
  ['logic in logic', _.or([_.and([{ n: 1 }, { yes: true }]), _.and([{ n: 2 }, { yes: true }]), { n: _.nor(_.gt(-9)) }]), ['a', 'e']],
  ['a field beside or', { yes: _.exists(true), n: _.or(_.eq(1), _.eq(7)) }, ['a']],
  ['a pattern', { s: /^b/i }, ['b']],
  ['db.RegExp', { s: RegExp({ regexp: 'PPLE', options: 'i' }) }, ['a']],
  ['a pattern with lines', { s: /^pie/m }, ['c']],
  ['a dot and lines', { s: RegExp({ regexp: 'y.p', options: 's' }) }, ['c']],
  ['g is ignored', { s: /an/g }, ['b']],
  ['a pattern on an array', { tags: /^ro/ }, ['a']],
  ['a pattern in in', { s: _.in([/^app/, 'Banana']) }, ['a', 'b']],
  ['Chinese and escapes', { s: /\u4e2d/ }, []],
  ['a date', { at: day(1) }, ['a']],
  ['dates in order', { at: _.gte(day(1)).and(_.lt(day(2))) }, ['a']],
  ['a server date', { at: _.lt(app.database().serverDate()) }, ['a', 'b']],
  ['a date is no number', { at: _.gt(0) }, []],
  ['a boolean', { yes: false }, ['b']],
  ['booleans in order', { yes: _.gt(false) }, ['a']],
  ['a numeric _id', { _id: 7 }, [7]],
  ['_id in', { _id: _.in(['a', 7, 'zz']) }, ['a', 7]],
  ['_id gt compares texts only', { _id: _.gt('c') }, ['d', 'e']],
  ['undefined beside a value is dropped', { n: 1, gone: undefined }, ['a']],
  ['expr', _.expr(_.aggregate.gt(['$n', '$o.x'])), ['c', 'd', 'e', 7]],
  ['expr of sizes', _.expr(_.aggregate.and([_.aggregate.isArray('$tags'), _.aggregate.gte([_.aggregate.size(_.aggregate.cond([_.aggregate.isArray('$tags'), '$tags', []])), 1])])), ['a', 'b']],
  ['jsonSchema', _.jsonSchema({ required: ['yes'], properties: { n: { bsonType: ['int', 'double'], minimum: 2 } } }), ['b']],
  ['a name with a dollar inside', { odd$name: 1 }, [7]],
  ['everything', {}, ['a', 'b', 'c', 'd', 'e', 7]],
  ['near', { loc: _.geoNear({ geometry: new Geo.Point(113, 23), maxDistance: 1, minDistance: 0 }) }, [7]],
  ['within a circle', { loc: _.geoWithin({ centerSphere: [[113, 23.1], 0.01] }) }, [7]]
]

describe.each(['plain', 'indexed'])('in a collection that is %s', name => {
  test.each(cases)('%s', async (_what, query, ids) => {
    const asked = C(name).where(query)
    const { data } = await asked.get()
    const key = (id: unknown): string => `${typeof id} ${String(id)}`
    expect(data.map(({ _id }: any) => _id).sort((a: unknown, b: unknown) => key(a) < key(b) ? -1 : 1)).toEqual([...ids].sort((a, b) => key(a) < key(b) ? -1 : 1))
    if (!('loc' in query)) expect((await asked.count()).total).toBe(ids.length)
    for (const document of data) expect({ ...document, loc: undefined }).toEqual({ ...held.find(({ _id }) => _id === document._id), loc: undefined })
  })
})

const refusals: [what: string, query: any, says: string][] = [
  ['a modulus of 0', { n: _.mod(0, 1) }, 'divisor cannot be 0'],
  ['a bad pattern', { s: RegExp({ regexp: '(', options: '' }) }, 'Regular expression is invalid'],
  ['all of a value', { tags: { $all: 'red' } }, '$all'],
  ['an unknown operator', { n: { $near: { $geometry: { type: 'Nothing', coordinates: [] } } } }, 'geo'],
  ['a negative size', { tags: _.size(-1) }, 'non-negative']
]
test.each(refusals)('%s is refused', async (_what, query, says) => {
  await expect(C('plain').where(query).get()).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining(says) })
})
