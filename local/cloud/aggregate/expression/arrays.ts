import { equal, isFields, typeName } from '../../values'
import type { Value } from '../../values'
import { sortBy } from '../../sort'
import type { Sort } from '../../sort'
import { compare, failed, fixed, isNullish, isTrue, named, namedArguments, operators } from './compile'
import type { Scope } from './compile'
import { variableName } from './logic'

function arrayOr (name: string, value: Value | undefined, what = 'argument'): Value[] {
  if (!Array.isArray(value)) throw failed(`${name}'s ${what} must be an array, but is ${typeName(value)}`)
  return value
}

function whole (name: string, value: Value | undefined, what: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw failed(`${name}'s ${what} must be representable as a 32-bit integer: ${String(value)}`)
  return value
}

fixed('$arrayElemAt', [2, 2], ([list, at]) => {
  if (isNullish(list) || isNullish(at)) return null
  return arrayOr('$arrayElemAt', list, 'first argument').at(whole('$arrayElemAt', at, 'second argument'))
})
fixed('$first', [1, 1], ([list]) => isNullish(list) ? null : arrayOr('$first', list)[0])
fixed('$last', [1, 1], ([list]) => isNullish(list) ? null : arrayOr('$last', list).at(-1))
fixed('$isArray', [1, 1], ([value]) => Array.isArray(value))
fixed('$size', [1, 1], ([list]) => {
  if (!Array.isArray(list)) throw failed(`The argument to $size must be an array, but was of type: ${typeName(list)}`)
  return list.length
})
fixed('$concatArrays', [0, Infinity], lists => lists.some(isNullish) ? null : lists.flatMap(list => {
  if (!Array.isArray(list)) throw failed(`$concatArrays only supports arrays, not ${typeName(list)}`)
  return list
}))
fixed('$reverseArray', [1, 1], ([list]) => isNullish(list) ? null : [...arrayOr('$reverseArray', list)].reverse())
fixed('$in', [2, 2], ([value, list]) => {
  if (!Array.isArray(list)) throw failed(`$in requires an array as a second argument, found: ${typeName(list)}`)
  return list.some(item => compare(item, value) === 0)
})
fixed('$indexOfArray', [2, 4], ([list, value, from = 0, to]) => {
  if (isNullish(list)) return null
  const items = arrayOr('$indexOfArray', list, 'first argument')
  const [start, end] = [whole('$indexOfArray', from, 'starting index'), to === undefined ? items.length : whole('$indexOfArray', to, 'ending index')]
  return items.findIndex((item, i) => i >= start && i < end && compare(item, value) === 0)
})
fixed('$range', [2, 3], ([from, to, by = 1]) => {
  const [start, end, step] = [whole('$range', from, 'starting value'), whole('$range', to, 'ending value'), whole('$range', by, 'step value')]
  if (step === 0) throw failed('$range requires a non-zero step value')
  return Array.from({ length: Math.max(0, Math.ceil((end - start) / step)) }, (_, i) => start + i * step)
})
fixed('$slice', [2, 3], ([list, first, second]) => {
  if (isNullish(list) || isNullish(first)) return null
  const items = arrayOr('$slice', list, 'first argument')
  const at = whole('$slice', first, 'second argument')
  if (second === undefined) return at >= 0 ? items.slice(0, at) : items.slice(at)
  if (second === null) return null
  const count = whole('$slice', second, 'third argument')
  if (count <= 0) throw failed(`Third argument to $slice must be positive: ${count}`)
  const start = at >= 0 ? at : Math.max(0, items.length + at)
  return items.slice(start, start + count)
})

/** An operator that goes through a list with a variable for each element. */
const each = (name: string, body: string, optional: readonly string[], run: (items: Value[], apply: (item: Value) => Value | undefined, extra: Value | undefined) => Value): void => {
  operators[name] = (raw, compile) => {
    const args = Object.fromEntries(namedArguments(name, raw, ['input', body], ['as', ...optional]))
    const variable = args.as === undefined ? 'this' : variableName(args.as)
    const input = compile(args.input!)
    const inner = compile.within([variable])(args[body]!)
    const extra = optional[0] !== undefined && args[optional[0]] !== undefined ? compile(args[optional[0]]!) : undefined
    return scope => {
      const list = input(scope)
      if (isNullish(list)) return null
      if (!Array.isArray(list)) throw failed(`input to ${name} must be an array not ${typeName(list)}`)
      return run(list, item => inner({ ...scope, variables: { ...scope.variables, [variable]: item } }), extra?.(scope))
    }
  }
}

each('$map', 'in', [], (items, apply) => items.map(item => apply(item) ?? null))
each('$filter', 'cond', ['limit'], (items, apply, limit) => items.filter(item => isTrue(apply(item))).slice(0, typeof limit === 'number' ? limit : undefined))

