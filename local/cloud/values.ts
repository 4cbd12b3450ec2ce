/** A regular expression as it is stored; compiled where it is used. */
export class Pattern {
  constructor (readonly source: string, readonly options: string) {}
}

export class ObjectId {
  constructor (readonly hex: string) {}
}

/** What a document is made of. Numbers are doubles: JavaScript's SDK cannot send more. */
export type Value = null | boolean | number | string | Date | Pattern | ObjectId | Value[] | Fields
export interface Fields { [name: string]: Value }

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) &&
  !(value instanceof Date) && !(value instanceof Pattern) && !(value instanceof ObjectId)

/** Sets a field as an own one, whatever its name is. */
export function setField (fields: Fields, name: string, value: Value): void {
  if (name === '__proto__') Object.defineProperty(fields, name, { value, enumerable: true, configurable: true, writable: true })
  else fields[name] = value
}

export const getField = (fields: Fields, name: string): Value | undefined => Object.hasOwn(fields, name) ? fields[name] : undefined

/** The order of types in MongoDB; values of different rank never equal each other. */
export const Rank = { missing: 0, null: 1, number: 2, string: 3, object: 4, array: 5, objectId: 7, boolean: 8, date: 9, pattern: 11 } as const

export function rank (value: Value | undefined): number {
  switch (typeof value) {
    case 'undefined': return Rank.missing
    case 'number': return Rank.number
    case 'string': return Rank.string
    case 'boolean': return Rank.boolean
  }
  if (value === null) return Rank.null
  if (Array.isArray(value)) return Rank.array
  if (value instanceof Date) return Rank.date
  if (value instanceof Pattern) return Rank.pattern
  if (value instanceof ObjectId) return Rank.objectId
  return Rank.object
}

/** MongoDB's total order. A missing field counts as null. */
export function compare (left: Value | undefined, right: Value | undefined): number {
  const a = left === undefined ? null : left
  const b = right === undefined ? null : right
  const order = rank(a) - rank(b)
  if (order !== 0) return order
  if (typeof a === 'number') return compareNumbers(a, b as number)
  if (typeof a === 'string') return compareText(a, b as string)
  if (typeof a === 'boolean') return Number(a) - Number(b)
  if (a === null) return 0
  if (a instanceof Date) return compareNumbers(a.getTime(), (b as Date).getTime())
  if (Array.isArray(a)) return compareArrays(a, b as Value[])
  if (a instanceof Pattern) return compareText(a.source, (b as Pattern).source) || compareText(a.options, (b as Pattern).options)
  if (a instanceof ObjectId) return compareText(a.hex, (b as ObjectId).hex)
  return compareFields(a, b as Fields)
}

export const equal = (left: Value | undefined, right: Value | undefined): boolean => left === right || compare(left, right) === 0

/** NaN is smaller than every other number. */
function compareNumbers (a: number, b: number): number {
  if (a < b) return -1
  if (a > b) return 1
  if (a === b) return 0
  return Number(Number.isNaN(b)) - Number(Number.isNaN(a))
}

/** By code point, as UTF-8 bytes compare; JavaScript's own order differs beside surrogates. */
export function compareText (a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return x >= 0xd800 && y >= 0xd800 ? fixed(x) - fixed(y) : x - y
  }
  return a.length - b.length
}
const fixed = (unit: number): number => unit >= 0xe000 ? unit - 0x2000 : unit + 0x2000

function compareArrays (a: readonly Value[], b: readonly Value[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = compare(a[i], b[i])
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compareFields (a: Fields, b: Fields): number {
  const left = Object.keys(a)
  const right = Object.keys(b)
  for (let i = 0; i < left.length && i < right.length; i++) {
    const x = a[left[i]!]
    const y = b[right[i]!]
    const order = rank(x) - rank(y) || compareText(left[i]!, right[i]!) || compare(x, y)
    if (order !== 0) return order
  }
  return left.length - right.length
}

const names: Readonly<Record<number, string>> = {
  [Rank.missing]: 'missing', [Rank.null]: 'null', [Rank.string]: 'string', [Rank.object]: 'object', [Rank.array]: 'array',
  [Rank.objectId]: 'objectId', [Rank.boolean]: 'bool', [Rank.date]: 'date', [Rank.pattern]: 'regex'
}

/** The name of a type as MongoDB's messages have it. A number is int, long or double by its value. */
export function typeName (value: Value | undefined): string {
  if (typeof value !== 'number') return names[rank(value)]!
  if (!Number.isInteger(value) || Math.abs(value) > 2 ** 63) return 'double'
  return Math.abs(value) <= 0x7fffffff || value === -0x80000000 ? 'int' : 'long'
}

/** A value as MongoDB's messages show it. */
export function show (value: Value | undefined): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (value === undefined) return 'MISSING'
  if (value instanceof Date) return `new Date(${value.getTime()})`
  if (value instanceof Pattern) return `/${value.source}/${value.options}`
  if (value instanceof ObjectId) return `ObjectId('${value.hex}')`
  if (Array.isArray(value)) return value.length > 0 ? `[ ${value.map(show).join(', ')} ]` : '[]'
  if (isFields(value)) return `{ ${Object.entries(value).map(([name, inner]) => `${name}: ${show(inner)}`).join(', ')} }`
  return String(value)
}
