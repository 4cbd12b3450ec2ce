import { requestFailed } from '../errors'
import { pieces, visit } from '../paths'
import { Pattern, isFields } from '../values'
import type { Fields, Value } from '../values'
import { operators, equals, patternTest } from './operators'
import { schemaTest } from './json-schema'
import { expressionTest } from './expression'

export type Matcher = (document: Fields) => boolean

const all = (tests: readonly Matcher[]): Matcher => tests.length === 1 ? tests[0]! : document => tests.every(test => test(document))

/** What `$expr` may name: the variables of a `$lookup` around it, and the time. */
export interface Context { readonly variables?: Readonly<Record<string, Value | undefined>>, readonly now?: number }

/** A filter as a function. Errors: DATABASE_REQUEST_FAILED for what MongoDB would not read. */
export function compile (filter: Fields, context: Context = {}): Matcher {
  return all(Object.entries(filter).flatMap(([name, condition]) => name.startsWith('$') ? topLevel(name, condition, context) : [field(name, condition)]))
}

function topLevel (name: string, condition: Value, context: Context): Matcher[] {
  switch (name) {
    case '$and': return branches(name, condition, context)
    case '$or': { const tests = branches(name, condition, context); return [document => tests.some(test => test(document))] }
    case '$nor': { const tests = branches(name, condition, context); return [document => !tests.some(test => test(document))] }
    case '$expr': return [expressionTest(condition, context.variables, context.now)]
    case '$jsonSchema': { const test = schemaTest(condition); return [document => test(document)] }
    case '$comment': return []
    default: throw requestFailed(`(BadValue) unknown top level operator: ${name}`)
  }
}

function branches (name: string, condition: Value, context: Context): Matcher[] {
  if (!Array.isArray(condition) || condition.length === 0) throw requestFailed(`(BadValue) ${name} must be a nonempty array`)
  return condition.map(branch => {
    if (!isFields(branch)) throw requestFailed('(BadValue) $or/$and/$nor entries need to be full objects')
    return compile(branch, context)
  })
}

/** True where a value is a set of operators and not an object to be equal to. */
export const isOperators = (condition: Value): condition is Fields => isFields(condition) && Object.keys(condition)[0]?.startsWith('$') === true

/** One path and what is asked of it. */
function field (path: string, condition: Value): Matcher {
  const way = pieces(path)
  if (condition instanceof Pattern) return anyLeaf(way, patternTest(condition))
  if (!isOperators(condition)) return anyLeaf(way, equals(condition))
  return all(Object.keys(condition).flatMap(name => name === '$options' || name === '$maxDistance' || name === '$minDistance' ? [] : [operator(way, name, condition[name]!, condition)]))
}

type Test = (leaf: Value | undefined) => boolean

/** A leaf that is an array is asked by each of its elements, then as a whole. */
const anyLeaf = (path: readonly string[], test: Test): Matcher => document =>
  visit(document, path, 0, (leaf, byIndex) => Array.isArray(leaf) && !byIndex ? leaf.some(test) || test(leaf) : test(leaf))

const wholeLeaf = (path: readonly string[], test: Test): Matcher => document => visit(document, path, 0, test)

function operator (path: readonly string[], name: string, operand: Value, siblings: Fields): Matcher {
  switch (name) {
    case '$ne': return negate(anyLeaf(path, operand instanceof Pattern ? patternTest(operand) : equals(operand)))
    case '$nin': return negate(anyLeaf(path, operators.$in!(operand, siblings)))
    case '$not': return not(path, operand)
    case '$exists': { const wanted = truthy(operand); return document => visit(document, path, 0, leaf => leaf !== undefined) === wanted }
    case '$size': return wholeLeaf(path, size(operand))
    case '$elemMatch': return wholeLeaf(path, elemMatch(operand))
    case '$all': return allOf(path, operand)
  }
  const make = Object.hasOwn(operators, name) ? operators[name] : undefined
  if (!make) throw requestFailed(`(BadValue) unknown operator: ${name}`)
  return anyLeaf(path, make(operand, siblings))
}

const negate = (test: Matcher): Matcher => document => !test(document)
const truthy = (value: Value): boolean => value !== false && value !== 0 && value !== null

function not (path: readonly string[], operand: Value): Matcher {
  if (operand instanceof Pattern) return negate(anyLeaf(path, patternTest(operand)))
  if (!isFields(operand)) throw requestFailed('(BadValue) $not needs a regex or a document')
  const names = Object.keys(operand)
  if (names.length === 0) throw requestFailed('(BadValue) $not cannot be empty')
  return negate(all(names.filter(name => name !== '$options').map(name => operator(path, name, operand[name]!, operand))))
}

function size (operand: Value): Test {
  if (typeof operand !== 'number') throw requestFailed(`(BadValue) Failed to parse $size. Expected a number in: $size: ${JSON.stringify(operand)}`)
  if (!Number.isInteger(operand)) throw requestFailed('(BadValue) Failed to parse $size. Expected an integer')
  if (operand < 0) throw requestFailed('(BadValue) Failed to parse $size. Expected a non-negative number')
  return leaf => Array.isArray(leaf) && leaf.length === operand
}

/** The elements of one array: objects against a filter, or values against operators. */
function elemMatch (operand: Value): Test {
  if (!isFields(operand)) throw requestFailed('(BadValue) $elemMatch needs an Object')
  const first = Object.keys(operand)[0]
  if (first !== undefined && isOperators(operand) && !['$and', '$or', '$nor', '$expr'].includes(first)) {
    const path = ['']
    const tests = Object.keys(operand).filter(name => name !== '$options').map(name => operator(path, name, operand[name]!, operand))
    return leaf => Array.isArray(leaf) && leaf.some(item => tests.every(test => test({ '': item })))
  }
  const matches = compile(operand)
  return leaf => Array.isArray(leaf) && leaf.some(item => isFields(item) ? matches(item) : Array.isArray(item) && matches({ ...item } as unknown as Fields))
}

function allOf (path: readonly string[], operand: Value): Matcher {
  if (!Array.isArray(operand)) throw requestFailed('(BadValue) $all needs an array')
  if (operand.length === 0) return () => false
  return all(operand.map(item => {
    if (item instanceof Pattern) return anyLeaf(path, patternTest(item))
    if (isOperators(item) && '$elemMatch' in item) return wholeLeaf(path, elemMatch(item.$elemMatch!))
    return anyLeaf(path, equals(item))
  }))
}
