import { createHash } from 'node:crypto'
import type { AccessLog } from '../matter/ports'
import { duplicateIndex, type Database } from './database'

interface Entry { readonly _id: string, readonly matterId: string, readonly n: number, readonly before: string, readonly hash: string }

const ATTEMPTS = 5

/** What an entry's hash covers: all of it and the hash before, so that a changed or missing entry is found. */
export function accessHash (entry: object): string {
  return createHash('sha256').update(JSON.stringify(Object.entries(entry).sort(([a], [b]) => a < b ? -1 : 1))).digest('hex')
}

/** The access log in CloudBase: entries of a matter are numbered, so two at once cannot take the same place in the chain. */
export const cloudAccessLog = (db: Database): AccessLog => ({
  async write (entry) {
    for (let attempt = 1; ; attempt++) {
      const { data: [last] } = await db.collection<Entry>('access').where({ matterId: entry.matterId }).orderBy('n', 'desc').limit(1).field({ n: true, hash: true }).get()
      const n = (last?.n ?? 0) + 1
      const chained = { ...entry, n, before: last?.hash ?? '' }
      try {
        await db.collection('access').add({ data: { _id: `${entry.matterId}-${n}`, shape: 1, ...chained, hash: accessHash(chained) } })
        return
      } catch (fault) {
        if (duplicateIndex(fault) !== '_id' || attempt === ATTEMPTS) throw fault
      }
    }
  }
})
