import fc from 'fast-check'
import { update } from 'mingo'
import { encode, parse } from '../../../../local/cloud/ejson'
import { apply, stepsOf } from '../../../../local/cloud/update/apply'
import { compare } from '../../../../local/cloud/values'
import type { Fields, Value } from '../../../../local/cloud/values'
import { runs, scalar, value } from '../../../support/cloud/random'

const number = fc.constantFrom(1, -2, 0.5, 3, 7)
/** No value twice: mingo's $addToSet would tidy what was there before. */
const list = fc.uniqueArray(scalar, { maxLength: 4, selector: encode })

/** Fields have the types that the operators want: what happens otherwise is in update.test.ts, because mingo says nothing. */
const document: fc.Arbitrary<Fields> = fc.record({ n: number, list, records: fc.array(fc.record({ k: number, t: scalar }), { maxLength: 3 }), text: fc.constantFrom('x', 'y'), inner: fc.record({ n: number, list }) })

const step = fc.oneof(
  fc.tuple(fc.constantFrom('n', 'text', 'fresh', 'inner.n', 'inner.fresh', 'records.0.k'), value).map(([path, operand]) => ({ $set: { [path]: operand } })),
  fc.constantFrom('n', 'text', 'inner.n', 'inner', 'absent').map(path => ({ $unset: { [path]: '' } })),
  fc.tuple(fc.constantFrom('$inc', '$mul'), fc.constantFrom('n', 'inner.n'), number).map(([op, path, operand]) => ({ [op]: { [path]: operand } })),
  fc.tuple(fc.constantFrom('$min', '$max'), fc.constantFrom('n', 'inner.n', 'fresh'), number).map(([op, path, operand]) => ({ [op]: { [path]: operand } })),
  fc.tuple(fc.constantFrom('list', 'inner.list'), list, fc.integer({ min: -2, max: 3 })).map(([path, $each, $position]) => ({ $push: { [path]: { $each, $position } } })),
  fc.tuple(fc.constantFrom('list', 'inner.list'), list.filter(each => each.length > 0), fc.constantFrom(-2, -1, 1, 2, 3)).map(([path, $each, $slice]) => ({ $push: { [path]: { $each, $slice } } })),
  fc.tuple(fc.array(fc.record({ k: number }), { minLength: 1, maxLength: 2 }), fc.constantFrom(1, -1)).map(([$each, direction]) => ({ $push: { records: { $each, $sort: { k: direction } } } })),
  fc.tuple(fc.constantFrom('list', 'inner.list', 'absent'), fc.constantFrom(1, -1)).map(([path, operand]) => ({ $pop: { [path]: operand } })),
  fc.tuple(fc.constantFrom('list', 'inner.list'), scalar).map(([path, operand]) => ({ $pull: { [path]: operand } })),
  number.map(k => ({ $pull: { records: { k } } })),
  number.map(least => ({ $pull: { records: { k: { $gt: least } } } })),
  fc.tuple(fc.constantFrom('list', 'inner.list'), list).map(([path, operand]) => ({ $pullAll: { [path]: operand } })),
  scalar.map(operand => ({ $addToSet: { list: operand } })),
  fc.constantFrom('n', 'text', 'inner', 'absent').map(path => ({ $rename: { [path]: 'moved' } }))
) as fc.Arbitrary<Fields>

/** Not structuredClone, whose dates are of another realm under jest. */
const copy = (fields: Fields): Fields => parse(encode(fields))

const mine = (before: Fields, change: Fields): Fields => {
  const fields = copy(before)
  apply(fields, stepsOf(copy(change)), { filter: {}, now: 0 })
  return fields
}

test('updates do what they do in mingo', () => {
  fc.assert(fc.property(document, step, (before, change) => {
    const theirs = copy(before)
    update(theirs, copy(change) as never, [], {}, { cloneMode: 'none' } as never)
    expect(compare(sorted(mine(before, change)), sorted(theirs as Value))).toBe(0)
  }), runs(10_000))
})

/** New fields may be added in another order. */
const sorted = (fields: Value): Value => fields !== null && typeof fields === 'object' && !Array.isArray(fields) && Object.getPrototypeOf(fields) === Object.prototype
  ? Object.fromEntries(Object.entries(fields as Fields).map(([name, inner]) => [name, sorted(inner)] as const).sort(([a], [b]) => a < b ? -1 : 1)) : Array.isArray(fields) ? fields.map(sorted) : fields

test('setting twice is setting once, and unsetting takes it away', () => {
  fc.assert(fc.property(document, value, (before, held) => {
    const once = mine(before, { $set: { 'inner.x': held } })
    expect(encode(mine(once, { $set: { 'inner.x': held } }))).toBe(encode(once))
    expect(encode(mine(once, { $unset: { 'inner.x': '' } }))).toBe(encode(before))
  }), runs(10_000))
})
