import { invalidParam, requestFailed, writeFailed } from '../errors'
import { limits } from '../../limits'
import { decode } from '../ejson'
import type { Sort } from '../sort'
import { ObjectId, Pattern, isFields } from '../values'
import type { Fields, Value } from '../values'
import type { Call } from './action'

/** A field of the request that holds EJSON, as a text or already taken apart. */
function value (call: Call, name: string): Value | undefined {
  const given = call.body[name]
  if (given === undefined || given === null || given === '') return undefined
  try {
    return typeof given === 'string' ? decode(given, call.service.now()) : decode(JSON.stringify(given), call.service.now())
  } catch {
    throw invalidParam(`${name} is not valid EJSON`)
  }
}

function fields (call: Call, name: string): Fields | undefined {
  const given = value(call, name)
  if (given === undefined || given === null) return undefined
  if (!isFields(given)) throw invalidParam(`${name} must be an object`)
  return given
}

/** An ObjectId as `_id` is its text: ids are plain strings here. */
export const plainId = (document: Fields): Fields => {
  if (document._id instanceof ObjectId) document._id = document._id.hex
  return document
}

export const filterOf = (call: Call): Fields => plainId(fields(call, 'query') ?? {})
export const dataOf = (call: Call): Fields => fields(call, 'data') ?? {}
export const projectionOf = (call: Call): Fields | undefined => fields(call, 'projection')

export function sortOf (call: Call): Sort {
  return Object.entries(fields(call, 'order') ?? {}).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw requestFailed('(BadValue) $sort key ordering must be 1 (for ascending) or -1 (for descending)')
    return [path, direction] as const
  })
}

export function countOf (call: Call, name: 'limit' | 'offset', missing: number): number {
  const given = call.body[name] ?? missing
  if (typeof given !== 'number' || !Number.isInteger(given) || given < 0) throw invalidParam(`${name} must be a non-negative integer`)
  return given
}

export const limitOf = (call: Call): number => Math.min(countOf(call, 'limit', limits.database.pageDefault) || limits.database.pageDefault, limits.database.pageMax)

export const transactionOf = ({ body }: Call): string | undefined => typeof body.transactionId === 'string' && body.transactionId !== '' ? body.transactionId : undefined

/** The documents of an insert. `null`, which the SDK sends for a call without data, is an empty one. */
export function documentsOf (call: Call): Fields[] {
  const given = call.body.data
  const texts: unknown[] = Array.isArray(given) ? given : [given]
  const now = call.service.now()
  return texts.map(text => {
    let document: Value
    try { document = typeof text === 'string' ? decode(text, now) : decode(JSON.stringify(text ?? null), now) } catch { throw invalidParam('data is not valid EJSON') }
    if (document !== null && !isFields(document)) throw invalidParam('data must be an object')
    return plainId(document ?? {})
  })
}

/** Errors: what MongoDB would not store. */
export function checkDocument (document: Fields, text: string): void {
  const dollar = Object.keys(document).find(name => name.startsWith('$'))
  if (dollar !== undefined) throw writeFailed(`Document can't have $ prefixed field names: ${dollar}`)
  const id = document._id
  if (Array.isArray(id) || id instanceof Pattern || id === undefined) throw writeFailed(`can't use ${Array.isArray(id) ? 'an array' : id === undefined ? 'undefined' : 'a regex'} for _id`)
  if (text.length > limits.database.documentBytes / 3 && Buffer.byteLength(text) > limits.database.documentBytes) throw writeFailed(`object to insert too large. size in bytes: ${Buffer.byteLength(text)}, max size: ${limits.database.documentBytes}`)
  if (deeper(document, limits.database.nesting)) throw writeFailed(`Document exceeds maximum nested object depth of ${limits.database.nesting}`)
}

function deeper (value: Value, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (left === 0) return true
  if (Array.isArray(value)) return value.some(item => deeper(item, left - 1))
  if (!isFields(value)) return false
  for (const name in value) if (deeper(value[name]!, left - 1)) return true
  return false
}
