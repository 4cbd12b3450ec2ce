import { parse } from '../ejson'
import { pieces, visit } from '../paths'
import { distance } from '../query/geo'
import type { Near } from '../query/geo'
import type { Fields } from '../values'
import { sortBy } from '../sort'
import type { Sort } from '../sort'

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
