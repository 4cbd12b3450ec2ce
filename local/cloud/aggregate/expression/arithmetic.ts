import { typeName } from '../../values'
import type { Value } from '../../values'
import { failed, fixed, isNullish } from './compile'

/** One number in, one number out; null and missing give null. */
const unary = (name: string, run: (value: number) => number): void => fixed(name, [1, 1], ([value]) => {
  if (isNullish(value)) return null
  if (typeof value !== 'number') throw failed(`${name} only supports numeric types, not ${typeName(value)}`)
  return run(value)
})

unary('$abs', Math.abs)
unary('$ceil', Math.ceil)
unary('$floor', Math.floor)
unary('$exp', Math.exp)
unary('$ln', value => Math.log(above('$ln', value)))
unary('$log10', value => Math.log10(above('$log10', value)))
unary('$sqrt', value => { if (value < 0) throw failed('$sqrt\'s argument must be greater than or equal to 0'); return Math.sqrt(value) })

function above (name: string, value: number): number {
  if (value <= 0) throw failed(`${name}'s argument must be a positive number, but is ${value}`)
  return value
}

for (const name of ['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh'] as const) unary(`$${name}`, Math[name])
unary('$degreesToRadians', value => value * Math.PI / 180)
unary('$radiansToDegrees', value => value * 180 / Math.PI)

const numbers = (name: string, values: (Value | undefined)[]): number[] => values.map(value => {
  if (typeof value !== 'number') throw failed(`${name} only supports numeric types, not ${typeName(value)}`)
  return value
})

fixed('$add', [0, Infinity], values => {
  if (values.some(isNullish)) return null
  const dates = values.filter(value => value instanceof Date)
  if (dates.length > 1) throw failed('only one date allowed in an $add expression')
  const sum = values.reduce<number>((total, value) => {
    if (value instanceof Date) return total + value.getTime()
    if (typeof value !== 'number') throw failed(`$add only supports numeric or date types, not ${typeName(value)}`)
    return total + value
  }, 0)
  return dates.length > 0 ? new Date(Math.round(sum)) : sum
})

fixed('$subtract', [2, 2], ([a, b]) => {
  if (isNullish(a) || isNullish(b)) return null
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime()
  if (a instanceof Date && typeof b === 'number') return new Date(a.getTime() - Math.round(b))
  if (typeof a !== 'number' || typeof b !== 'number') throw failed(`can't $subtract ${typeName(b)} from ${typeName(a)}`)
  return a - b
})

fixed('$multiply', [0, Infinity], values => values.some(isNullish) ? null : numbers('$multiply', values).reduce((product, value) => product * value, 1) + 0)

fixed('$divide', [2, 2], ([a, b]) => {
  if (isNullish(a) || isNullish(b)) return null
  if (typeof a !== 'number' || typeof b !== 'number') throw failed(`$divide only supports numeric types, not ${typeName(a)} and ${typeName(b)}`)
  if (b === 0) throw failed('can\'t $divide by zero')
  return a / b
})

fixed('$mod', [2, 2], ([a, b]) => {
  if (isNullish(a) || isNullish(b)) return null
  if (typeof a !== 'number' || typeof b !== 'number') throw failed(`$mod only supports numeric types, not ${typeName(a)} and ${typeName(b)}`)
  if (b === 0) throw failed('can\'t $mod by zero')
  return a % b
})

fixed('$pow', [2, 2], ([a, b]) => {
  if (isNullish(a) || isNullish(b)) return null
  const [base, exponent] = numbers('$pow', [a, b]) as [number, number]
  if (base === 0 && exponent < 0) throw failed('$pow cannot take a base of 0 and a negative exponent')
  return base ** exponent
})

fixed('$log', [2, 2], ([a, b]) => {
  if (isNullish(a) || isNullish(b)) return null
  const [value, base] = numbers('$log', [a, b]) as [number, number]
  if (base <= 0 || base === 1) throw failed(`$log's base must be a positive number not equal to 1, but is ${base}`)
  return Math.log(above('$log', value)) / Math.log(base)
})

fixed('$atan2', [2, 2], ([a, b]) => isNullish(a) || isNullish(b) ? null : Math.atan2(...numbers('$atan2', [a, b]) as [number, number]))
fixed('$rand', [0, 1], () => Math.random())

/** To a decimal place, halves to the even neighbour. */
function roundEven (value: number, place: number): number {
  if (!Number.isFinite(value)) return value
  const shifted = shift(value, place)
  const floor = Math.floor(shifted)
  const rest = shifted - floor
  return shift(rest < 0.5 || (rest === 0.5 && floor % 2 === 0) ? floor : floor + 1, -place)
}
const truncate = (value: number, place: number): number => Number.isFinite(value) ? shift(Math.trunc(shift(value, place)), -place) : value

/** By powers of ten through the decimal text: 1.005 times 100 is 100.5. */
function shift (value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e') as [string, string?]
  return Number(`${digits}e${Number(exponent) + places}`)
}

const placed = (name: string, run: (value: number, place: number) => number): void => fixed(name, [1, 2], ([value, place = 0]) => {
  if (isNullish(value) || isNullish(place)) return null
  const [number, at] = numbers(name, [value, place]) as [number, number]
  if (!Number.isInteger(at) || at < -20 || at > 100) throw failed(`cannot apply ${name} with precision value ${at} value must be in [-20, 100]`)
  return run(number, at)
})

placed('$round', roundEven)
placed('$trunc', truncate)
