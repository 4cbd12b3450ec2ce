import { requestFailed } from '../../errors'
import { getField, isFields, rank, setField } from '../../values'
import type { Fields, Value } from '../../values'
import { compare as compareHeld } from '../../values'

/** What an expression sees: the document, `$$CURRENT` and the variables of `$let`, `$map` and their like. */
export interface Scope { readonly root: Fields, readonly variables: Readonly<Record<string, Value | undefined>>, readonly now: number }
/** undefined is a missing field. */
export type Expression = (scope: Scope) => Value | undefined
/** Makes an expression of what stands behind an operator's name. `names` are the variables in reach. */
export interface Compiler { (raw: Value): Expression, within (names: readonly string[]): Compiler }
export type Operator = (raw: Value, compile: Compiler) => Expression

export const failed = (message: string) => requestFailed(message)

/** Filled by the families of operators, each in a file of its own. */
export const operators: Record<string, Operator> = Object.create(null) as Record<string, Operator>

const systemVariables = ['ROOT', 'CURRENT', 'NOW', 'REMOVE']

export function compilerFor (names: ReadonlySet<string>): Compiler {
  const compile = (raw: Value): Expression => {
    if (typeof raw === 'string') return raw.startsWith('$$') ? variable(raw.slice(2), names) : raw.startsWith('$') ? fieldPath(raw.slice(1)) : () => raw
    if (Array.isArray(raw)) { const items = raw.map(compile); return scope => items.map(item => item(scope) ?? null) }
    if (isFields(raw)) return object(raw, made)
    return () => raw
  }
  const made: Compiler = Object.assign(compile, { within: (more: readonly string[]) => compilerFor(new Set([...names, ...more])) })
  return made
}

/** Errors: DATABASE_REQUEST_FAILED for what MongoDB would not read. */
export const compileExpression = (raw: Value, names: readonly string[] = []): Expression => compilerFor(new Set(names))(raw)

function object (raw: Fields, compile: Compiler): Expression {
  const names = Object.keys(raw)
  if (names[0]?.startsWith('$')) {
    if (names.length !== 1) throw failed(`an object representing an expression must have exactly one field: ${names.join(', ')}`)
    const operator = operators[names[0]]
    if (!operator) throw failed(`Unrecognized expression '${names[0]}'`)
    return operator(raw[names[0]]!, compile)
  }
  const parts = names.map(name => {
    if (name.includes('.')) throw failed(`FieldPath field names may not contain '.' in '${name}'.`)
    return [name, compile(raw[name]!)] as const
  })
  return scope => {
    const result: Fields = {}
    for (const [name, part] of parts) { const value = part(scope); if (value !== undefined) setField(result, name, value) }
    return result
  }
}

function variable (text: string, names: ReadonlySet<string>): Expression {
  const [name, ...path] = text.split('.') as [string, ...string[]]
  if (!names.has(name) && !systemVariables.includes(name)) throw failed(`Use of undefined variable: ${name}`)
  const held: Expression = name === 'NOW' ? scope => new Date(scope.now) : name === 'REMOVE' ? () => undefined
    : names.has(name) ? scope => scope.variables[name] : scope => scope.root
  return path.length === 0 ? held : scope => follow(held(scope), path, 0)
}

function fieldPath (text: string): Expression {
  const path = text.split('.')
  if (path.includes('')) throw failed('FieldPath must not end with a \'.\' or contain empty names.')
  return scope => follow(scope.root, path, 0)
}

/** Through arrays a path gives the list of what the elements have there; positions are not named. */
function follow (value: Value | undefined, path: readonly string[], from: number): Value | undefined {
  if (from === path.length) return value
  if (isFields(value)) return follow(getField(value, path[from]!), path, from + 1)
  if (!Array.isArray(value)) return undefined
  return value.flatMap(item => {
    const found = isFields(item) || Array.isArray(item) ? follow(item, path, from) : undefined
    return found === undefined ? [] : [found]
  })
}

export const isNullish = (value: Value | undefined): value is null | undefined => value === undefined || value === null
export const isTrue = (value: Value | undefined): boolean => !isNullish(value) && value !== false && value !== 0

/** As in values.ts, but here a missing field is less than null. */
export const compare = (a: Value | undefined, b: Value | undefined): number =>
  a === undefined || b === undefined ? rank(a) - rank(b) : compareHeld(a, b)

type Values = (Value | undefined)[]

/** An operator on a fixed number of arguments, written as a list or, for one, alone. */
export const fixed = (name: string, [min, max]: readonly [number, number], run: (values: Values, scope: Scope) => Value | undefined): void => {
  operators[name] = (raw, compile) => {
    const args = (Array.isArray(raw) ? raw : [raw]).map(compile)
    if (args.length < min || args.length > max) {
      throw failed(min === max ? `Expression ${name} takes exactly ${min} arguments. ${args.length} were passed in.`
        : `Expression ${name} takes at least ${min} arguments${max === Infinity ? '' : `, and at most ${max}`}, but ${args.length} were passed in.`)
    }
    return scope => run(args.map(arg => arg(scope)), scope)
  }
}

/** An operator whose arguments have names. */
export const named = (name: string, required: readonly string[], optional: readonly string[], run: (args: Readonly<Record<string, Value | undefined>>, scope: Scope) => Value | undefined): void => {
  operators[name] = (raw, compile) => {
    const args = namedArguments(name, raw, required, optional).map(([key, value]) => [key, compile(value)] as const)
    return scope => run(Object.fromEntries(args.map(([key, arg]) => [key, arg(scope)])), scope)
  }
}

export function namedArguments (name: string, raw: Value, required: readonly string[], optional: readonly string[]): [string, Value][] {
  if (!isFields(raw)) throw failed(`${name} only supports an object as its argument`)
  const unknown = Object.keys(raw).find(key => !required.includes(key) && !optional.includes(key))
  if (unknown !== undefined) throw failed(`Unrecognized argument to ${name}: ${unknown}`)
  const missing = required.find(key => !(key in raw))
  if (missing !== undefined) throw failed(`Missing '${missing}' parameter to ${name}`)
  return Object.entries(raw)
}
