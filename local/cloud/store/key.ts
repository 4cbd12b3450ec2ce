import { ObjectId, Pattern, Rank } from '../values'
import type { Fields, Value } from '../values'
import { rank } from '../values'

/**
 * Values as bytes whose order is MongoDB's order, so that one B-tree holds every index. Each value starts with the tag of its
 * type and ends where it says itself, so that the values of a compound key stand one after the other. The byte FF never starts a
 * value: `prefix + FF` stands behind every key that begins with the prefix.
 */
let bytes = Buffer.allocUnsafeSlow(64 * 1024)
let end = 0

const tag = (value: Value | undefined): number => (rank(value) || Rank.null) << 4
export const bracket = (value: Value): readonly [Buffer, Buffer] => [Buffer.of(tag(value)), Buffer.of(tag(value) + 1)]

/** A value that stands in no document: an empty array has no element, it sorts before null. */
export const nothing = Symbol('empty array')
export type KeyPart = Value | undefined | typeof nothing

export interface KeyWriter {
  start (index: number): void
  add (part: KeyPart, direction: 1 | -1): void
  addRow (no: number): void
  take (): Buffer
}

function room (size: number): void {
  if (end + size <= bytes.length) return
  const larger = Buffer.allocUnsafeSlow(Math.max(bytes.length * 2, end + size))
  bytes.copy(larger, 0, 0, end)
  bytes = larger
}

const byte = (value: number): void => { room(1); bytes[end++] = value }

export const keyWriter: KeyWriter = {
  start (index) { end = 0; room(4); end = bytes.writeUInt32BE(index, 0) },
  add (part, direction) {
    const from = end
    if (part === nothing) byte(8)
    else write(part)
    if (direction === -1) for (let i = from; i < end; i++) bytes[i] = ~bytes[i]!
  },
  addRow (no) { room(6); end = bytes.writeUIntBE(no, end, 6) },
  take: () => Buffer.from(bytes.subarray(0, end))
}

/** One value alone. */
export function encodeKey (value: Value): Buffer {
  end = 0
  write(value)
  return Buffer.from(bytes.subarray(0, end))
}

function write (value: Value | undefined): void {
  byte(tag(value))
  if (typeof value === 'string') text(value)
  else if (typeof value === 'number') double(value)
  else if (typeof value === 'boolean') byte(Number(value))
  else if (value === null || value === undefined) return
  else if (Array.isArray(value)) { value.forEach(write); byte(0) } else if (value instanceof Date) double(value.getTime())
  else if (value instanceof Pattern) { text(value.source); text(value.options) } else if (value instanceof ObjectId) text(value.hex)
  else fields(value)
}

/** UTF-8; a NUL inside becomes 00 FF, so that 00 alone ends the text and a prefix sorts first. */
function text (value: string): void {
  room(value.length * 6 + 1)
  if (!value.includes('\0')) end += bytes.write(value, end)
  else {
    for (const piece of value.split(/(\0)/)) {
      if (piece === '\0') { byte(0); byte(255) } else end += bytes.write(piece, end)
    }
  }
  bytes[end++] = 0
}

/** IEEE 754 with the sign turned; NaN below everything. */
function double (value: number): void {
  room(8)
  if (Number.isNaN(value)) { bytes.fill(0, end, end + 8); end += 8; return }
  bytes.writeDoubleBE(value === 0 ? 0 : value, end)
  if (bytes[end]! & 0x80) for (let i = 0; i < 8; i++) bytes[end + i] = ~bytes[end + i]!
  else bytes[end]! ^= 0x80
  end += 8
}

function fields (value: Fields): void {
  for (const name in value) {
    byte(tag(value[name]))
    text(name)
    write(value[name])
  }
  byte(0)
}
