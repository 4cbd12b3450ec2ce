import type { ReceptionDay } from '../people/reception'
import type { DayStore, Write } from '../people/reception-ports'
import { attempted, conditional, updateOf } from './conditional-write'
import { duplicateIndex, type Database } from './database'

type Stored = Omit<ReceptionDay, 'id'> & { readonly _id: string }
const read = ({ _id: id, ...day }: Stored): ReceptionDay => ({ id, ...day })

const glanced = Object.fromEntries(['shape', 'version', 'occurrence', 'officeId', 'leaderId', 'title', 'inCharge', 'place', 'subject', 'slotMinutes', 'slots', 'walkIns', 'state', 'reason', 'owing', 'publishedAt', 'seats', 'line', 'nextLookAt', 'nextSendAt'].map(field => [field, true]))

/** Reception days in CloudBase: one document a day, every change one conditional update (data-model.md 3). */
export const cloudDayStore = (db: Database): DayStore => {
  const _ = db.command
  const all = () => db.collection<Stored>('days')
  return {
    async find (id) {
      const { data: [found] } = await all().where({ _id: id }).limit(1).get()
      return found && read(found)
    },
    async glance (id, personKey, key = '-') {
      const { data: [found] } = await all().where({ _id: id }).limit(1).field({ ...glanced, [`people.${personKey}`]: true, [`done.${key}`]: true }).get()
      return found && read({ ...found, people: found.people ?? {}, done: found.done ?? {}, attendees: [], outbox: {} })
    },
    async add ({ id, ...day }) {
      return all().add({ data: { _id: id, ...day } }).then(() => true, (fault: unknown) => {
        if (duplicateIndex(fault) === '_id') return false
        throw fault
      })
    },
    async write (id, write) {
      const { stats } = await all().where(conditional(id, write, _)).update({ data: updateOf(write, _) })
      return stats.updated === 1
    },
    move: (from, to) => attempted(db, async tx => {
      for (const { id, write } of [from, to]) {
        const { data: day } = await tx.collection<Stored>('days').doc(id).get()
        if (!day || !holds(day, write)) return false
        await tx.collection('days').doc(id).update({ data: updateOf(write, _) })
      }
      return true
    }),
    async from (day, limit) {
      const { data } = await all().where({ _id: _.gte(day) }).orderBy('_id', 'asc').limit(limit).get()
      return data.map(read)
    },
    async ofPerson (personKey, limit) {
      const { data } = await all().where({ attendees: personKey }).orderBy('_id', 'desc').limit(limit).get()
      return data.map(read)
    },
    async due (moment, limit) {
      const { data } = await all().where({ nextLookAt: _.lte(moment) }).orderBy('nextLookAt', 'asc').limit(limit).get()
      return data.map(read)
    }
  }
}

/** Inside a transaction a condition is checked on the document that it has read. */
function holds (day: object, { when, below = {} }: Write): boolean {
  const at = (path: string): unknown => path.split('.').reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], day)
  return Object.entries(when).every(([path, value]) => at(path) === value) && Object.entries(below).every(([path, limit]) => Number(at(path)) < limit)
}
