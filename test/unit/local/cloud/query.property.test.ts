import fc from 'fast-check'
import { Query } from 'mingo'
import { compile } from '../../../../local/cloud/query/match'
import { isFields } from '../../../../local/cloud/values'
import type { Fields, Value } from '../../../../local/cloud/values'
import { document, name, path, runs, scalar, value } from '../../../support/cloud/random'

const solid = scalar.filter(one => one !== null)

/**
 * Conditions on which mingo agrees with MongoDB. Left out, and settled in match.test.ts: `$gte null` on a missing field, `$mod` of text,
 * `$all` of null and false, empty arrays and objects inside `$in`, `$type`, `$size` and `$elemMatch` through arrays, positions beyond an array.
 */
const condition = fc.oneof(
  solid,
  fc.record({ op: fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte'), operand: solid }).map(({ op, operand }) => ({ [op]: operand })),
  fc.record({ op: fc.constantFrom('$in', '$nin'), operand: fc.array(solid, { maxLength: 3 }) }).map(({ op, operand }) => ({ [op]: operand })),
  fc.boolean().map($exists => ({ $exists })),
  fc.record({ op: fc.constantFrom('$eq', '$gt', '$lt'), operand: solid }).map(({ op, operand }) => ({ $not: { [op]: operand } }))
)
const topCondition = fc.oneof(condition, fc.integer({ min: 0, max: 3 }).map($size => ({ $size })), fc.constant(null))

const one = fc.oneof(fc.tuple(name, topCondition), fc.tuple(path, condition)).map(([way, asked]) => ({ [way]: asked }) as Fields)
const filter = fc.oneof(one, fc.record({ op: fc.constantFrom('$and', '$or', '$nor'), parts: fc.array(one, { minLength: 1, maxLength: 3 }) }).map(({ op, parts }) => ({ [op]: parts }) as Fields))

/** Documents without the shapes that the list above names: arrays hold what a path can go into, or values, not both. */
const plain = (held: Value): boolean => Array.isArray(held) ? held.length > 0 && (held.every(item => isFields(item) && plain(item)) || held.every(item => !isFields(item) && !Array.isArray(item)))
  : !isFields(held) || Object.values(held).every(plain)

test('filters mean what they mean to mingo', () => {
  fc.assert(fc.property(filter, document.filter(plain), (asked, fields) => {
    expect(compile(asked)(fields)).toBe(new Query(asked).test(fields))
  }), runs(10_000))
})

test('a filter and its negation divide all documents', () => {
  fc.assert(fc.property(path, fc.oneof(condition, value.filter(held => !isFields(held))), document, (way, asked, fields) => {
    const operators = isFields(asked as Value) ? asked as Fields : { $eq: asked as Value }
    expect(compile({ [way]: { $not: operators } })(fields)).toBe(!compile({ [way]: operators })(fields))
  }), runs(10_000))
})
