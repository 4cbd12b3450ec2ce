import type { Caps } from '../kernel/caps'
import { duplicateIndex, type Database } from './database'

interface Counter { readonly _id: string, readonly n: number, readonly sweepAt: number }

/** Counters in CloudBase: one conditional update counts, so two calls at once never pass a limit together. */
export const cloudCaps = (db: Database): Caps => {
  const _ = db.command
  const count = async (id: string, limit: number) => {
    const { stats } = await db.collection<Counter>('caps').where({ _id: id, n: _.lt(limit) }).update({ data: { n: _.inc(1) } })
    return stats.updated === 1
  }
  return {
    async take (id, limit, sweepAt) {
      if (limit < 1) return false
      if (await count(id, limit)) return true
      try {
        await db.collection<Counter>('caps').add({ data: { _id: id, n: 1, sweepAt } })
        return true
      } catch (fault) {
        if (duplicateIndex(fault) !== '_id') throw fault
        return count(id, limit) // there already: full, or made a moment ago by another call
      }
    },
    async taken (id) {
      const { data: [found] } = await db.collection<Counter>('caps').where({ _id: id }).limit(1).get()
      return found?.n ?? 0
    }
  }
}
