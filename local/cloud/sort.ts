import { keyParts, pieces } from './paths'
import { keyWriter, nothing } from './store/key'
import type { KeyPart } from './store/key'
import { compare } from './values'
import type { Fields } from './values'

export type Sort = readonly (readonly [path: string, direction: 1 | -1])[]

/** Sorts anything that has values, by the same bytes that an index would hold; equals stay as they were. */
export function sortBy<T> (items: readonly T[], sort: Sort, valuesOf: (item: T) => Fields): T[] {
  if (sort.length === 0) return [...items]
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
