import { compileExpression } from '../expressions'
import { failed } from '../expression/compile'
import { keyParts, pieces } from '../../paths'
import { encodeKey, nothing } from '../../store/key'
import { isFields } from '../../values'
import type { Fields, Value } from '../../values'
import type { MakeStage, Stage, Surroundings } from '../stage'
import { scopeOf } from './shape'
import { withPath } from './sequence'

export const lookup: MakeStage = (operand, names) => {
  if (!isFields(operand)) throw failed('the $lookup specification must be an object')
  const { from, as, localField, foreignField, pipeline } = operand
  if (typeof from !== 'string' || typeof as !== 'string') throw failed('must specify \'from\' and \'as\' fields for a $lookup')
  if (Array.isArray(pipeline)) return correlated(from, as.split('.'), operand, pipeline, names)
  if (typeof localField !== 'string' || typeof foreignField !== 'string') throw failed('$lookup requires either \'pipeline\' or both \'localField\' and \'foreignField\' to be specified')
  return joined(from, as.split('.'), localField, foreignField)
}

/** Equality of two fields: by the other's index, or by one pass over it. */
const joined = (from: string, as: readonly string[], localField: string, foreignField: string): Stage => (documents, around) => {
  const find = around.indexed(from, foreignField) || documents.length < 2
    ? (values: Value[]) => around.read(from, { [foreignField]: { $in: values } })
    : hashed(around.read(from, {}), foreignField)
  return documents.map(document => withPath(document, as, find(valuesAt(document, localField))))
}

/** Each element of an array is looked for; a missing field looks for null. */
const valuesAt = (document: Fields, path: string): Value[] => keyParts(document, pieces(path)).parts.flatMap(part => part === nothing ? [] : [part ?? null])

function hashed (others: readonly Fields[], path: string): (values: Value[]) => Fields[] {
  const places = new Map<string, number[]>()
  for (const [i, other] of others.entries()) {
    for (const value of valuesAt(other, path)) {
      const key = encodeKey(value).toString('latin1')
      const held = places.get(key)
      if (held) held.push(i)
      else places.set(key, [i])
    }
  }
  return values => [...new Set(values.flatMap(value => places.get(encodeKey(value).toString('latin1')) ?? []))].sort((a, b) => a - b).map(i => others[i]!)
}

/** A pipeline on the other collection for each document, which it sees through the variables of `let`. */
function correlated (from: string, as: readonly string[], { let: vars, localField, foreignField }: Fields, pipeline: readonly Value[], names: readonly string[]): Stage {
  const variables = Object.entries(isFields(vars) ? vars : {}).map(([name, raw]) => [name, compileExpression(raw, names)] as const)
  if (!pipeline.every(isFields)) throw failed('Each element of the \'pipeline\' array must be an object')
  return (documents, around) => documents.map(document => {
    const scope = scopeOf(document, around)
    const values = { ...around.variables, ...Object.fromEntries(variables.map(([name, value]) => [name, value(scope)])) }
    const joining: Fields[] = typeof localField === 'string' && typeof foreignField === 'string' ? [{ $match: { [foreignField]: { $in: valuesAt(document, localField) } } }] : []
    return withPath(document, as, around.run(from, [...joining, ...pipeline], values))
  })
}

export const unionWith: MakeStage = operand => {
  const from = isFields(operand) ? operand.coll : operand
  const pipeline = isFields(operand) && Array.isArray(operand.pipeline) ? operand.pipeline.filter(isFields) : []
  if (typeof from !== 'string') throw failed('the $unionWith stage needs a collection')
  return (documents, around) => [...documents, ...around.run(from, pipeline, {})]
}

export const facet: MakeStage = operand => {
  if (!isFields(operand) || Object.keys(operand).length === 0) throw failed('the $facet specification must be a non-empty object')
  const facets = Object.entries(operand).map(([name, pipeline]) => {
    if (!Array.isArray(pipeline) || !pipeline.every(isFields)) throw failed(`arguments to $facet must be arrays, ${name} is not`)
    return [name, pipeline] as const
  })
  return (documents, around) => [Object.fromEntries(facets.map(([name, pipeline]) => [name, around.runOn(documents, pipeline)]))]
}

/** From each document along a chain of equal fields, breadth first, no document twice. */
export const graphLookup: MakeStage = (operand, names) => {
  if (!isFields(operand)) throw failed('the $graphLookup specification must be an object')
  const { from, startWith, connectFromField, connectToField, as, maxDepth, depthField, restrictSearchWithMatch } = operand
  if (typeof from !== 'string' || startWith === undefined || typeof connectFromField !== 'string' || typeof connectToField !== 'string' || typeof as !== 'string') {
    throw failed('$graphLookup requires \'from\', \'as\', \'startWith\', \'connectFromField\', and \'connectToField\' to be specified.')
  }
  const start = compileExpression(startWith, names)
  const restrict = isFields(restrictSearchWithMatch) ? [restrictSearchWithMatch] : []
  return (documents, around) => documents.map(document => {
    const first = start(scopeOf(document, around)) ?? null
    const reached = walk(around, (values: Value[]) => ({ $and: [{ [connectToField]: { $in: values } }, ...restrict] }), from, Array.isArray(first) ? first : [first])
    return withPath(document, as.split('.'), reached)
  })

  function walk ({ read }: Surroundings, filter: (values: Value[]) => Fields, collection: string, values: Value[]): Fields[] {
    const found = new Map<string, Fields>()
    for (let depth = 0, next = values; next.length > 0 && depth <= (typeof maxDepth === 'number' ? maxDepth : Infinity); depth++) {
      const fresh = read(collection, filter(next)).filter(one => !found.has(encodeKey(one._id!).toString('latin1')))
      for (const one of fresh) found.set(encodeKey(one._id!).toString('latin1'), typeof depthField === 'string' ? { ...one, [depthField]: depth } : one)
      next = fresh.flatMap(one => valuesAt(one, connectFromField as string)).filter(value => value !== null)
    }
    return [...found.values()]
  }
}
