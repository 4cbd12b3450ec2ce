import { ObjectId, Pattern, isFields } from './values'
import type { Fields, Value } from './values'

/**
 * EJSON, the wire's spelling of values. The SDK sends the canonical form, every number wrapped; we store and answer with plain
 * numbers and `{"$date": ms}`, which all versions of the SDK read alike and SQL can compare.
 */
export function decode (text: string, now: number): Value {
  return revive(JSON.parse(text) as Value, now)
}

/** Reads what `encode` wrote; without a `"$` in it there is nothing to unwrap. */
export function parse (text: string): Fields {
  const value = JSON.parse(text) as Fields
  return text.includes('"$') ? revive(value, 0) as Fields : value
}

/** In place: replaces wrappers by what they stand for, and server dates by the time. */
export function revive (value: Value, now: number): Value {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const item = value[i]!
      if (typeof item === 'object' && item !== null) value[i] = revive(item, now)
    }
    return value
  }
  const fields = value as Fields
  for (const name in fields) {
    const item = fields[name]!
    if (name.charCodeAt(0) === 36) {
      const unwrapped = wrappers[name]?.(item, now)
      if (unwrapped !== undefined) return unwrapped
    }
    if (typeof item === 'object' && item !== null) fields[name] = revive(item, now)
  }
  return fields
}

type Unwrap = (item: Value, now: number) => Value | undefined

const number: Unwrap = item => typeof item === 'string' ? Number(item) : undefined

const wrappers: Readonly<Record<string, Unwrap>> = {
  __proto__: null as never,
  $numberInt: number,
  $numberLong: number,
  $numberDouble: number,
  $date: item => {
    const at = typeof item === 'string' ? Date.parse(item) : typeof item === 'number' ? item : isFields(item) ? Number(item.$numberLong ?? item.$numberInt ?? item.$numberDouble) : NaN
    return Number.isNaN(at) ? undefined : new Date(at)
  },
  $regularExpression: item => isFields(item) && typeof item.pattern === 'string'
    ? new Pattern(item.pattern, [...new Set(String(item.options ?? '').replaceAll('g', ''))].sort().join('')) : undefined,
  $oid: item => typeof item === 'string' ? new ObjectId(item) : undefined,
  $tcb_server_date: (item, now) => {
    const offset = revive(item, now)
    return new Date(now + (isFields(offset) && typeof offset.offset === 'number' ? offset.offset : 0))
  }
}

/** The text that is stored and sent. */
export function encode (value: Value | undefined): string {
  switch (typeof value) {
    case 'string': return JSON.stringify(value)
    case 'number': return Number.isFinite(value) ? Object.is(value, -0) ? '-0.0' : String(value) : `{"$numberDouble":"${value}"}`
    case 'boolean': return value ? 'true' : 'false'
    case 'undefined': return 'null'
  }
  if (value === null) return 'null'
  if (Array.isArray(value)) return encodeList(value)
  if (value instanceof Date) return `{"$date":${value.getTime()}}`
  if (value instanceof Pattern) return `{"$regularExpression":{"pattern":${JSON.stringify(value.source)},"options":${JSON.stringify(value.options)}}}`
  if (value instanceof ObjectId) return `{"$oid":"${value.hex}"}`
  return encodeFields(value)
}

function encodeList (list: readonly Value[]): string {
  let text = '['
  for (let i = 0; i < list.length; i++) text += i === 0 ? encode(list[i]) : ',' + encode(list[i])
  return text + ']'
}

function encodeFields (fields: Fields): string {
  let text = '{'
  for (const name in fields) {
    const value = fields[name]
    if (value !== undefined) text += (text.length > 1 ? ',' : '') + JSON.stringify(name) + ':' + encode(value)
  }
  return text + '}'
}
