import { AppError } from '../kernel/app-error'
import type { Account } from '../kernel/account'
import type { AccountStore } from '../people/ports'
import { duplicateIndex, type Database } from './database'

type Stored = Omit<Account, 'id'> & { _id: string, shape: number }

/** Accounts in CloudBase, in `accounts`, by person key. */
export const cloudAccountStore = (db: Database): AccountStore => {
  const first = async (condition: Partial<Stored>): Promise<Account | undefined> => {
    const { data: [found] } = await db.collection<Stored>('accounts').where(condition).limit(1).get()
    if (!found) return undefined
    const { _id: id, shape: _, ...account } = found
    return { id, ...account }
  }
  return {
    find: personKey => first({ _id: personKey }),
    ofTownPerson: personId => first({ townPersonId: personId }),

    async add ({ id, ...account }) {
      await db.collection<Stored>('accounts').add({ data: { _id: id, shape: 1, ...account, version: 1 } }).catch((fault: unknown) => {
        throw duplicateIndex(fault) === '_id' ? new AppError('VERSION_CONFLICT') : fault
      })
    },

    async change (read, fields, clear = []) {
      const { set, remove } = db.command
      const changed = Object.entries({ ...fields, version: read.version + 1 }).filter(([, value]) => value !== undefined)
      const { stats } = await db.collection('accounts').where({ _id: read.id, version: read.version })
        .update({ data: { ...Object.fromEntries(changed.map(([name, value]) => [name, set(value)])), ...Object.fromEntries(clear.map(name => [name, remove()])) } })
      if (stats.updated !== 1) throw new AppError('VERSION_CONFLICT')
    }
  }
}
