import { AppError } from '../kernel/app-error'
import { timeKey } from '../kernel/time-key'
import { amendment, type Amendment } from '../matter/amend'
import type { Matter } from '../matter/matter'
import { rowFields, type MatterRow, type MatterStore, type NumberedStore } from '../matter/ports'
import { duplicateIndex, type Database, type Transaction } from './database'

/** `timeKey` is what the person's own list is paged by. */
type Stored = Omit<Matter, 'id'> & { _id: string, timeKey: string }

/** Matters in CloudBase. A command is one read and one conditional write: `where` carries the version, so the first writer wins. */
export function cloudMatterStore (db: Database, now: () => number, name: 'matters' | 'sealed' = 'matters'): MatterStore & NumberedStore {
  const _ = db.command
  const all = () => db.collection<Stored>(name)
  const rows = async (condition: object, field: string, order: 'asc' | 'desc', limit: number): Promise<MatterRow[]> => {
    const { data } = await all().where(condition).orderBy(field, order).limit(limit).field(rowProjection).get()
    return data.map(read) as MatterRow[]
  }
  const due = async (field: 'nextClockAt' | 'nextSendAt', moment: number, limit: number): Promise<Matter[]> => {
    const { data } = await all().where({ [field]: _.lte(moment) }).orderBy(field, 'asc').limit(limit).get()
    return data.map(read)
  }

  return {
    async find (id) {
      const { data: [found] } = await all().where({ _id: id }).limit(1).get()
      return found && read(found)
    },

    async add ({ id, ...matter }) {
      try {
        await all().add({ data: { _id: id, ...matter, timeKey: timeKey(matter.createdAt, id) } })
        return 'kept'
      } catch (fault) {
        const index = duplicateIndex(fault)
        if (index === '_id') return 'filed'
        if (index === 'shortNo') return 'shortNoTaken'
        throw fault
      }
    },

    async commit (matter, change, done) {
      const { stats } = await all().where({ _id: matter.id, version: matter.version }).update({ data: written(amendment(matter, change, done, now()), _) })
      if (stats.updated !== 1) throw new AppError('VERSION_CONFLICT')
    },

    async commitNumbered (matter, series, changeFor) {
      await transaction(db, async tx => {
        const n = await nextNumber(tx, series)
        const { change, done, paper } = changeFor(n)
        const { data: current } = await tx.collection<Stored>(name).doc(matter.id).get()
        if (current?.version !== matter.version) throw new AppError('VERSION_CONFLICT')
        if (paper) {
          const { id, ...fields } = paper
          await tx.collection('papers').doc(id).set({ data: { ...fields, shape: 1 } })
        }
        await tx.collection(name).doc(matter.id).update({ data: written(amendment(matter, change, done, now()), _) })
      })
    },

    onDesks (desks, after, limit) {
      const [first] = desks
      if (!first) return Promise.resolve([])
      const place = desks.length === 1 ? { ...first } : undefined
      const condition = place ? { ...place, deskKey: _.gt(after) } : _.and({ deskKey: _.gt(after) }, _.or(...desks.map(desk => ({ ...desk }))) as object) as object
      return rows(condition, 'deskKey', 'asc', limit)
    },
    toSign: (unitIds, after, limit) => rows({ signDeskId: unitIds.length === 1 ? unitIds[0] : _.in([...unitIds]), deskKey: _.gt(after) }, 'deskKey', 'asc', limit),
    ofFiler: (filerKey, before, limit) => rows({ filerKey, timeKey: _.lt(before) }, 'timeKey', 'desc', limit),
    async some (ids) {
      if (ids.length === 0) return []
      const { data } = await all().where({ _id: _.in([...ids]) }).limit(ids.length).field(rowProjection).get()
      return data.map(read)
    },
    async whole (ids) {
      if (ids.length === 0) return []
      const { data } = await all().where({ _id: _.in([...ids]) }).limit(ids.length).get()
      return data.map(read)
    },
    clocksDue: (moment, limit) => due('nextClockAt', moment, limit),
    messagesDue: (moment, limit) => due('nextSendAt', moment, limit),

    async settle (matter, sent, later) {
      const waiting = Object.values(matter.outbox).filter(message => !sent.includes(message.id))
        .map(message => later[message.id] ?? message.notBefore ?? message.at)
      const { stats } = await all().where({ _id: matter.id, version: matter.version, nextSendAt: matter.nextSendAt }).update({
        data: {
          ...Object.fromEntries(sent.map(id => [`outbox.${id}`, _.remove()])),
          ...Object.fromEntries(Object.entries(later).flatMap(([id, at]) => [[`outbox.${id}.notBefore`, at], [`outbox.${id}.tries`, _.inc(1)]])),
          nextSendAt: waiting.length > 0 ? Math.min(...waiting) : null
        }
      })
      return stats.updated === 1
    }
  }
}

const rowProjection = Object.fromEntries(rowFields.filter(field => field !== 'id').map(field => [field, true]))

const read = ({ _id, timeKey: _, ...matter }: Stored): Matter => ({ id: _id, ...matter })

function written ({ set, clear, events, outbox, unsend, forget }: Amendment, _: Database['command']): Record<string, unknown> {
  const fields = {
    ...Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined).map(([field, value]) => [field, _.set(value)])),
    ...Object.fromEntries(clear.map(field => [field, _.remove()]))
  }
  if (forget) return { ...fields, history: _.set([...events]), outbox: _.set(Object.fromEntries(outbox.map(message => [message.id, message]))) }
  return {
    ...fields,
    ...(events.length > 0 ? { history: _.push([...events]) } : {}),
    ...Object.fromEntries(outbox.map(message => [`outbox.${message.id}`, _.set(message)])),
    ...Object.fromEntries(unsend.map(id => [`outbox.${id}`, _.remove()]))
  }
}

/** The next number of a series. Inside the transaction that keeps what it is for, so that none is lost or given twice. */
async function nextNumber (tx: Transaction, series: string): Promise<number> {
  const counter = tx.collection<{ n: number }>('counters').doc(series)
  const { data } = await counter.get()
  const n = (data?.n ?? 0) + 1
  await counter.set({ data: { n, shape: 1 } })
  return n
}

const ATTEMPTS = 6

/** Runs a transaction again, after a random pause, when another one was faster; the SDK itself repeats only some of these. Errors: BUSY. */
async function transaction (db: Database, run: (tx: Transaction) => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.runTransaction(run)
    } catch (fault) {
      if (fault instanceof AppError || !/TransactionConflict|TransactionNotExist/.test(String((fault as Error)?.message ?? fault))) throw fault
      if (attempt === ATTEMPTS) throw new AppError('BUSY')
      await new Promise(resolve => setTimeout(resolve, Math.random() * 20 * 2 ** attempt))
    }
  }
}
