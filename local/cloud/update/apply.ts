import { writeFailed } from '../errors'
import { pieces } from '../paths'
import { equal, isFields, show } from '../values'
import type { Fields, Value } from '../values'
import { arrayChanges } from './arrays'
import { fieldChanges } from './fields'
import type { Change } from './fields'
import { find } from './place'
import { concrete } from './positional'

const changes: Readonly<Record<string, Change>> = { ...fieldChanges, ...arrayChanges }

/** One operator on one path, as the caller wrote it. */
export interface Step { readonly name: string, readonly path: string, readonly operand: Value }

/** The steps of an update. Errors: an operator that is unknown or has no object, two steps on one path. */
export function stepsOf (update: Fields): Step[] {
  const steps = Object.entries(update).flatMap(([name, paths]) => {
    if (!Object.hasOwn(changes, name) && name !== '$setOnInsert') throw writeFailed(`Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`)
    if (!isFields(paths)) throw writeFailed(`Modifiers operate on fields but we found type ${Array.isArray(paths) ? 'array' : typeof paths} instead. For example: {$mod: {<field>: ...}} not {${name}: ${show(paths)}}`)
    return Object.entries(paths).map(([path, operand]) => ({ name, path, operand }))
  })
  const targets = steps.flatMap(({ name, path, operand }) => name === '$rename' && typeof operand === 'string' && operand !== path ? [path, operand] : [path])
  targets.forEach(check)
  conflicts(targets)
  return steps
}

function check (path: string): void {
  if (path === '') throw writeFailed('An empty update path is not valid.')
  if (pieces(path).includes('')) throw writeFailed(`The update path '${path}' contains an empty field name, which is not allowed.`)
}

function conflicts (paths: readonly string[]): void {
  const sorted = [...paths].sort()
  for (let i = 1; i < sorted.length; i++) {
    const other = sorted.slice(0, i).find(path => sorted[i] === path || sorted[i]!.startsWith(`${path}.`))
    if (other !== undefined) throw writeFailed(`Updating the path '${sorted[i]}' would create a conflict at '${other}'`)
  }
}

export interface Occasion { readonly filter: Fields, readonly now: number, readonly inserting?: boolean }

/** Changes a document in place and names the top-level fields that may have changed. */
export function apply (document: Fields, steps: readonly Step[], { filter, now, inserting = false }: Occasion): Set<string> {
  const touched = new Set<string>()
  const id = document._id
  for (const { name, path, operand } of steps) {
    if (name === '$setOnInsert' && !inserting) continue
    const change = changes[name === '$setOnInsert' ? '$set' : name]!
    for (const way of concrete(document, path, filter)) {
      change(document, way, operand, now)
      touched.add(way[0]!)
      if (name === '$rename') touched.add(pieces(String(operand))[0]!)
    }
  }
  if (touched.has('_id') && (find(document, ['_id'])?.get() === undefined || !equal(document._id, id))) {
    throw writeFailed('Performing an update on the path \'_id\' would modify the immutable field \'_id\'')
  }
  return touched
}

/** What an upsert starts from: the filter's equalities. */
export function seed (filter: Fields): Fields {
  const document: Fields = {}
  const take = (part: Fields): void => {
    for (const [name, condition] of Object.entries(part)) {
      if (name === '$and' && Array.isArray(condition)) condition.filter(isFields).forEach(take)
      else if (!name.startsWith('$')) {
        const operators = isFields(condition) && Object.keys(condition)[0]?.startsWith('$')
        const value = operators ? (condition as Fields).$eq : condition
        if (value !== undefined) changes.$set!(document, pieces(name), value, 0)
      }
    }
  }
  take(filter)
  return document
}
