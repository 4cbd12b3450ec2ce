import type { Write } from '../people/reception-ports'
import type { Database, Transaction } from './database'

/** The condition of a write as CloudBase's WHERE. */
export const conditional = (id: string, { when, below = {} }: Write, _: Database['command']): Record<string, unknown> => ({
  _id: id,
  ...Object.fromEntries(Object.entries(when).map(([path, value]) => [path, value === undefined ? _.exists(false) : value])),
  ...Object.fromEntries(Object.entries(below).map(([path, limit]) => [path, _.lt(limit)]))
})

/** What a write sets, takes away and adds; values are set whole, since CloudBase merges objects otherwise. */
export const updateOf = ({ set = {}, unset = [], add = {}, attendee }: Write, _: Database['command']): Record<string, unknown> => ({
  ...Object.fromEntries(unset.map(path => [path, _.remove()])),
  ...Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined).map(([path, value]) => [path, _.set(value)])),
  ...Object.fromEntries(Object.entries(add).map(([path, n]) => [path, _.inc(n)])),
  ...(attendee === undefined ? {} : { attendees: _.addToSet(attendee) }),
  version: _.inc(1)
})

const ATTEMPTS = 6

/** Runs a transaction whose condition may not hold: false then, with nothing written. Another one that was faster is waited out a few times. */
export async function attempted (db: Database, run: (tx: Transaction) => Promise<boolean>): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      await db.runTransaction(async tx => { if (!await run(tx)) throw new NotAsSaid() })
      return true
    } catch (fault) {
      if (fault instanceof NotAsSaid || /NOT_AS_SAID/.test(String((fault as Error)?.message ?? fault))) return false
      if (attempt === ATTEMPTS || !/TransactionConflict|TransactionNotExist/.test(String((fault as Error)?.message ?? fault))) throw fault
      await new Promise(resolve => setTimeout(resolve, Math.random() * 20 * 2 ** attempt))
    }
  }
}

class NotAsSaid extends Error {
  constructor () { super('NOT_AS_SAID') }
}
