import { createHash } from 'node:crypto'
import { timeKey } from '../kernel/time-key'
import type { AccessLog, Look } from '../matter/ports'
import { duplicateIndex, type Database } from './database'

/** The end of a matter's chain: its last number and hash. */
interface End { readonly n: number, readonly hash: string }
interface Entry extends Look, End { readonly _id: string, readonly shape: number, readonly before: string, readonly timeKey: string }

const ATTEMPTS = 5
const ENDS_KEPT = 1_000

/** What an entry's hash covers: all of it and the hash before, so that a changed or missing entry is found. */
export function accessHash (entry: object): string {
  return createHash('sha256').update(JSON.stringify(Object.entries(entry).sort(([a], [b]) => a < b ? -1 : 1))).digest('hex')
}

/**
 * The access log in CloudBase. Entries of a matter are numbered, so two at once cannot take the same place in the chain; an instance remembers
 * where a chain ended, and reads again when somebody else has added to it.
 */
export function cloudAccessLog (db: Database): AccessLog {
  const all = () => db.collection<Entry>('access')
  const ends = new Map<string, End>()
  const endOf = async (matterId: string): Promise<End> => {
    const { data: [last] } = await all().where({ matterId }).orderBy('n', 'desc').limit(1).field({ n: true, hash: true }).get()
    return last ?? { n: 0, hash: '' }
  }

  return {
    async write (look) {
      const { matterId } = look
      for (let attempt = 1; ; attempt++) {
        const end = ends.get(matterId) ?? await endOf(matterId)
        const chained = { ...look, n: end.n + 1, before: end.hash }
        const id = `${matterId}-${chained.n}`
        const hash = accessHash(chained)
        try {
          await all().add({ data: { _id: id, shape: 1, ...chained, timeKey: timeKey(look.at, id), hash } })
          if (ends.size >= ENDS_KEPT) ends.clear()
          ends.set(matterId, { n: chained.n, hash })
          return
        } catch (fault) {
          ends.delete(matterId)
          if (duplicateIndex(fault) !== '_id' || attempt === ATTEMPTS) throw fault
        }
      }
    },

    async of (matterIds, behind, limit) {
      if (matterIds.length === 0) return []
      const { data } = await all().where({ matterId: matterIds.length === 1 ? matterIds[0] : db.command.in([...matterIds]), timeKey: db.command.lt(behind) })
        .orderBy('timeKey', 'desc').limit(limit).get()
      return data.map(({ _id, shape: _shape, n: _n, before: _before, hash: _hash, ...look }) => look)
    }
  }
}
