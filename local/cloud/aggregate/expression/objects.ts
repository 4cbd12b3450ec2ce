import { getField, isFields, setField, typeName } from '../../values'
import type { Fields, Value } from '../../values'
import { failed, fixed, isNullish, named } from './compile'

fixed('$mergeObjects', [0, Infinity], values => merge(values.length === 1 && Array.isArray(values[0]) ? values[0] : values))

export function merge (values: readonly (Value | undefined)[]): Fields {
  const result: Fields = {}
  for (const value of values) {
    if (isNullish(value)) continue
    if (!isFields(value)) throw failed(`$mergeObjects requires object inputs, but input ${String(value)} is of type ${typeName(value)}`)
    for (const [name, inner] of Object.entries(value)) setField(result, name, inner)
  }
  return result
}

fixed('$objectToArray', [1, 1], ([value]) => {
  if (isNullish(value)) return null
  if (!isFields(value)) throw failed(`$objectToArray requires a document input, found: ${typeName(value)}`)
  return Object.entries(value).map(([k, v]) => ({ k, v }))
})

fixed('$arrayToObject', [1, 1], ([list]) => {
  if (isNullish(list)) return null
  if (!Array.isArray(list)) throw failed(`$arrayToObject requires an array input, found: ${typeName(list)}`)
  const result: Fields = {}
  for (const item of list) {
    const [name, value] = Array.isArray(item) ? item : isFields(item) ? [item.k, item.v] : []
    if (typeof name !== 'string' || value === undefined) throw failed('$arrayToObject requires an array of key-value pairs')
    setField(result, name, value)
  }
  return result
})

named('$getField', ['field'], ['input'], ({ field, input }, scope) => {
  const from = input === undefined ? scope.root : input
  return isFields(from) ? getField(from, String(field)) : isNullish(from) ? null : undefined
})
named('$setField', ['field', 'input', 'value'], [], ({ field, input, value }) => changed(input, String(field), value))
named('$unsetField', ['field', 'input'], [], ({ field, input }) => changed(input, String(field), undefined))

function changed (input: Value | undefined, name: string, value: Value | undefined): Value {
  if (isNullish(input)) return null
  if (!isFields(input)) throw failed(`$setField requires 'input' to evaluate to type Object: ${typeName(input)}`)
  const { [name]: _, ...rest } = input
  return value === undefined ? rest : merge([input, { [name]: value }])
}
