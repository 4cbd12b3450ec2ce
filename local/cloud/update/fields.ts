import { writeFailed } from '../errors'
import { pieces } from '../paths'
import type { Path } from '../paths'
import { compare, isFields, show, typeName } from '../values'
import type { Fields, Value } from '../values'
import { find, reach } from './place'

/** One operator on one path of a document, in place. */
export type Change = (document: Fields, path: Path, operand: Value, now: number) => void

const set: Change = (document, path, operand) => reach(document, path).set(operand)

const arithmetic = (name: string, verb: string, missing: number, combine: (a: number, b: number) => number): Change => (document, path, operand) => {
  if (typeof operand !== 'number') throw writeFailed(`Cannot ${verb} with non-numeric argument: {${path.join('.')}: ${show(operand)}}`)
  const place = reach(document, path)
  const held = place.get()
  if (held !== undefined && typeof held !== 'number') {
    throw writeFailed(`Cannot apply ${name} to a value of non-numeric type. {_id: ${show(document._id)}} has the field '${path.at(-1)}' of non-numeric type ${typeName(held)}`)
  }
  place.set(combine(held ?? missing, operand) + 0) // whole numbers know no -0
}

const extreme = (wins: (order: number) => boolean): Change => (document, path, operand) => {
  const place = reach(document, path)
  const held = place.get()
  if (held === undefined || wins(compare(operand, held))) place.set(operand)
}

const bitwise: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = { and: (a, b) => a & b, or: (a, b) => a | b, xor: (a, b) => a ^ b }

const bit: Change = (document, path, operand) => {
  if (!isFields(operand)) throw writeFailed(`The $bit modifier is not compatible with a ${typeName(operand)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`)
  const place = reach(document, path)
  let held = place.get()
  if (held === undefined) held = 0
  if (typeof held !== 'number' || !Number.isSafeInteger(held)) {
    throw writeFailed(`Cannot apply $bit to a value of non-integral type._id: ${show(document._id)} has the field ${path.at(-1)} of non-integer type ${typeName(held)}`)
  }
  for (const [name, mask] of Object.entries(operand)) {
    const combine = Object.hasOwn(bitwise, name) ? bitwise[name] : undefined
    if (!combine) throw writeFailed(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator: {${name}: ${show(mask)}}`)
    if (typeof mask !== 'number' || !Number.isSafeInteger(mask)) throw writeFailed(`The $bit modifier field must be an Integer(32/64 bit); a '${typeName(mask)}' is not supported here: {${name}: ${show(mask)}}`)
    held = Number(BigInt.asIntN(64, combine(BigInt(held), BigInt(mask))))
  }
  place.set(held)
}

const unset: Change = (document, path) => find(document, path)?.remove()

const rename: Change = (document, path, operand) => {
  if (typeof operand !== 'string') throw writeFailed(`The 'to' field for $rename must be a string: ${path.join('.')}: ${show(operand)}`)
  if (operand === path.join('.')) throw writeFailed(`The source and target field for $rename must differ: ${operand}: ${show(operand)}`)
  const source = find(document, path)
  const held = source?.get()
  if (!source || held === undefined) return
  if (source.inArray) throw writeFailed(`The source field cannot be an array element, '${path.join('.')}' in doc with _id: ${show(document._id)} has an array field called '${path.at(-2)}'`)
  const target = reach(document, pieces(operand))
  if (target.inArray) throw writeFailed(`The destination field cannot be an array element, '${operand}' in doc with _id: ${show(document._id)} has an array field called '${pieces(operand).at(-2)}'`)
  source.remove()
  reach(document, pieces(operand)).set(held)
}

const currentDate: Change = (document, path, operand, now) => {
  if (operand !== true && !(isFields(operand) && operand.$type === 'date')) {
    throw writeFailed('The \'$type\' string field is required to be \'date\' or \'timestamp\': {$currentDate: {field : {$type: \'date\'}}}')
  }
  reach(document, path).set(new Date(now))
}

export const fieldChanges: Readonly<Record<string, Change>> = {
  $set: set,
  $unset: unset,
  $inc: arithmetic('$inc', 'increment', 0, (a, b) => a + b),
  $mul: arithmetic('$mul', 'multiply', 0, (a, b) => a * b),
  $min: extreme(order => order < 0),
  $max: extreme(order => order > 0),
  $bit: bit,
  $rename: rename,
  $currentDate: currentDate
}
