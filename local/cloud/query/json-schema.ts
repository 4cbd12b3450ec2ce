import { requestFailed } from '../errors'
import { compare, equal, getField, isFields } from '../values'
import type { Fields, Value } from '../values'
import { isType } from './operators'
import { toRegExp } from './pattern'
import { Pattern } from '../values'

type Test = (value: Value) => boolean
type Make = (rule: Value, schema: Fields) => Test

const fail = (what: string) => requestFailed(`(FailedToParse) $jsonSchema ${what}`)

/** JSON Schema draft 4 as MongoDB has it, with bsonType. A keyword holds for values of its own type only. */
export function schemaTest (schema: Value): Test {
  if (!isFields(schema)) throw fail('must be an object')
  const tests = Object.entries(schema).flatMap(([name, rule]) => {
    const make = Object.hasOwn(keywords, name) ? keywords[name] : undefined
    if (!make) throw fail(`keyword '${name}' is not recognised`)
    return [make(rule, schema)]
  })
  return value => tests.every(test => test(value))
}

const forNumbers = (make: (rule: number, schema: Fields) => (value: number) => boolean): Make => (rule, schema) => {
  if (typeof rule !== 'number') throw fail('keyword must be a number')
  const test = make(rule, schema)
  return value => typeof value !== 'number' || test(value)
}
const forLength = (of: (value: Value) => number | undefined, holds: (length: number, rule: number) => boolean): Make => rule => {
  if (typeof rule !== 'number' || rule < 0) throw fail('keyword must be a non-negative integer')
  return value => { const length = of(value); return length === undefined || holds(length, rule) }
}
const textLength = (value: Value) => typeof value === 'string' ? Array.from(value).length : undefined
const listLength = (value: Value) => Array.isArray(value) ? value.length : undefined
const fieldCount = (value: Value) => isFields(value) ? Object.keys(value).length : undefined
const schemas = (rule: Value): Test[] => { if (!Array.isArray(rule)) throw fail('keyword must be an array'); return rule.map(schemaTest) }
const names = (rule: Value): string[] => { if (!Array.isArray(rule) || rule.length === 0) throw fail('keyword must be a nonempty array'); return rule.map(String) }
const jsonTypes: Readonly<Record<string, string>> = { object: 'object', array: 'array', string: 'string', number: 'number', boolean: 'bool', null: 'null' }

const keywords: Readonly<Record<string, Make>> = {
  bsonType: rule => value => isType(rule)(value),
  type: rule => isType((Array.isArray(rule) ? rule : [rule]).map(one => {
    const alias = jsonTypes[String(one)]
    if (!alias) throw fail(`Unknown type name alias: ${String(one)}`)
    return alias
  })),
  required: rule => { const wanted = names(rule); return value => !isFields(value) || wanted.every(name => getField(value, name) !== undefined) },
  properties: rule => {
    if (!isFields(rule)) throw fail('keyword \'properties\' must be an object')
    const tests = Object.entries(rule).map(([name, inner]) => [name, schemaTest(inner)] as const)
    return value => !isFields(value) || tests.every(([name, test]) => { const inner = getField(value, name); return inner === undefined || test(inner) })
  },
  patternProperties: rule => {
    if (!isFields(rule)) throw fail('keyword \'patternProperties\' must be an object')
    const tests = Object.entries(rule).map(([source, inner]) => [toRegExp(new Pattern(source, '')), schemaTest(inner)] as const)
    return value => !isFields(value) || Object.entries(value).every(([name, inner]) => tests.every(([pattern, test]) => !pattern.test(name) || test(inner)))
  },
  additionalProperties: (rule, schema) => {
    const known = isFields(schema.properties) ? schema.properties : {}
    const patterns = isFields(schema.patternProperties) ? Object.keys(schema.patternProperties).map(source => toRegExp(new Pattern(source, ''))) : []
    const test: Test = rule === true ? () => true : rule === false ? () => false : schemaTest(rule)
    return value => !isFields(value) || Object.entries(value).every(([name, inner]) => Object.hasOwn(known, name) || patterns.some(pattern => pattern.test(name)) || test(inner))
  },
  dependencies: rule => {
    if (!isFields(rule)) throw fail('keyword \'dependencies\' must be an object')
    const tests = Object.entries(rule).map(([name, needs]) => [name, Array.isArray(needs) ? keywords.required!(needs, {}) : schemaTest(needs)] as const)
    return value => !isFields(value) || tests.every(([name, test]) => getField(value, name) === undefined || test(value))
  },
  items: rule => {
    const tests = Array.isArray(rule) ? rule.map(schemaTest) : schemaTest(rule)
    return value => !Array.isArray(value) || value.every((item, i) => Array.isArray(tests) ? tests[i]?.(item) ?? true : tests(item))
  },
  additionalItems: (rule, schema) => {
    const from = Array.isArray(schema.items) ? schema.items.length : Infinity
    const test: Test = rule === true ? () => true : rule === false ? () => false : schemaTest(rule)
    return value => !Array.isArray(value) || value.slice(from).every(test)
  },
  enum: rule => { if (!Array.isArray(rule)) throw fail('keyword \'enum\' must be an array'); return value => rule.some(one => equal(one, value)) },
  allOf: rule => { const tests = schemas(rule); return value => tests.every(test => test(value)) },
  anyOf: rule => { const tests = schemas(rule); return value => tests.some(test => test(value)) },
  oneOf: rule => { const tests = schemas(rule); return value => tests.filter(test => test(value)).length === 1 },
  not: rule => { const test = schemaTest(rule); return value => !test(value) },
  minimum: forNumbers((rule, schema) => value => schema.exclusiveMinimum === true ? value > rule : value >= rule),
  maximum: forNumbers((rule, schema) => value => schema.exclusiveMaximum === true ? value < rule : value <= rule),
  exclusiveMinimum: () => () => true,
  exclusiveMaximum: () => () => true,
  multipleOf: forNumbers(rule => value => Number.isInteger(value / rule)),
  minLength: forLength(textLength, (length, rule) => length >= rule),
  maxLength: forLength(textLength, (length, rule) => length <= rule),
  pattern: rule => { const pattern = toRegExp(new Pattern(String(rule), '')); return value => typeof value !== 'string' || pattern.test(value) },
  minItems: forLength(listLength, (length, rule) => length >= rule),
  maxItems: forLength(listLength, (length, rule) => length <= rule),
  uniqueItems: rule => value => {
    if (rule !== true || !Array.isArray(value)) return true
    const sorted = [...value].sort(compare)
    return sorted.every((item, i) => i === 0 || !equal(item, sorted[i - 1]))
  },
  minProperties: forLength(fieldCount, (length, rule) => length >= rule),
  maxProperties: forLength(fieldCount, (length, rule) => length <= rule),
  title: () => () => true,
  description: () => () => true
}