operators.$reduce = (raw, compile) => {
  const args = Object.fromEntries(namedArguments('$reduce', raw, ['input', 'initialValue', 'in'], []))
  const [input, initial] = [compile(args.input!), compile(args.initialValue!)]
  const inner = compile.within(['value', 'this'])(args.in!)
  return (scope: Scope) => {
    const list = input(scope)
    if (isNullish(list)) return null
    if (!Array.isArray(list)) throw failed(`$reduce requires that 'input' be an array, found: ${typeName(list)}`)
    return list.reduce<Value | undefined>((value, item) => inner({ ...scope, variables: { ...scope.variables, value, this: item } }), initial(scope))
  }
}

operators.$zip = (raw, compile) => {
  const args = Object.fromEntries(namedArguments('$zip', raw, ['inputs'], ['useLongestLength', 'defaults']))
  const inputs = compile(args.inputs!)
  const defaults = args.defaults === undefined ? undefined : compile(args.defaults)
  return scope => {
    const lists = inputs(scope)
    if (!Array.isArray(lists)) throw failed(`inputs must be an array of expressions, found ${typeName(lists)}`)
    if (lists.some(isNullish)) return null
    const columns = lists.map(list => arrayOr('$zip', list, 'input'))
    const fill = defaults?.(scope)
    const lengths = columns.map(column => column.length)
    const length = lengths.length === 0 ? 0 : args.useLongestLength === true ? Math.max(...lengths) : Math.min(...lengths)
    return Array.from({ length }, (_, row) => columns.map((column, i) => column[row] ?? (Array.isArray(fill) ? fill[i] : undefined) ?? null))
  }
}

named('$sortArray', ['input', 'sortBy'], [], ({ input, sortBy: by }) => {
  if (isNullish(input)) return null
  const items = arrayOr('$sortArray', input)
  if (by === 1 || by === -1) return [...items].sort((a, b) => by * compare(a, b))
  if (!isFields(by)) throw failed('Invalid sort specification for $sortArray')
  const sort: Sort = Object.entries(by).map(([path, direction]) => [path, direction === -1 ? -1 : 1])
  return sortBy(items, sort, item => isFields(item) ? item : {})
})

const someOf = (name: string, take: (items: Value[], n: number) => Value[]): void => named(name, ['n', 'input'], [], ({ n, input }) => {
  if (typeof n !== 'number' || !Number.isInteger(n) || n <= 0) throw failed(`'n' must be a positive integer, found ${String(n)}`)
  return take(arrayOr(name, input), n)
})
someOf('$firstN', (items, n) => items.slice(0, n))
someOf('$lastN', (items, n) => items.slice(-n))
someOf('$maxN', (items, n) => items.filter(item => !isNullish(item)).sort((a, b) => compare(b, a)).slice(0, n))
someOf('$minN', (items, n) => items.filter(item => !isNullish(item)).sort(compare).slice(0, n))

const distinct = (items: readonly Value[]): Value[] => [...items].sort(compare).filter((item, i, all) => i === 0 || !equal(item, all[i - 1]))
const has = (items: readonly Value[], value: Value): boolean => items.some(item => equal(item, value))

const sets = (name: string, run: (lists: Value[][]) => Value): void => fixed(name, [0, Infinity], lists => lists.some(isNullish) ? null : run(lists.map(list => {
  if (!Array.isArray(list)) throw failed(`All operands of ${name} must be arrays. One argument is of type: ${typeName(list)}`)
  return list
})))
sets('$setUnion', lists => distinct(lists.flat()))
sets('$setIntersection', lists => distinct((lists[0] ?? []).filter(item => lists.every(list => has(list, item)))))
sets('$setDifference', ([a = [], b = []]) => a.filter((item, i) => !has(b, item) && a.findIndex(other => equal(other, item)) === i))

const strict = (name: string, run: (lists: Value[][]) => Value, [min, max]: readonly [number, number]): void => fixed(name, [min, max], lists => run(lists.map(list => {
  if (!Array.isArray(list)) throw failed(`All operands of ${name} must be arrays. One argument is of type: ${typeName(list)}`)
  return list
})))
strict('$setEquals', ([first, ...others]) => others.every(list => list.every(item => has(first!, item)) && first!.every(item => has(list, item))), [2, Infinity])
strict('$setIsSubset', ([a, b]) => a!.every(item => has(b!, item)), [2, 2])
strict('$allElementsTrue', ([list]) => list!.every(isTrue), [1, 1])
strict('$anyElementTrue', ([list]) => list!.some(isTrue), [1, 1])
