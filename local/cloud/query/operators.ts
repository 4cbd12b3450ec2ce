import { requestFailed } from '../errors'
import { Pattern, Rank, compare, equal, rank, typeName } from '../values'
import type { Fields, Value } from '../values'
import { geoIntersects, geoWithin, nearSphere } from './geo'
import { toRegExp } from './pattern'

type Test = (leaf: Value | undefined) => boolean
type Make = (operand: Value, siblings: Fields) => Test

/** Equal to a value; null also stands for a missing field. */
export function equals (operand: Value): Test {
  if (operand === null) return leaf => leaf === null || leaf === undefined
  if (typeof operand !== 'object') return leaf => leaf === operand || (typeof operand === 'number' && equal(leaf, operand) && leaf !== undefined)
  return leaf => leaf !== undefined && equal(leaf, operand)
}

/** A pattern finds text, or itself where a pattern is stored. */
export function patternTest (pattern: Pattern): Test {
  const regexp = toRegExp(pattern)
  return leaf => typeof leaf === 'string' ? regexp.test(leaf) : leaf instanceof Pattern && equal(leaf, pattern)
}

/** Comparisons hold between values of one type only; null and a missing field are of one type. */
const ordered = (holds: (order: number) => boolean): Make => operand => {
  if (operand instanceof Pattern) throw requestFailed('(BadValue) Can\'t have RegEx as arg to predicate over field')
  const kind = rank(operand)
  if (operand === null) return holds(0) ? leaf => leaf === null || leaf === undefined : () => false
  if (typeof operand === 'number' && Number.isNaN(operand)) return holds(0) ? leaf => typeof leaf === 'number' && Number.isNaN(leaf) : () => false
  return leaf => rank(leaf) === kind && !(typeof leaf === 'number' && Number.isNaN(leaf)) && holds(compare(leaf, operand))
}

function isIn (operand: Value): Test {
  if (!Array.isArray(operand)) throw requestFailed('(BadValue) $in needs an array')
  const texts = new Set<Value | undefined>()
  const rest: Test[] = []
  for (const item of operand) {
    if (typeof item === 'string') texts.add(item)
    else rest.push(item instanceof Pattern ? patternTest(item) : equals(item))
  }
  return leaf => texts.has(leaf) || rest.some(test => test(leaf))
}

function mod (operand: Value): Test {
  if (!Array.isArray(operand)) throw requestFailed('(BadValue) malformed mod, needs to be an array')
  if (operand.length !== 2) throw requestFailed(`(BadValue) malformed mod, ${operand.length < 2 ? 'not enough' : 'too many'} elements`)
  const [divisor, remainder] = operand.map(part => typeof part === 'number' && Number.isFinite(part) ? Math.trunc(part) : NaN) as [number, number]
  if (Number.isNaN(divisor)) throw requestFailed('(BadValue) malformed mod, divisor not a number')
  if (Number.isNaN(remainder)) throw requestFailed('(BadValue) malformed mod, remainder not a number')
  if (divisor === 0) throw requestFailed('(BadValue) divisor cannot be 0')
  return leaf => typeof leaf === 'number' && Number.isFinite(leaf) && Math.trunc(leaf) % divisor === remainder
}

const typeNumbers: Readonly<Record<number, string>> = {
  1: 'double', 2: 'string', 3: 'object', 4: 'array', 7: 'objectId', 8: 'bool', 9: 'date', 10: 'null', 11: 'regex', 16: 'int', 18: 'long'
}
const unheld = ['binData', 'undefined', 'timestamp', 'decimal', 'minKey', 'maxKey', 'javascript', 'symbol', 'dbPointer', 'javascriptWithScope']

/** Also read by JSON Schema's bsonType. */
export function isType (wanted: Value): Test {
  const aliases = (Array.isArray(wanted) ? wanted : [wanted]).map(one => {
    const alias = typeof one === 'number' ? typeNumbers[one] ?? (Number.isInteger(one) && one >= -1 && one <= 127 ? 'none' : undefined) : one
    const known = typeof alias === 'string' && (alias === 'number' || alias === 'none' || Object.values(typeNumbers).includes(alias) || unheld.includes(alias))
    if (!known) throw requestFailed(`(BadValue) Unknown type name alias: ${String(one)}`)
    return alias as string
  })
  return leaf => leaf !== undefined && aliases.some(alias => alias === typeName(leaf) || (alias === 'number' && rank(leaf) === Rank.number))
}

function regex (operand: Value, siblings: Fields): Test {
  const given = siblings.$options
  if (operand instanceof Pattern) return patternTest(typeof given === 'string' ? new Pattern(operand.source, given) : operand)
  if (typeof operand !== 'string') throw requestFailed('(BadValue) $regex has to be a string')
  return patternTest(new Pattern(operand, typeof given === 'string' ? given : ''))
}

/** Bits by position or by mask; only whole numbers have bits. */
const bits = (holds: (value: bigint, mask: bigint) => boolean): Make => operand => {
  const mask = Array.isArray(operand)
    ? operand.reduce<bigint>((sum, bit) => sum | (1n << BigInt(bit as number)), 0n)
    : typeof operand === 'number' && Number.isInteger(operand) && operand >= 0 ? BigInt(operand) : undefined
  if (mask === undefined) throw requestFailed('(BadValue) bit mask must be an array, an integer, or a binData')
  return leaf => typeof leaf === 'number' && Number.isSafeInteger(leaf) && holds(BigInt(leaf), mask)
}

/** Operators that ask one value at a time; the rest, which ask arrays or absence, are in match.ts. */
export const operators: Readonly<Record<string, Make>> = {
  $eq: operand => operand instanceof Pattern ? leaf => leaf instanceof Pattern && equal(leaf, operand) : equals(operand),
  $gt: ordered(order => order > 0),
  $gte: ordered(order => order >= 0),
  $lt: ordered(order => order < 0),
  $lte: ordered(order => order <= 0),
  $in: isIn,
  $mod: mod,
  $type: isType,
  $regex: regex,
  $bitsAllSet: bits((value, mask) => (value & mask) === mask),
  $bitsAnySet: bits((value, mask) => (value & mask) !== 0n),
  $bitsAllClear: bits((value, mask) => (value & mask) === 0n),
  $bitsAnyClear: bits((value, mask) => (value & mask) !== mask),
  $geoWithin: geoWithin,
  $geoIntersects: geoIntersects,
  $nearSphere: nearSphere,
  $near: nearSphere,
  $comment: () => () => true
}
