import type { VisitRecord } from '../people/reception'
import type { RecordStore } from '../people/reception-ports'
import { conditional, updateOf } from './conditional-write'
import { duplicateIndex, type Database } from './database'

type Stored = Omit<VisitRecord, 'id'> & { readonly _id: string }
const read = ({ _id: id, ...record }: Stored): VisitRecord => ({ id, ...record })

/** Visit records in CloudBase, beside the days: a long text does not make every booking read it. */
export const cloudRecordStore = (db: Database): RecordStore => {
  const _ = db.command
  const all = () => db.collection<Stored>('visits')
  return {
    async find (id) {
      const { data: [found] } = await all().where({ _id: id }).limit(1).get()
      return found && read(found)
    },
    async add ({ id, ...record }) {
      return all().add({ data: { _id: id, ...record } }).then(() => true, (fault: unknown) => {
        if (duplicateIndex(fault) === '_id') return false
        throw fault
      })
    },
    async write (id, write) {
      const { stats } = await all().where(conditional(id, write, _)).update({ data: updateOf(write, _) })
      return stats.updated === 1
    },
    async due (moment, limit) {
      const { data } = await all().where({ nextLookAt: _.lte(moment) }).orderBy('nextLookAt', 'asc').limit(limit).get()
      return data.map(read)
    },
    async promised (leaderId, limit) {
      const { data } = await all().where({ leaderId, open: true }).orderBy('dayId', 'asc').limit(limit).get()
      return data.map(read)
    }
  }
}
