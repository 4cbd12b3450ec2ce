import { getField, isFields } from './values'
import type { Fields, Value } from './values'
import { nothing } from './store/key'
import type { KeyPart } from './store/key'

export type Path = readonly string[]

const split = new Map<string, Path>()

/** A dotted path in pieces; paths repeat, so the pieces are kept. */
export function pieces (path: string): Path {
  const known = split.get(path)
  if (known) return known
  if (split.size > 10_000) split.clear()
  const made = path.split('.')
  split.set(path, made)
  return made
}

/** The position that a piece names in an array, or -1. */
export const position = (piece: string): number => /^(0|[1-9]\d{0,8})$/.test(piece) ? Number(piece) : -1

/**
 * Visits what a path leads to, as MongoDB's matcher does: through arrays of objects without an index, or by it; a missing field is
 * visited as undefined, once for each object that lacks it, and not at all below an array without objects. True from `visit` ends the walk.
 */
export function visit (fields: Fields, path: Path, from: number, seen: (leaf: Value | undefined, byIndex: boolean) => boolean): boolean {
  const value = getField(fields, path[from]!)
  const next = from + 1
  if (next === path.length) return seen(value, false)
  if (Array.isArray(value)) return visitArray(value, path, next, seen)
  return isFields(value) ? visit(value, path, next, seen) : seen(undefined, false)
}

function visitArray (list: readonly Value[], path: Path, from: number, seen: (leaf: Value | undefined, byIndex: boolean) => boolean): boolean {
  const at = position(path[from]!)
  for (let i = 0; i < list.length; i++) {
    const item = list[i]!
    if (isFields(item) && visit(item, path, from, seen)) return true
    if (i !== at) continue
    if (from + 1 === path.length) { if (seen(item, true)) return true } else if (Array.isArray(item) && visitArray(item, path, from + 1, seen)) return true
    else if (isFields(item) && visit(item, path, from + 1, seen)) return true
  }
  return false
}

/**
 * What an index or a sort takes from a path: every element of an array there, `nothing` for an empty array, undefined where a
 * document lacks the field. More than one part, or any array on the way, makes an index multikey.
 */
export function keyParts (fields: Fields, path: Path): { parts: KeyPart[], multikey: boolean } {
  const value = getField(fields, path[0]!)
  if (path.length === 1 && !Array.isArray(value)) return { parts: [value], multikey: false }
  const parts: KeyPart[] = []
  const multikey = collect(value, path, 1, parts)
  return { parts: parts.length > 0 ? parts : [undefined], multikey }
}

function collect (value: Value | undefined, path: Path, from: number, parts: KeyPart[]): boolean {
  if (!Array.isArray(value)) {
    if (from === path.length) { parts.push(value); return false }
    return isFields(value) ? collect(getField(value, path[from]!), path, from + 1, parts) : (parts.push(undefined), false)
  }
  if (from === path.length) {
    if (value.length === 0) parts.push(nothing)
    else parts.push(...value)
    return true
  }
  const at = position(path[from]!)
  if (at >= 0 && !value.some(isFields)) collect(value[at], path, from + 1, parts)
  else for (const item of value) collect(isFields(item) ? getField(item, path[from]!) : undefined, path, isFields(item) ? from + 1 : path.length, parts)
  return true
}
