import fc from 'fast-check'
import type { Fields, Value } from '../../../local/cloud/values'

/** Few values and few names, so that random documents, filters and updates meet each other. */
export const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.integer({ min: -3, max: 5 }), fc.constantFrom('', 'a', 'b', 'ab', '中', '\u{1F600}'), fc.boolean(), fc.constant(null),
  fc.constantFrom(0.5, -1.5, 2 ** 31, 1e21), fc.constantFrom(0, 1, 2).map(day => new Date(Date.UTC(2026, 0, 1 + day)))
)
export const name = fc.constantFrom('a', 'b', 'c')
export const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>(tie => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, { arbitrary: scalar, weight: 5 },
    { arbitrary: fc.array(tie('value'), { maxLength: 3 }), weight: 2 }, { arbitrary: fc.dictionary(name, tie('value'), { maxKeys: 2, noNullPrototype: true }), weight: 2 })
})).value
export const document: fc.Arbitrary<Fields> = fc.dictionary(name, value, { maxKeys: 3, noNullPrototype: true })
export const path = fc.oneof({ arbitrary: name, weight: 3 }, { arbitrary: fc.tuple(name, fc.oneof(name, fc.constantFrom('0', '1'))).map(pieces => pieces.join('.')), weight: 2 })

/** How many cases: in full when LONG is set, a seeded tenth otherwise. */
export const runs = (full: number): { numRuns: number, seed?: number } => process.env.LONG ? { numRuns: full } : { numRuns: full / 10, seed: 20260317 }
