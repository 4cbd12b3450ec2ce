import type { Board, BoardStore } from '../messages/ports'
import type { Database } from './database'

type Stored = Omit<Board, 'id'> & { readonly _id: string }

/** The outboxes of documents that are no matters, in CloudBase. */
export const cloudBoardStore = (db: Database, name: 'days' | 'visits'): BoardStore => {
  const _ = db.command
  const all = () => db.collection<Stored>(name)
  return {
    async messagesDue (moment, limit) {
      const { data } = await all().where({ nextSendAt: _.lte(moment) }).orderBy('nextSendAt', 'asc').limit(limit).field({ outbox: true, nextSendAt: true }).get()
      return data.map(({ _id: id, ...board }) => ({ id, ...board }))
    },
    async settle ({ id, outbox, nextSendAt }, sent, later) {
      const waiting = Object.values(outbox).filter(telling => !sent.includes(telling.id)).map(telling => later[telling.id] ?? telling.notBefore ?? telling.at)
      const { stats } = await all().where({ _id: id, nextSendAt }).update({
        data: {
          ...Object.fromEntries(sent.map(key => [`outbox.${key}`, _.remove()])),
          ...Object.fromEntries(Object.entries(later).map(([key, at]) => [`outbox.${key}.notBefore`, at])),
          nextSendAt: waiting.length > 0 ? Math.min(...waiting) : null
        }
      })
      return stats.updated === 1
    }
  }
}
