import { failed, isNullish } from '../expression/compile'
import { compile } from '../../query/match'
import { sortBy } from '../../sort'
import type { Sort } from '../../sort'
import { getField, isFields, setField, show } from '../../values'
import type { Fields, Value } from '../../values'
import type { MakeStage } from '../stage'

export const match: MakeStage = operand => {
  if (!isFields(operand)) throw failed('the match filter must be an expression in an object')
  return (documents, { variables, now }) => documents.filter(compile(operand, { variables, now }))
}

export function sortSpec (operand: Value): Sort {
  if (!isFields(operand) || Object.keys(operand).length === 0) throw failed('$sort stage must have at least one sort key')
  return Object.entries(operand).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw failed('$sort key ordering must be 1 (for ascending) or -1 (for descending)')
    return [path, direction]
  })
}

export const sort: MakeStage = operand => {
  const spec = sortSpec(operand)
  return documents => sortBy(documents, spec, document => document)
}

export function whole (name: string, operand: Value, least: number): number {
  if (typeof operand !== 'number' || !Number.isInteger(operand) || operand < least) throw failed(`invalid argument to ${name} stage: Expected ${least === 0 ? 'a non-negative' : 'a positive'} number in: ${name}: ${show(operand)}`)
  return operand
}

export const limit: MakeStage = operand => {
  const n = whole('$limit', operand, 1)
  return documents => documents.slice(0, n)
}

export const skip: MakeStage = operand => {
  const n = whole('$skip', operand, 0)
  return documents => documents.slice(n)
}

export const sample: MakeStage = operand => {
  if (!isFields(operand)) throw failed('the $sample stage specification must be an object')
  const n = whole('$sample', operand.size ?? null, 0)
  return documents => {
    const left = [...documents]
    for (let i = left.length - 1; i > 0; i--) { const j = Math.floor(Math.random() * (i + 1)); [left[i], left[j]] = [left[j]!, left[i]!] }
    return left.slice(0, n)
  }
}

export const unwind: MakeStage = operand => {
  const spec: Fields = isFields(operand) ? operand : { path: operand }
  const { path, includeArrayIndex, preserveNullAndEmptyArrays } = spec
  if (typeof path !== 'string') throw failed('$unwind: path must be a string')
  if (!path.startsWith('$') || path.length < 2) throw failed(`path option to $unwind stage should be prefixed with a '$': ${path}`)
  if (includeArrayIndex !== undefined && (typeof includeArrayIndex !== 'string' || includeArrayIndex.startsWith('$') || includeArrayIndex === '')) throw failed('includeArrayIndex option to $unwind stage should be a non-empty string without \'$\'')
  const way = path.slice(1).split('.')
  const place = includeArrayIndex?.split('.')
  const one = (document: Fields, value: Value | undefined, at: number | null): Fields => {
    const changed = value === undefined ? withPath(document, way, undefined) : withPath(document, way, value)
    return place ? withPath(changed, place, at) : changed
  }
  return documents => documents.flatMap(document => {
    const list = way.reduce<Value | undefined>((value, name) => isFields(value) ? getField(value, name) : undefined, document)
    if (Array.isArray(list) && list.length > 0) return list.map((item, i) => one(document, item, i))
    if (!isNullish(list) && !Array.isArray(list)) return [place ? withPath(document, place, null) : document]
    return preserveNullAndEmptyArrays === true ? [one(document, list === null ? null : undefined, null)] : []
  })
}

/** A copy with another value at a path; undefined takes the field away. */
export function withPath (document: Fields, [name, ...rest]: readonly string[], value: Value | undefined): Fields {
  const result = { ...document }
  const held = getField(document, name!)
  const inner = rest.length === 0 ? value : isFields(held) || value !== undefined ? withPath(isFields(held) ? held : {}, rest, value) : held
  if (inner === undefined) delete result[name!]
  else setField(result, name!, inner)
  return result
}
