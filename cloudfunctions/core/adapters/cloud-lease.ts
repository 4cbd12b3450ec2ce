import type { Lease } from '../kernel/lease'
import { duplicateIndex, type Database } from './database'

interface Stored { readonly _id: string, readonly until: number }

/** A lease in CloudBase: the timers of two instances may overlap, only one of them works. It lapses by itself when its holder dies. */
export const cloudLease = (db: Database, now: () => number): Lease => {
  const all = () => db.collection<Stored>('leases')
  const take = async (name: string, until: number): Promise<boolean> => {
    const { stats } = await all().where({ _id: name, until: db.command.lte(now()) }).update({ data: { until } })
    if (stats.updated === 1) return true
    return all().add({ data: { _id: name, until } }).then(() => true, (fault: unknown) => {
      if (duplicateIndex(fault) === '_id') return false
      throw fault
    })
  }
  return async (name, until, work) => {
    if (!await take(name, until)) return undefined
    try {
      return await work()
    } finally {
      await all().where({ _id: name, until }).update({ data: { until: 0 } })
    }
  }
}
