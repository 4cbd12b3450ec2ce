import { decode } from '../../../../local/cloud/ejson'
import { compile } from '../../../../local/cloud/query/match'
import { Pattern } from '../../../../local/cloud/values'
import type { Fields, Value } from '../../../../local/cloud/values'

const finds = (filter: Fields, document: Fields): boolean => compile(filter)(document)

/** Where MongoDB's meaning surprises, or another implementation in JavaScript has it differently. */
const cases: [what: string, filter: Fields, document: Fields, found: boolean][] = [
  ['null finds a missing field', { a: null }, {}, true],
  ['null finds null', { a: null }, { a: null }, true],
  ['$gte null is equality with null', { a: { $gte: null } }, {}, true],
  ['$gt null is nothing', { a: { $gt: null } }, { a: 1 }, false],
  ['a missing field below an empty array is not null', { 'a.b': null }, { a: [] }, false],
  ['a missing field of one element is null', { 'a.b': null }, { a: [{ b: 1 }, {}] }, true],
  ['a missing field of a number is null', { 'a.b': null }, { a: 5 }, true],
  ['$exists false finds a position behind the end', { 'a.1': { $exists: false } }, { a: [1] }, true],
  ['types are not compared with each other', { a: { $lt: 'x' } }, { a: 1 }, false],
  ['whole doubles and integers are one number', { a: { $in: [2] } }, { a: 2.0 }, true],
  ['a value is found among the elements', { a: 2 }, { a: [1, 2] }, true],
  ['an array is found as a whole', { a: [1, 2] }, { a: [1, 2] }, true],
  ['an array is found as an element', { a: [1, 2] }, { a: [[1, 2], 3] }, true],
  ['two borders may be met by two elements', { a: { $gt: 3, $lt: 2 } }, { a: [1, 4] }, true],
  ['$elemMatch wants one element for both', { a: { $elemMatch: { $gt: 3, $lt: 2 } } }, { a: [1, 4] }, false],
  ['$elemMatch works on values', { a: { $elemMatch: { $gt: 3 } } }, { a: [1, 4] }, true],
  ['$elemMatch on objects needs objects', { a: { $elemMatch: { b: 2 } } }, { a: ['', 2, null] }, false],
  ['$elemMatch takes logic', { a: { $elemMatch: { $or: [{ b: 1 }, { c: 1 }] } } }, { a: [{ c: 1 }] }, true],
  ['$all of null finds a missing field', { a: { $all: [null] } }, {}, true],
  ['$all finds a lone value', { a: { $all: [false] } }, { a: false }, true],
  ['$all with $elemMatch', { a: { $all: [{ $elemMatch: { x: 1 } }, { $elemMatch: { x: 2 } }] } }, { a: [{ x: 1 }, { x: 2 }] }, true],
  ['$all of nothing finds nothing', { a: { $all: [] } }, { a: [] }, false],
  ['$size looks at the array, not at its elements', { a: { $size: 1 } }, { a: [[1]] }, true],
  ['$size does not look into elements that are no objects', { 'a.b': { $size: 0 } }, { a: [{}, []] }, false],
  ['$mod wants numbers', { a: { $mod: [1, 0] } }, { a: '' }, false],
  ['$mod cuts fractions', { a: { $mod: [4, 1] } }, { a: 5.9 }, true],
  ['$mod keeps the sign', { a: { $mod: [4, -1] } }, { a: -5 }, true],
  ['$ne holds for a missing field', { a: { $ne: 1 } }, {}, true],
  ['$ne of an empty object', { a: { $ne: {} } }, { a: {} }, false],
  ['$nin of an empty array', { a: { $nin: [[]] } }, { a: [] }, false],
  ['$not of a comparison holds for other types', { a: { $not: { $gt: 1 } } }, { a: 'x' }, true],
  ['the order of fields counts in an object', { a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, false],
  ['a position is a position', { 'a.0.x': 1 }, { a: [{ x: 1 }, { x: 2 }] }, true],
  ['a position is also a name', { 'a.0': 1 }, { a: { 0: 1 } }, true],
  ['an element that is an array is not looked into by its position', { 'a.0': 1 }, { a: [[1, 2]] }, false],
  ['dates are compared', { a: { $lt: new Date(2) } }, { a: new Date(1) }, true],
  ['dates are not numbers', { a: { $lt: 2 } }, { a: new Date(1) }, false],
  ['NaN equals NaN', { a: NaN }, { a: NaN }, true],
  ['NaN is not less', { a: { $lt: 1 } }, { a: NaN }, false],
  ['a pattern finds text in an array', { a: new Pattern('^x', '') }, { a: ['y', 'xz'] }, true],
  ['a pattern inside $in', { a: { $in: [new Pattern('X', 'i')] } }, { a: 'axb' }, true],
  ['a pattern by $not', { a: { $not: new Pattern('x', '') } }, { a: 'y' }, true],
  ['$regex with $options', { a: { $regex: '^AB', $options: 'i' } }, { a: 'abc' }, true],
  ['a dot of a pattern is one character', { a: new Pattern('^.$', '') }, { a: '\u{1F600}' }, true],
  ['m makes lines', { a: new Pattern('^b', 'm') }, { a: 'a\nb' }, true],
  ['x ignores blanks', { a: new Pattern('a b # c', 'x') }, { a: 'ab' }, true],
  ['$type by alias', { a: { $type: ['string', 'number'] } }, { a: 1.5 }, true],
  ['$type int by value', { a: { $type: 'int' } }, { a: 5 }, true],
  ['$type array is the array itself', { a: { $type: 'array' } }, { a: [] }, true],
  ['bits', { a: { $bitsAllSet: 6 } }, { a: 7 }, true],
  ['bits by position', { a: { $bitsAnyClear: [0, 3] } }, { a: 1 }, true],
  ['$expr compares two fields', { $expr: { $gt: ['$a', '$b'] } }, { a: 2, b: 1 }, true],
  ['$expr knows missing from null', { $expr: { $eq: ['$a', null] } }, {}, false],
  ['$jsonSchema', { $jsonSchema: { required: ['a'], properties: { a: { bsonType: 'string', minLength: 2 } } } }, { a: 'x' }, false],
  ['$jsonSchema with the rest closed', { $jsonSchema: { properties: { a: {} }, additionalProperties: false } }, { a: 1 }, true],
  ['logic within logic', { $and: [{ $or: [{ a: 1 }, { b: 1 }] }, { $nor: [{ c: 1 }] }] }, { b: 1 }, true]
]

test.each(cases)('%s', (_, filter, document, found) => {
  expect(finds(filter, document)).toBe(found)
})

test.each<[string, Value]>([
  ['unknown operator: $foo', { a: { $foo: 1 } }],
  ['unknown top level operator: $where', { $where: 'true' }],
  ['$in needs an array', { a: { $in: 1 } }],
  ['$and must be a nonempty array', { $and: [] }],
  ['$or/$and/$nor entries need to be full objects', { $or: [1] }],
  ['divisor cannot be 0', { a: { $mod: [0, 1] } }],
  ['not enough elements', { a: { $mod: [1] } }],
  ['$not cannot be empty', { a: { $not: {} } }],
  ['Expected a non-negative number', { a: { $size: -1 } }],
  ['Unknown type name alias: text', { a: { $type: 'text' } }],
  ['Regular expression is invalid', { a: new Pattern('(', '') }],
  ['Unrecognized expression \'$nope\'', { $expr: { $nope: 1 } }]
])('refuses with %s', (message, filter) => {
  expect(() => compile(filter as Fields)).toThrow(message)
})

describe('places on the earth', () => {
  const at = (longitude: number, latitude: number): Fields => ({ loc: { type: 'Point', coordinates: [longitude, latitude] } })
  const near = (centre: number[], limits: Fields): Fields => ({ loc: { $nearSphere: { $geometry: { type: 'Point', coordinates: centre }, ...limits } } })
  const square = { type: 'Polygon', coordinates: [[[0, 0], [0, 2], [2, 2], [2, 0], [0, 0]], [[0.5, 0.5], [0.5, 1], [1, 1], [1, 0.5], [0.5, 0.5]]] }

  test('distance in metres with the earth\'s radius of MongoDB', () => {
    const metres = 6_378_100 * Math.PI / 180 // one degree on a great circle
    expect(finds(near([113, 23], { $maxDistance: metres + 0.01 }), at(113, 24))).toBe(true)
    expect(finds(near([113, 23], { $maxDistance: metres - 0.01 }), at(113, 24))).toBe(false)
    expect(finds(near([113, 23], { $minDistance: 10 }), at(113, 23))).toBe(false)
  })

  test('inside an area, in its hole, on its border', () => {
    const inside = { loc: { $geoWithin: { $geometry: square } } }
    expect(finds(inside, at(1.5, 1.5))).toBe(true)
    expect(finds(inside, at(0.7, 0.7))).toBe(false)
    expect(finds(inside, at(3, 1))).toBe(false)
    expect(finds(inside, at(0, 1))).toBe(true)
  })

  test('inside a circle of radians', () => {
    const circle = { loc: { $geoWithin: { $centerSphere: [[113, 23], 0.01] } } }
    expect(finds(circle, at(113, 23.5))).toBe(true)
    expect(finds(circle, at(113, 24))).toBe(false)
  })

  test('lines and areas meet', () => {
    const crossing = { loc: { $geoIntersects: { $geometry: { type: 'LineString', coordinates: [[-1, 1.5], [3, 1.5]] } } } }
    expect(finds(crossing, { loc: square })).toBe(true)
    expect(finds(crossing, at(1.2, 1.5001))).toBe(false)
    expect(finds({ loc: { $geoIntersects: { $geometry: { type: 'Point', coordinates: [1.5, 1.5] } } } }, { loc: square })).toBe(true)
  })

  test('what is no place is not found and does not disturb', () => {
    expect(finds(near([0, 0], {}), { loc: { type: 'Point', coordinates: [999, 2] } })).toBe(false)
    expect(() => compile(near([999, 0], {}))).toThrow('unknown geo specifier')
  })
})

test('a server date is a date in a filter', () => {
  const filter = decode('{"at":{"$lte":{"$tcb_server_date":{"offset":{"$numberInt":"0"}}}}}', 1000) as Fields
  expect(finds(filter, { at: new Date(999) })).toBe(true)
  expect(finds(filter, { at: new Date(1001) })).toBe(false)
})
