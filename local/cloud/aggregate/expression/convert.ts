import { ObjectId, typeName } from '../../values'
import type { Value } from '../../values'
import { failed, fixed, isNullish, named } from './compile'

/** What `$toString` and the operators on text make of a value. */
export function textOf (value: Value): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity'
  if (typeof value === 'boolean') return String(value)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof ObjectId) return value.hex
  throw failed(`Unsupported conversion from ${typeName(value)} to string in $convert with no onError value`)
}

type Convert = (value: Value) => Value
const unsupported = (value: Value, to: string): Error => failed(`Unsupported conversion from ${typeName(value)} to ${to} in $convert with no onError value`)

const number = (to: string, fit: (value: number) => number): Convert => value => {
  if (typeof value === 'number') return fit(value)
  if (typeof value === 'boolean') return Number(value)
  if (value instanceof Date && to !== 'int') return value.getTime()
  if (typeof value !== 'string') throw unsupported(value, to)
  const parsed = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value) || /^[+-]?(nan|infinity|inf)$/i.test(value) ? Number(value.replace(/^([+-]?)inf(inity)?$/i, '$1Infinity')) : undefined
  if (parsed === undefined || (to !== 'double' && !/^[+-]?\d+$/.test(value))) throw failed(`Failed to parse number '${value}' in $convert with no onError value: Did not consume whole string.`)
  return fit(parsed)
}

const between = (to: string, least: number, most: number) => (value: number): number => {
  const whole = Math.trunc(value)
  if (!Number.isFinite(value)) throw failed(`Attempt to convert ${Number.isNaN(value) ? 'NaN' : 'infinity'} value to integer type in $convert with no onError value`)
  if (whole < least || whole > most) throw failed(`Conversion would overflow target type in $convert with no onError value: ${value} to ${to}`)
  return whole
}

function date (value: Value): Date {
  if (value instanceof Date) return value
  if (typeof value === 'number') return new Date(Math.trunc(value))
  if (value instanceof ObjectId) return new Date(Number.parseInt(value.hex.slice(0, 8), 16) * 1000)
  if (typeof value !== 'string') throw unsupported(value, 'date')
  const at = Date.parse(/\d{4}-\d\d-\d\d[T ][\d:.]+$/.test(value) ? `${value}Z` : value)
  if (Number.isNaN(at)) throw failed(`Error parsing date string '${value}' in $convert with no onError value`)
  return new Date(at)
}

const conversions: Readonly<Record<string, Convert>> = {
  double: number('double', value => value),
  decimal: number('double', value => value),
  int: number('int', between('int', -(2 ** 31), 2 ** 31 - 1)),
  long: number('long', between('long', -(2 ** 63), 2 ** 63)),
  string: textOf,
  bool: value => typeof value === 'boolean' ? value : value !== 0,
  date,
  objectId: value => {
    if (value instanceof ObjectId) return value
    if (typeof value !== 'string') throw unsupported(value, 'objectId')
    if (!/^[0-9a-f]{24}$/i.test(value)) throw failed(`Failed to parse objectId '${value}' in $convert with no onError value`)
    return new ObjectId(value.toLowerCase())
  }
}
const typeNumbers: Readonly<Record<number, string>> = { 1: 'double', 2: 'string', 7: 'objectId', 8: 'bool', 9: 'date', 16: 'int', 18: 'long', 19: 'decimal' }

for (const [name, to] of Object.entries({ $toDouble: 'double', $toDecimal: 'decimal', $toInt: 'int', $toLong: 'long', $toString: 'string', $toBool: 'bool', $toDate: 'date', $toObjectId: 'objectId' })) {
  fixed(name, [1, 1], ([value]) => isNullish(value) ? null : conversions[to]!(value))
}

named('$convert', ['input', 'to'], ['onError', 'onNull'], ({ input, to, onError, onNull }) => {
  if (isNullish(input)) return onNull ?? null
  if (isNullish(to)) return null
  const convert = conversions[typeof to === 'number' ? typeNumbers[to] ?? '' : String(to)]
  if (!convert) throw failed(`Unknown type name: ${String(to)}`)
  try { return convert(input) } catch (error) {
    if (onError !== undefined) return onError
    throw error
  }
})

fixed('$type', [1, 1], ([value]) => typeName(value))
fixed('$isNumber', [1, 1], ([value]) => typeof value === 'number')
