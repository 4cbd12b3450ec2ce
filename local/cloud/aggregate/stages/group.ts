import { accumulatorFor } from '../accumulators'
import type { Accumulator } from '../accumulators'
import { compilerFor } from '../expressions'
import type { Expression, Scope } from '../expressions'
import { compare, failed } from '../expression/compile'
import { encodeKey } from '../../store/key'
import { isFields, rank, setField } from '../../values'
import type { Fields, Value } from '../../values'
import type { MakeStage, Stage } from '../stage'
import { scopeOf } from './shape'
import { sort } from './sequence'

type Outputs = readonly (readonly [field: string, accumulate: Accumulator])[]

/** Groups in the order in which they first appear; their ids are equal as values are. */
function grouped (documents: readonly Fields[], scope: (document: Fields) => Scope, id: Expression): Map<string, { id: Value, scopes: Scope[] }> {
  const groups = new Map<string, { id: Value, scopes: Scope[] }>()
  for (const document of documents) {
    const one = scope(document)
    const value = id(one) ?? null
    const key = typeof value === 'string' ? value : encodeKey(value).toString('latin1') + '\0'
    const group = groups.get(key)
    if (group) group.scopes.push(one)
    else groups.set(key, { id: value, scopes: [one] })
  }
  return groups
}

function made (id: Value, outputs: Outputs, scopes: readonly Scope[]): Fields {
  const result: Fields = { _id: id }
  for (const [field, accumulate] of outputs) setField(result, field, accumulate(scopes))
  return result
}

function outputsOf (spec: Fields, names: readonly string[]): Outputs {
  const compile = compilerFor(new Set(names))
  return Object.entries(spec).map(([field, raw]) => {
    if (field.includes('.')) throw failed(`The field name '${field}' cannot contain '.'`)
    return [field, accumulatorFor(field, raw, compile)] as const
  })
}

export const group: MakeStage = (operand, names) => {
  if (!isFields(operand)) throw failed('a group\'s fields must be specified in an object')
  if (!('_id' in operand)) throw failed('a group specification must include an _id')
  const { _id, ...rest } = operand
  const id = compilerFor(new Set(names))(_id!)
  const outputs = outputsOf(rest, names)
  return (documents, around) => [...grouped(documents, document => scopeOf(document, around), id).values()].map(one => made(one.id, outputs, one.scopes))
}

const counting: Fields = { count: { $sum: 1 } }

export const sortByCount: MakeStage = (operand, names) => {
  if (typeof operand === 'string' ? !operand.startsWith('$') : !isFields(operand)) throw failed('the sortByCount field must be defined as a $-prefixed path or an expression inside an object')
  const [count, order] = [group({ _id: operand, ...counting }, names), sort({ count: -1 }, names)]
  return (documents, around) => order(count(documents, around), around)
}

export const count: MakeStage = operand => {
  if (typeof operand !== 'string' || operand === '' || operand.startsWith('$') || operand.includes('.')) throw failed('the count field must be a non-empty string without \'$\' and \'.\'')
  return documents => documents.length > 0 ? [{ [operand]: documents.length }] : []
}

export const bucket: MakeStage = (operand, names) => {
  if (!isFields(operand) || operand.groupBy === undefined || !Array.isArray(operand.boundaries)) throw failed('$bucket requires \'groupBy\' and \'boundaries\' to be specified.')
  const { boundaries } = operand
  if (boundaries.length < 2) throw failed(`The $bucket 'boundaries' field must have at least 2 values, but found ${boundaries.length} value(s).`)
  boundaries.forEach((value, i) => {
    if (i === 0) return
    if (rank(value) !== rank(boundaries[0])) throw failed('All values in the the \'boundaries\' option to $bucket must have the same type.')
    if (compare(boundaries[i - 1], value) >= 0) throw failed('The \'boundaries\' option to $bucket must be sorted, but elements are not in ascending order.')
  })
  const otherwise = operand.default
  if (otherwise !== undefined && compare(otherwise, boundaries[0]) >= 0 && compare(otherwise, boundaries.at(-1)) < 0) {
    throw failed('The $bucket \'default\' field must be less than the lowest boundary or greater than or equal to the highest boundary.')
  }
  const by = compilerFor(new Set(names))(operand.groupBy)
  const outputs = outputsOf(isFields(operand.output) ? operand.output : counting, names)
  const place: Expression = scope => {
    const value = by(scope)
    const at = boundaries.findIndex(boundary => compare(value, boundary) < 0)
    if (at > 0) return boundaries[at - 1]
    if (otherwise === undefined) throw failed('$switch could not find a matching branch for an input, and no default was specified.')
    return otherwise
  }
  return (documents, around) => [...grouped(documents, document => scopeOf(document, around), place).values()]
    .map(one => made(one.id, outputs, one.scopes)).sort((a, b) => compare(a._id, b._id))
}

/** Buckets of nearly one size; equal values stay together. */
export const bucketAuto: MakeStage = (operand, names): Stage => {
  if (!isFields(operand) || operand.groupBy === undefined || operand.buckets === undefined) throw failed('$bucketAuto requires \'groupBy\' and \'buckets\' to be specified')
  const { buckets } = operand
  if (typeof buckets !== 'number' || !Number.isInteger(buckets) || buckets < 1) throw failed(`The $bucketAuto 'buckets' field must be greater than 0, but found: ${String(buckets)}`)
  if (operand.granularity !== undefined) throw failed('$bucketAuto with \'granularity\' is not supported by the local cloud')
  const by = compilerFor(new Set(names))(operand.groupBy)
  const outputs = outputsOf(isFields(operand.output) ? operand.output : counting, names)
  return (documents, around) => {
    const sorted = documents.map(document => { const scope = scopeOf(document, around); return { scope, value: by(scope) ?? null } }).sort((a, b) => compare(a.value, b.value))
    const size = Math.max(1, Math.round(sorted.length / buckets))
    const result: Fields[] = []
    for (let from = 0; from < sorted.length;) {
      let to = result.length === buckets - 1 ? sorted.length : Math.min(sorted.length, from + size)
      while (to < sorted.length && compare(sorted[to]!.value, sorted[to - 1]!.value) === 0) to++
      const max = to < sorted.length ? sorted[to]!.value : sorted.at(-1)!.value
      result.push(made({ min: sorted[from]!.value, max }, outputs, sorted.slice(from, to).map(({ scope }) => scope)))
      from = to
    }
    return result
  }
}
