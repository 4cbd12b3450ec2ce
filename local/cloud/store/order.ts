import { parse } from '../ejson'
import { keyParts, pieces } from '../paths'
import { distance } from '../query/geo'
import type { Near } from '../query/geo'
import { visit } from '../paths'
import { compare } from '../values'
import type { Fields } from '../values'
import { keyWriter, nothing } from './key'
import type { KeyPart } from './key'
import type { Sort } from './plan'

/** A stored document: its number, its text, and its values where somebody has read them already. */
export interface Found { readonly no: number, readonly text: string, readonly key?: Buffer, readonly document?: Fields }

export const documentOf = (row: Found): Fields => row.document ?? parse(row.text)

/** In the wanted order; equals stay in the order of their arrival. */
export function ordered (rows: readonly Found[], by: Sort | { path: string, near: Near }): Found[] {
  if (!('near' in by)) return sortBy(rows, by, documentOf)
  const metres = new Map(rows.map(row => [row, nearestOf(documentOf(row), by.path, by.near)]))
  return [...rows].sort((a, b) => metres.get(a)! - metres.get(b)!)
}

function nearestOf (document: Fields, path: string, { centre }: Near): number {
  let least = Infinity
  visit(document, pieces(path), 0, leaf => { least = Math.min(least, distance(leaf, centre) ?? Infinity); return false })
  return least
}

/** Sorts anything that has values, by the same bytes that an index would hold. */
export function sortBy<T> (items: readonly T[], sort: Sort, valuesOf: (item: T) => Fields): T[] {
  const keyed = items.map(item => ({ item, key: sortKey(valuesOf(item), sort) }))
  return keyed.sort((a, b) => a.key.compare(b.key)).map(({ item }) => item)
}

function sortKey (document: Fields, sort: Sort): Buffer {
  keyWriter.start(0)
  for (const [path, direction] of sort) keyWriter.add(extreme(keyParts(document, pieces(path)).parts, direction), direction)
  return keyWriter.take()
}

/** Of an array the smallest element counts, descending the greatest. */
function extreme (parts: readonly KeyPart[], direction: 1 | -1): KeyPart {
  return parts.reduce((best, part) => part === nothing ? (direction === 1 ? part : best) : best === nothing ? (direction === 1 ? best : part)
    : direction * compare(part, best) < 0 ? part : best)
}
