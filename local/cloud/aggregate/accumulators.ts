import { failed, isNullish, compare, operators } from './expression/compile'
import type { Compiler, Expression, Scope } from './expression/compile'
import { merge } from './expression/objects'
import { equal, isFields } from '../values'
import type { Fields, Value } from '../values'
import { sortBy } from '../sort'
import type { Sort } from '../sort'

/** Makes one value of what an expression gives for each document of a group. */
type Accumulate = (values: readonly (Value | undefined)[]) => Value

const numbersIn = (values: readonly (Value | undefined)[]): number[] => values.filter((value): value is number => typeof value === 'number')
const sum: Accumulate = values => numbersIn(values).reduce((total, value) => total + value, 0)
const avg: Accumulate = values => { const numbers = numbersIn(values); return numbers.length > 0 ? (sum(numbers) as number) / numbers.length : null }
const extreme = (sign: 1 | -1): Accumulate => values => values.reduce<Value>((best, value) => isNullish(value) || (best !== null && sign * compare(value, best) >= 0) ? best : value, null)

const deviation = (sample: 0 | 1): Accumulate => values => {
  const numbers = numbersIn(values)
  if (numbers.length <= sample) return null
  const mean = avg(numbers) as number
  return Math.sqrt(numbers.reduce((total, value) => total + (value - mean) ** 2, 0) / (numbers.length - sample))
}

const addToSet: Accumulate = values => {
  const set: Value[] = []
  const texts = new Set<Value | undefined>()
  for (const value of values) {
    if (value === undefined || texts.has(value)) continue
    if (typeof value === 'string') texts.add(value)
    else if (set.some(held => equal(held, value))) continue
    set.push(value)
  }
  return set
}

const accumulators: Readonly<Record<string, Accumulate>> = {
  $sum: sum,
  $avg: avg,
  $min: extreme(1),
  $max: extreme(-1),
  $push: values => values.filter(value => value !== undefined),
  $addToSet: addToSet,
  $first: values => values[0] ?? null,
  $last: values => values.at(-1) ?? null,
  $stdDevPop: deviation(0),
  $stdDevSamp: deviation(1),
  $mergeObjects: merge
}

/** What a group makes of its documents. */
export type Accumulator = (scopes: readonly Scope[]) => Value

/** Errors: DATABASE_REQUEST_FAILED for an unknown one, or more than one for a field. */
export function accumulatorFor (field: string, raw: Value, compile: Compiler): Accumulator {
  const [name, ...more] = isFields(raw) ? Object.keys(raw) : []
  if (name === undefined || more.length > 0) throw failed(`The field '${field}' must ${name === undefined ? 'be an accumulator object' : 'specify one accumulator'}`)
  const operand = (raw as Fields)[name]!
  if (name === '$count') return scopes => scopes.length
  if (Object.hasOwn(several, name)) return several[name]!(operand, compile)
  const accumulate = Object.hasOwn(accumulators, name) ? accumulators[name] : undefined
  if (!accumulate) throw failed(`unknown group operator '${name}'`)
  const inner = compile(Array.isArray(operand) && operand.length === 1 ? operand[0]! : operand)
  return scopes => accumulate(scopes.map(inner))
}

const countOf = (value: Value | undefined): number => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value <= 0) throw failed(`'n' must be greater than 0, found ${String(value)}`)
  return value
}

const taken = (take: (values: Value[], n: number) => Value[]) => (raw: Value, compile: Compiler): Accumulator => {
  if (!isFields(raw) || raw.input === undefined) throw failed('specification must be an object with \'input\' and \'n\'')
  const [input, n] = [compile(raw.input), compile(raw.n ?? 1)]
  return scopes => take(scopes.map(scope => input(scope) ?? null), countOf(scopes[0] && n(scopes[0])))
}

const topped = (end: 1 | -1, one: boolean) => (raw: Value, compile: Compiler): Accumulator => {
  if (!isFields(raw) || !isFields(raw.sortBy) || raw.output === undefined) throw failed('specification must be an object with \'sortBy\' and \'output\'')
  const output: Expression = compile(raw.output)
  const n = compile(raw.n ?? 1)
  const sort: Sort = Object.entries(raw.sortBy).map(([path, direction]) => [path, direction === -1 ? -1 : 1])
  return scopes => {
    const sorted = sortBy(scopes, sort, scope => scope.root).map(scope => output(scope) ?? null)
    const count = countOf(scopes[0] && n(scopes[0]))
    if (one) return (end === 1 ? sorted[0] : sorted.at(-1)) ?? null
    return end === 1 ? sorted.slice(0, count) : sorted.slice(-count)
  }
}

const several: Readonly<Record<string, (raw: Value, compile: Compiler) => Accumulator>> = {
  $firstN: taken((values, n) => values.slice(0, n)),
  $lastN: taken((values, n) => values.slice(-n)),
  $maxN: taken((values, n) => values.filter(value => value !== null).sort((a, b) => compare(b, a)).slice(0, n)),
  $minN: taken((values, n) => values.filter(value => value !== null).sort(compare).slice(0, n)),
  $top: topped(1, true),
  $topN: topped(1, false),
  $bottom: topped(-1, true),
  $bottomN: topped(-1, false)
}

/** Outside of groups the same names take a list, or several arguments. */
for (const name of ['$sum', '$avg', '$min', '$max', '$stdDevPop', '$stdDevSamp']) {
  operators[name] = (raw, compile) => {
    const args = (Array.isArray(raw) ? raw : [raw]).map(compile)
    return scope => {
      const values = args.map(arg => arg(scope))
      return accumulators[name]!(args.length === 1 && Array.isArray(values[0]) ? values[0] : values)
    }
  }
}
