import type { LawIndex } from '../../cloudfunctions/learn/domain/law-index'
import { packIndex } from '../../cloudfunctions/learn/domain/pack'
import type { TownDatabase } from '../town/apply'

const COLLECTION = 'search'
const POINTER = 'current'
const slots = ['a', 'b'] as const

/**
 * Writes the search index where the function finds it: into the slot that is not read at the moment, then turns the pointer. A function that
 * reads meanwhile has the old one whole. The version is the moment it was made, milliseconds UTC. Returns the number of documents.
 */
export async function publishIndex (database: TownDatabase, index: LawIndex, now: number): Promise<number> {
  const stored = new Map((await database.read(COLLECTION)).map(({ id, doc }) => [id, doc]))
  const slot = slots.find(name => name !== stored.get(POINTER)?.slot) ?? slots[0]
  const version = String(Math.max(now, Number(stored.get(POINTER)?.version ?? 0) + 1))
  const put = async (id: string, doc: Record<string, unknown>) => {
    if (stored.has(id)) await database.update({ collection: COLLECTION, id }, doc, [])
    else await database.insert(COLLECTION, [{ collection: COLLECTION, id, doc: { shape: 1, ...doc } }])
  }
  const parts = packIndex(index, version)
  for (const part of parts) await put(`${slot}-${part.part}`, { ...part })
  await put(POINTER, { slot, version, of: parts.length })
  return parts.length
}
