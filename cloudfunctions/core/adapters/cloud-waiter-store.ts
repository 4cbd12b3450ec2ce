import type { Waiter } from '../people/reception'
import type { WaiterStore } from '../people/reception-ports'
import { duplicateIndex, type Database } from './database'

type Stored = Omit<Waiter, 'id'> & { readonly _id: string, readonly shape: number }
const SHAPE = 1
const read = ({ _id: id, shape: _, ...waiter }: Stored): Waiter => ({ id, ...waiter })

/** Waiting people in CloudBase: one document a person and day, in the order of the server's time and the id. */
export const cloudWaiterStore = (db: Database): WaiterStore => {
  const all = () => db.collection<Stored>('waiters')
  return {
    async find (id) {
      const { data: [found] } = await all().where({ _id: id }).limit(1).get()
      return found && read(found)
    },
    async add ({ id, ...waiter }) {
      return all().add({ data: { _id: id, shape: SHAPE, ...waiter } }).then(() => true, (fault: unknown) => {
        if (duplicateIndex(fault) === '_id') return false
        throw fault
      })
    },
    async line (dayId, limit) {
      const { data } = await all().where({ dayId, state: 'waiting' }).orderBy('at', 'asc').orderBy('_id', 'asc').limit(limit).get()
      return data.map(read)
    },
    async ofPerson (personKey, limit) {
      const { data } = await all().where({ personKey, state: 'waiting' }).limit(limit).get()
      return data.map(read)
    },
    async turn (id, from, to) {
      const { stats } = await all().where({ _id: id, state: from }).update({ data: { state: to } })
      return stats.updated === 1
    },
    async again ({ id, ...waiter }) {
      const { stats } = await all().where({ _id: id, state: db.command.neq('waiting') }).update({ data: { ...waiter, booking: db.command.set(waiter.booking) } })
      return stats.updated === 1
    },
    async prefer (id, direct) {
      await all().where({ _id: id }).update({ data: { direct } })
    }
  }
}
