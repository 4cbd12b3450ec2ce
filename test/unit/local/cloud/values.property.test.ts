import fc from 'fast-check'
import { decode, encode, parse } from '../../../../local/cloud/ejson'
import { encodeKey } from '../../../../local/cloud/store/key'
import { Pattern, compare, equal } from '../../../../local/cloud/values'
import { document, runs, value } from '../../../support/cloud/random'

const any = fc.oneof(value, fc.double(), fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }).map(text => new Pattern(text, 'i')))
const sign = Math.sign

test('bytes of an index are in the order of the values', () => {
  fc.assert(fc.property(any, any, (a, b) => {
    expect(sign(encodeKey(a).compare(encodeKey(b)))).toBe(sign(compare(a, b)))
  }), runs(20_000))
})

test('no key is the beginning of another, so that compound keys keep their order', () => {
  fc.assert(fc.property(any, any, (a, b) => {
    const [x, y] = [encodeKey(a), encodeKey(b)]
    expect(!x.equals(y) && y.subarray(0, x.length).equals(x)).toBe(false)
  }), runs(20_000))
})

test('what is stored is read back the same', () => {
  fc.assert(fc.property(document, fc.string({ unit: 'binary' }), fc.double(), (fields, text, number) => {
    const whole = { ...fields, text, number }
    expect(equal(parse(encode(whole)), whole)).toBe(true)
  }), runs(10_000))
})

test('text is ordered by code point, as its bytes are', () => {
  expect(compare('\uff5e', '\u{1F600}')).toBeLessThan(0)
  expect('\uff5e' < '\u{1F600}').toBe(false)
})

test('every spelling of the wire is read', () => {
  expect(decode('{"i":{"$numberInt":"-7"},"l":{"$numberLong":"1700000000123"},"d":{"$numberDouble":"1e+21"},"n":{"$numberDouble":"NaN"},"z":{"$numberDouble":"-0.0"}}', 0))
    .toEqual({ i: -7, l: 1_700_000_000_123, d: 1e21, n: NaN, z: -0 })
  expect(decode('[{"$date":{"$numberLong":"5"}},{"$date":5},{"$date":"1970-01-01T00:00:00.005Z"}]', 0)).toEqual([new Date(5), new Date(5), new Date(5)])
  expect(decode('{"$regularExpression":{"pattern":"ab","options":"gi"}}', 0)).toEqual(new Pattern('ab', 'i'))
})

test('server dates become the time of the service, wherever they stand', () => {
  const text = '{"at":{"$tcb_server_date":{"offset":{"$numberInt":"0"}}},"list":[{"then":{"$tcb_server_date":{"offset":{"$numberLong":"-3600000"}}}}]}'
  expect(decode(text, 10_000_000)).toEqual({ at: new Date(10_000_000), list: [{ then: new Date(6_400_000) }] })
})

test('a field named __proto__ is a field like any other', () => {
  const read = parse('{"__proto__":{"admin":true},"a":1}')
  expect(Object.keys(read)).toEqual(['__proto__', 'a'])
  expect((read as { admin?: boolean }).admin).toBeUndefined()
  expect(encode(read)).toBe('{"__proto__":{"admin":true},"a":1}')
})
