import { writeFailed } from '../errors'
import { pieces } from '../paths'
import { compile, isOperators } from '../query/match'
import { Pattern, compare, equal, isFields, show, typeName } from '../values'
import type { Value } from '../values'
import type { Change } from './fields'
import { find, reach } from './place'

interface Modifiers { each: Value[], position?: number, slice?: number, sort?: (a: Value, b: Value) => number }

function modifiers (operand: Value): Modifiers {
  if (!isFields(operand) || operand.$each === undefined) return { each: [operand] }
  const each = operand.$each
  if (!Array.isArray(each)) throw writeFailed(`The argument to $each in $push must be an array but it was of type: ${typeName(each)}`)
  const unknown = Object.keys(operand).find(name => !['$each', '$position', '$slice', '$sort'].includes(name))
  if (unknown) throw writeFailed(`Unrecognized clause in $push: ${unknown}`)
  return { each, position: whole('$position', operand.$position), slice: whole('$slice', operand.$slice), sort: order(operand.$sort) }
}

function whole (name: string, value: Value | undefined): number | undefined {
  if (value === undefined) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value)) throw writeFailed(`The value for ${name} must be an integer value, not of type: ${typeName(value)}`)
  return value
}

function order (value: Value | undefined): ((a: Value, b: Value) => number) | undefined {
  if (value === undefined) return undefined
  if (value === 1 || value === -1) return (a, b) => value * compare(a, b)
  if (!isFields(value) || Object.keys(value).length === 0) throw writeFailed('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields')
  const keys = Object.entries(value).map(([name, direction]) => {
    if (direction !== 1 && direction !== -1) throw writeFailed('The $sort element value must be either 1 or -1')
    return [pieces(name), direction] as const
  })
  const at = (item: Value, path: readonly string[]): Value | undefined => isFields(item) ? find(item, path)?.get() : undefined
  return (a, b) => {
    for (const [path, direction] of keys) {
      const result = compare(at(a, path), at(b, path))
      if (result !== 0) return direction * result
    }
    return 0
  }
}

/** Only a missing field starts empty: null is a value of the wrong type. */
const orElse = (held: Value | undefined, missing: Value): Value => held === undefined ? missing : held

const push: Change = (document, path, operand) => {
  const { each, position, slice, sort } = modifiers(operand)
  const place = reach(document, path)
  const held = orElse(place.get(), [])
  if (!Array.isArray(held)) throw writeFailed(`The field '${path.join('.')}' must be an array but is of type ${typeName(held)} in document {_id: ${show(document._id)}}`)
  const list = [...held]
  const at = position === undefined ? list.length : position < 0 ? Math.max(0, list.length + position) : position
  list.splice(at, 0, ...each)
  if (sort) list.sort(sort)
  place.set(slice === undefined ? list : slice >= 0 ? list.slice(0, slice) : list.slice(slice))
}

const addToSet: Change = (document, path, operand) => {
  const each = isFields(operand) && operand.$each !== undefined ? operand.$each : [operand]
  if (!Array.isArray(each)) throw writeFailed(`The argument to $each in $addToSet must be an array but it was of type ${typeName(each)}`)
  const place = reach(document, path)
  const held = orElse(place.get(), [])
  if (!Array.isArray(held)) throw writeFailed(`Cannot apply $addToSet to non-array field. Field named '${path.at(-1)}' has non-array type ${typeName(held)}`)
  const list = [...held]
  for (const item of each) if (!list.some(one => equal(one, item))) list.push(item)
  place.set(list)
}

const pop: Change = (document, path, operand) => {
  if (operand !== 1 && operand !== -1) throw writeFailed(`$pop expects 1 or -1, found: ${show(operand)}`)
  const place = find(document, path)
  const held = place?.get()
  if (!place || held === undefined) return
  if (!Array.isArray(held)) throw writeFailed(`Path '${path.join('.')}' contains an element of non-array type '${typeName(held)}'`)
  place.set(operand === 1 ? held.slice(0, -1) : held.slice(1))
}

/** Which elements `$pull` takes out: by a filter on objects, by operators or a pattern on values, or by being equal. */
function pulled (operand: Value): (item: Value) => boolean {
  if (operand instanceof Pattern || isOperators(operand)) {
    const test = compile({ item: operand })
    return item => test({ item: Array.isArray(item) ? [item] : item })
  }
  if (!isFields(operand)) return item => equal(item, operand)
  const test = compile(operand)
  return item => isFields(item) && test(item)
}

const without = (name: string, leaves: (operand: Value) => (item: Value) => boolean): Change => (document, path, operand) => {
  const leave = leaves(operand)
  const place = find(document, path)
  const held = place?.get()
  if (!place || held === undefined) return
  if (!Array.isArray(held)) throw writeFailed(`Cannot apply ${name} to a non-array value`)
  place.set(held.filter(item => !leave(item)))
}

function pulledAll (operand: Value): (item: Value) => boolean {
  if (!Array.isArray(operand)) throw writeFailed(`$pullAll requires an array argument but was given a ${typeName(operand)}`)
  return item => operand.some(one => equal(one, item))
}

export const arrayChanges: Readonly<Record<string, Change>> = {
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: without('$pull', pulled),
  $pullAll: without('$pullAll', pulledAll)
}
