import { encode, parse } from './ejson'
import { requestFailed } from './errors'
import { compile } from './query/match'
import { skim } from './skim'
import { getField, isFields, setField } from './values'
import type { Fields, Value } from './values'

type Project = (document: Fields) => Fields

/** On stored text: whole fields are cut out of the text itself, the rest is read. */
export function textProjector (projection: Fields): (text: string) => string {
  const project = projector(projection)
  const names = Object.keys(projection)
  const whole = names.every(name => !name.includes('.') && !isFields(projection[name]!))
  const includes = names.some(name => name !== '_id' && !isFields(projection[name]!) && yes(projection[name]!)) || (names.length === 1 && names[0] === '_id' && yes(projection._id!))
  const roots = new Set(names.map(name => name.split('.', 1)[0]!))
  if (includes) {
    if (yes(projection._id ?? 1)) roots.add('_id')
    else roots.delete('_id')
    const part = (text: string): string => skim(text, name => roots.has(name))
    return whole ? part : text => encode(project(parse(part(text))))
  }
  return whole ? text => skim(text, name => !roots.has(name) || (name === '_id' && yes(projection._id!))) : text => encode(project(parse(text)))
}
interface Tree { [name: string]: Tree | true }

const yes = (value: Value): boolean => value !== 0 && value !== false && value !== null

/** `field({...})` of a query. Errors: DATABASE_REQUEST_FAILED for including and excluding in one projection (only `_id` may differ). */
export function projector (projection: Fields): Project {
  const plain = Object.entries(projection).filter(([, value]) => !isFields(value))
  const others = plain.filter(([name]) => name !== '_id')
  const including = others.some(([, value]) => yes(value))
  const mixed = including && others.find(([, value]) => !yes(value))
  if (mixed) throw requestFailed(`(BadValue) Projection cannot have a mix of inclusion and exclusion: cannot do exclusion on field ${mixed[0]} in inclusion projection`)
  const shaped = Object.entries(projection).flatMap(([name, value]) => isFields(value) ? [shaping(name, value)] : [])
  const keeps = including || (others.length === 0 && (('_id' in projection && yes(projection._id!)) || shaped.some(({ includes }) => includes)))
  const tree: Tree = {}
  for (const [name, value] of plain) if (keeps === yes(value) && !(keeps && name === '_id')) grow(tree, name.split('.'))
  if (keeps) for (const { name } of shaped) grow(tree, name.split('.'))
  if (keeps && (projection._id === undefined || yes(projection._id))) tree._id = true
  const cut = keeps ? (document: Fields) => only(document, tree) : (document: Fields) => without(document, tree)
  return shaped.length === 0 ? cut : document => shaped.reduce((result, { change }) => change(result), cut(document))
}

/** Paths as a tree. Errors: a path and its parent in one projection. */
function grow (tree: Tree, path: readonly string[]): void {
  let node = tree
  for (const [i, name] of path.entries()) {
    const held = node[name]
    if (held === true || (held !== undefined && i === path.length - 1)) throw requestFailed(`(BadValue) Path collision at ${path.join('.')}`)
    if (i === path.length - 1) { node[name] = true; return }
    node = (node[name] = held ?? {}) as Tree
  }
}

function only (fields: Fields, tree: Tree): Fields {
  const result: Fields = {}
  for (const [name, value] of Object.entries(fields)) {
    const branch = Object.hasOwn(tree, name) ? tree[name] : undefined
    const kept = branch === true ? value : branch && below(value, branch, only)
    if (kept !== undefined) setField(result, name, kept)
  }
  return result
}

function without (fields: Fields, tree: Tree): Fields {
  const result: Fields = {}
  for (const [name, value] of Object.entries(fields)) {
    const branch = Object.hasOwn(tree, name) ? tree[name] : undefined
    if (branch !== true) setField(result, name, branch ? below(value, branch, without) ?? value : value)
  }
  return result
}

/** Through arrays; a value that has no fields is dropped by an inclusion and kept by an exclusion. */
function below (value: Value, branch: Tree, cut: (fields: Fields, tree: Tree) => Fields): Value | undefined {
  if (isFields(value)) return cut(value, branch)
  if (!Array.isArray(value)) return undefined
  return value.flatMap(item => { const kept = below(item, branch, cut); return kept === undefined ? (cut === without ? [item] : []) : [kept] })
}

/** `$slice` and `$elemMatch` give a shorter array. Alone, `$elemMatch` makes the projection an inclusion, `$slice` does not. */
function shaping (name: string, value: Fields): { name: string, includes: boolean, change: Project } {
  const [operator] = Object.keys(value)
  if (operator === '$slice') { const cut = slice(value.$slice!); return { name, includes: false, change: document => edit(document, name.split('.'), list => cut(list)) } }
  if (operator === '$elemMatch') {
    const matches = compile({ item: { $elemMatch: value.$elemMatch! } })
    return { name, includes: true, change: document => edit(document, name.split('.'), list => { const found = list.find(item => matches({ item: [item] })); return found === undefined ? undefined : [found] }) }
  }
  throw requestFailed(`(BadValue) Unsupported projection option: ${name}: ${JSON.stringify(value)}`)
}

function edit (fields: Fields, [name, ...rest]: readonly string[], change: (list: Value[]) => Value[] | undefined): Fields {
  const value = getField(fields, name!)
  const result = { ...fields }
  if (rest.length > 0) {
    if (isFields(value)) result[name!] = edit(value, rest, change)
    else if (Array.isArray(value)) result[name!] = value.map(item => isFields(item) ? edit(item, rest, change) : item)
    return result
  }
  const changed = Array.isArray(value) ? change(value) : undefined
  if (changed) result[name!] = changed
  else if (Array.isArray(value) || change === undefined) delete result[name!]
  return result
}

function slice (operand: Value): (list: Value[]) => Value[] {
  if (typeof operand === 'number') return list => operand >= 0 ? list.slice(0, operand) : list.slice(operand)
  if (!Array.isArray(operand) || typeof operand[0] !== 'number' || typeof operand[1] !== 'number' || operand[1] <= 0) {
    throw requestFailed('(BadValue) $slice takes a number, or [skip, a positive limit]')
  }
  const [skip, limit] = operand as [number, number]
  return list => { const from = skip >= 0 ? skip : Math.max(0, list.length + skip); return list.slice(from, from + limit) }
}
