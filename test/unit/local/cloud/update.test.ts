import { apply, stepsOf } from '../../../../local/cloud/update/apply'
import type { Fields } from '../../../../local/cloud/values'

function changed (document: Fields, update: Fields, filter: Fields = {}): Fields {
  const { _id: _, ...rest } = { ...document }
  const whole: Fields = { _id: 'd1', ...rest }
  apply(whole, stepsOf(update), { filter, now: 1000 })
  const { _id, ...after } = whole
  return after
}

test.each<[what: string, before: Fields, update: Fields, after: Fields]>([
  ['$set makes the objects on the way', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
  ['$set fills an array with null', { a: [1] }, { $set: { 'a.3': 2 } }, { a: [1, null, null, 2] }],
  ['$set of a position', { a: [{ x: 1 }] }, { $set: { 'a.0.x': 2 } }, { a: [{ x: 2 }] }],
  ['$unset leaves a hole in an array', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
  ['$unset through a value does nothing', { a: 1 }, { $unset: { 'a.b': '' } }, { a: 1 }],
  ['$inc starts from nothing', {}, { $inc: { n: 2 } }, { n: 2 }],
  ['$mul starts from zero', {}, { $mul: { n: 2 } }, { n: 0 }],
  ['$min sets a missing field', {}, { $min: { n: 2 } }, { n: 2 }],
  ['$max goes by the order of types', { n: 5 }, { $max: { n: 'x' } }, { n: 'x' }],
  ['$bit', { n: 5 }, { $bit: { n: { and: 4, or: 1 } } }, { n: 5 }],
  ['$push $each with all its clauses', { a: [{ k: 1 }] }, { $push: { a: { $each: [{ k: 3 }, { k: 2 }], $position: 0, $sort: { k: -1 }, $slice: 2 } } }, { a: [{ k: 3 }, { k: 2 }] }],
  ['$push of one value', {}, { $push: { a: [1] } }, { a: [[1]] }],
  ['$push with a position from the end', { a: [1, 2, 3] }, { $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 2, 9, 3] }],
  ['$addToSet compares whole values', { a: [{ x: 1 }] }, { $addToSet: { a: { $each: [{ x: 1 }, { x: 2 }] } } }, { a: [{ x: 1 }, { x: 2 }] }],
  ['$addToSet of an array adds one element', { a: [] }, { $addToSet: { a: [1, 2] } }, { a: [[1, 2]] }],
  ['$pull by a filter on objects', { a: [{ x: 1, y: 1 }, { x: 2 }] }, { $pull: { a: { x: 1 } } }, { a: [{ x: 2 }] }],
  ['$pull by operators', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
  ['$pull leaves values where an object is asked for', { a: [false] }, { $pull: { a: { a: false } } }, { a: [false] }],
  ['$pullAll wants equality', { a: [false, [null, 4]] }, { $pullAll: { a: [null] } }, { a: [false, [null, 4]] }],
  ['$pop from either end', { a: [1, 2, 3] }, { $pop: { a: -1 } }, { a: [2, 3] }],
  ['$rename moves', { a: { b: 1 } }, { $rename: { 'a.b': 'c.d' } }, { a: {}, c: { d: 1 } }],
  ['$rename of a missing field does nothing', {}, { $rename: { a: 'b' } }, {}],
  ['$currentDate', {}, { $currentDate: { at: true } }, { at: new Date(1000) }],
  ['all elements', { a: [{ n: 1 }, { n: 2 }] }, { $inc: { 'a.$[].n': 1 } }, { a: [{ n: 2 }, { n: 3 }] }],
  ['$setOnInsert only on insert', {}, { $setOnInsert: { a: 1 } }, {}]
])('%s', (_, before, update, after) => {
  expect(changed(before, update)).toEqual(after)
})

test('the element that the filter found', () => {
  expect(changed({ a: [{ k: 1, n: 0 }, { k: 2, n: 0 }] }, { $set: { 'a.$.n': 9 } }, { 'a.k': 2 })).toEqual({ a: [{ k: 1, n: 0 }, { k: 2, n: 9 }] })
  expect(changed({ a: [1, 5, 9] }, { $inc: { 'a.$': 100 } }, { a: { $gte: 5 } })).toEqual({ a: [1, 105, 9] })
  expect(() => changed({ a: [1] }, { $set: { 'a.$': 1 } }, {})).toThrow('The positional operator did not find the match needed from the query.')
})

test.each<[message: string, before: Fields, update: Fields]>([
  ['Cannot create field \'b\' in element {a: null}', { a: null }, { $set: { 'a.b': 1 } }],
  ['Cannot create field \'x\' in element {a: [ 1 ]}', { a: [1] }, { $set: { 'a.x': 1 } }],
  ['Cannot apply $inc to a value of non-numeric type. {_id: "d1"} has the field \'n\' of non-numeric type string', { n: 'x' }, { $inc: { n: 1 } }],
  ['Cannot increment with non-numeric argument: {n: "x"}', { n: 1 }, { $inc: { n: 'x' } }],
  ['Cannot apply $mul to a value of non-numeric type', { n: null }, { $mul: { n: 2 } }],
  ['The field \'a\' must be an array but is of type int in document {_id: "d1"}', { a: 5 }, { $push: { a: { $each: [1] } } }],
  ['The field \'a\' must be an array but is of type null', { a: null }, { $push: { a: 1 } }],
  ['Cannot apply $addToSet to non-array field. Field named \'a\' has non-array type object', { a: {} }, { $addToSet: { a: 1 } }],
  ['Path \'a\' contains an element of non-array type \'int\'', { a: 5 }, { $pop: { a: 1 } }],
  ['Cannot apply $pull to a non-array value', { a: 5 }, { $pull: { a: 1 } }],
  ['Cannot apply $bit to a value of non-integral type', { n: 1.5 }, { $bit: { n: { and: 1 } } }],
  ['would create a conflict at \'a\'', {}, { $set: { a: 1 }, $inc: { 'a.b': 1 } }],
  ['Updating the path \'a\' would create a conflict at \'a\'', {}, { $set: { a: 1 }, $unset: { a: '' } }],
  ['would modify the immutable field \'_id\'', {}, { $set: { _id: 'other' } }],
  ['Unknown modifier: $foo', {}, { $foo: { a: 1 } }],
  ['$pop expects 1 or -1', { a: [1] }, { $pop: { a: 2 } }],
  ['must differ', { a: 1 }, { $rename: { a: 'a' } }],
  ['contains an empty field name', {}, { $set: { 'a..b': 1 } }]
])('refuses with %s', (message, before, update) => {
  expect(() => changed(before, update)).toThrow(message)
})

test('a name that reaches into prototypes is only a name', () => {
  const after = changed({}, { $set: { '__proto__.polluted': 1, 'constructor.prototype.x': 2 } })
  expect(Object.keys(after)).toEqual(['__proto__', 'constructor'])
  expect(({} as Fields).polluted).toBeUndefined()
})
