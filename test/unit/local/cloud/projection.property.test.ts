import fc from 'fast-check'
import { encode, parse } from '../../../../local/cloud/ejson'
import { projector, textProjector } from '../../../../local/cloud/projection'
import { skim } from '../../../../local/cloud/skim'
import { compare } from '../../../../local/cloud/values'
import type { Fields } from '../../../../local/cloud/values'
import { document, path, runs, value } from '../../../support/cloud/random'

const text = fc.string({ unit: 'binary' })
const awkward = fc.tuple(document, fc.dictionary(text, fc.oneof(value, text), { maxKeys: 4, noNullPrototype: true })).map(([one, other]) => ({ _id: 'x', ...one, ...other }) as Fields)

test('skimming a text takes what reading it would take', () => {
  fc.assert(fc.property(awkward, fc.array(fc.oneof(text, fc.constantFrom('a', 'b', '_id'))), (fields, names) => {
    const wanted = parse(encode(Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)))))
    expect(compare(parse(skim(encode(fields), name => names.includes(name))), wanted)).toBe(0)
  }), runs(10_000))
})

test('a projection on text is a projection', () => {
  const projection = fc.tuple(fc.constantFrom(0, 1), fc.uniqueArray(path, { maxLength: 3, selector: way => way.split('.')[0] }), fc.constantFrom(undefined, 0, 1))
    .map(([kind, paths, id]) => ({ ...Object.fromEntries(paths.map(way => [way, kind])), ...(id === undefined ? {} : { _id: id }) }) as Fields)
    .filter(one => Object.keys(one).length > 0)
  fc.assert(fc.property(awkward, projection, (fields, one) => {
    const held = encode(fields)
    expect(compare(parse(textProjector(one)(held)), parse(encode(projector(one)(parse(held)))))).toBe(0)
  }), runs(10_000))
})

test.each<[what: string, projection: Fields, before: Fields, after: Fields]>([
  ['a field of objects in an array', { 'a.x': 1 }, { _id: 1, a: [{ x: 1, y: 2 }, 5, { y: 3 }] }, { _id: 1, a: [{ x: 1 }, {}] }],
  ['all but a field of objects in an array', { 'a.x': 0 }, { _id: 1, a: [{ x: 1, y: 2 }, 5] }, { _id: 1, a: [{ y: 2 }, 5] }],
  ['only the id', { _id: 1 }, { _id: 1, a: 1 }, { _id: 1 }],
  ['all but the id', { _id: 0 }, { _id: 1, a: 1 }, { a: 1 }],
  ['a slice keeps the other fields', { a: { $slice: [1, 2] } }, { _id: 1, a: [1, 2, 3, 4], b: 1 }, { _id: 1, a: [2, 3], b: 1 }],
  ['the last ones', { a: { $slice: -1 } }, { _id: 1, a: [1, 2] }, { _id: 1, a: [2] }],
  ['the element that matches, alone', { a: { $elemMatch: { x: { $gt: 1 } } } }, { _id: 1, a: [{ x: 1 }, { x: 2 }, { x: 3 }], b: 1 }, { _id: 1, a: [{ x: 2 }] }],
  ['no element that matches', { a: { $elemMatch: { x: 9 } }, b: 1 }, { _id: 1, a: [{ x: 1 }], b: 1 }, { _id: 1, b: 1 }],
  ['a slice beside an inclusion', { a: { $slice: 1 }, b: 1 }, { _id: 1, a: [1, 2], b: 1, c: 1 }, { _id: 1, a: [1], b: 1 }]
])('%s', (_, projection, before, after) => {
  expect(parse(textProjector(projection)(encode(before)))).toEqual(after)
})

test('including and excluding do not mix', () => {
  expect(() => textProjector({ a: 1, b: 0 })).toThrow('cannot do exclusion on field b in inclusion projection')
  expect(() => textProjector({ a: 1, 'a.b': 1 })).toThrow('Path collision')
})
