import type { IndexPart, IndexStore } from '../learning/ports'
import type { Database } from './database'

interface Pointer { readonly _id: string, readonly slot: string, readonly version: string, readonly of: number }

const ASK_AFTER = 60_000

/** The search index in CloudBase, in `search`: `current` says in which of two slots the newest one lies, so that writing one never disturbs the other. */
export function cloudIndexStore (db: Database, now: () => number): IndexStore {
  let askedAt: number | undefined
  return {
    async newer (held) {
      if (askedAt !== undefined && Math.abs(now() - askedAt) < ASK_AFTER) return undefined
      const { data: [current] } = await db.collection<Pointer>('search').where({ _id: 'current' }).limit(1).get()
      const start = now()
      if (!current || current.version === held) {
        askedAt = start
        return undefined
      }
      const ids = Array.from({ length: current.of }, (_, part) => `${current.slot}-${part}`)
      const { data } = await db.collection<IndexPart>('search').where({ _id: db.command.in(ids) }).limit(current.of).get()
      askedAt = start
      const whole = data.length === current.of && data.every(({ version }) => version === current.version)
      return whole ? data : undefined // being written over at this moment: the one that is held serves a minute longer
    }
  }
}
