import type { AttendanceStore } from '../learning/ports'
import { duplicateIndex, type Database } from './database'

interface Stored { readonly _id: string, readonly shape: number, readonly lectureId: string, readonly personKey: string, readonly at: number }

const MOST = 1000
const SHOWN = 100

/** Who was at a lecture, in `attendance`: read by the person, counted by the town. */
export const cloudAttendanceStore = (db: Database): AttendanceStore => {
  const _ = db.command
  const collection = () => db.collection<Stored>('attendance')
  return {
    async add (id, entry) {
      await collection().add({ data: { _id: id, shape: 1, ...entry } }).catch((fault: unknown) => {
        if (duplicateIndex(fault) !== '_id') throw fault
      })
    },
    async of (personKey, lectureIds) {
      if (lectureIds.length === 0) return {}
      const { data } = await collection().where({ personKey, lectureId: _.in([...lectureIds]) }).limit(lectureIds.length).get()
      return Object.fromEntries(data.map(({ lectureId, at }) => [lectureId, at]))
    },
    async countOf (personKey) {
      return (await collection().where({ personKey }).limit(SHOWN).field({ _id: true }).get()).data.length
    },
    async heads (lectureIds) {
      if (lectureIds.length === 0) return {}
      const heads: Record<string, number> = {}
      for (let last = ''; ;) {
        const { data } = await collection().where({ lectureId: _.in([...lectureIds]), _id: _.gt(last) }).orderBy('_id', 'asc').limit(MOST).field({ lectureId: true }).get()
        for (const { lectureId } of data) heads[lectureId] = (heads[lectureId] ?? 0) + 1
        if (data.length < MOST) return heads
        last = data.at(-1)!._id
      }
    },
    async forget (personKey) {
      await collection().where({ personKey }).remove()
    }
  }
}
