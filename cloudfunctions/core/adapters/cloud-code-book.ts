import type { CodeBook } from '../kernel/codes'
import { duplicateIndex, type Database } from './database'

interface Stored { readonly _id: string, readonly shape: number, readonly value: string, readonly until: number, readonly sweepAt: number }

/** Codes in CloudBase, in `codes`. */
export const cloudCodeBook = (db: Database): CodeBook => {
  const all = () => db.collection<Stored>('codes')
  const one = async (id: string) => (await all().where({ _id: id }).limit(1).get()).data[0]
  return {
    async keep (id, value, until) {
      try {
        await all().add({ data: { _id: id, shape: 1, value, until, sweepAt: until } })
        return true
      } catch (fault) {
        if (duplicateIndex(fault) !== '_id') throw fault
        return (await one(id))?.value === value
      }
    },
    async find (id, now) {
      const found = await one(id)
      return found && found.until > now ? { value: found.value, until: found.until } : undefined
    },
    use: async id => (await all().where({ _id: id }).remove()).stats.removed === 1
  }
}
