import { timeKey } from '../kernel/time-key'
import type { Message } from '../messages/message'
import type { MessageStore } from '../messages/ports'
import { duplicateIndex, type Database } from './database'

/** `unread` and `timeKey` are the order of an inbox. */
type Stored = Omit<Message, 'id'> & { readonly _id: string, readonly shape: number, readonly unread: boolean, readonly timeKey: string }

/** Messages in CloudBase; the id is the dedupe. */
export const cloudMessageStore = (db: Database): MessageStore => {
  const _ = db.command
  const all = () => db.collection<Stored>('messages')
  const read = ({ _id: id, shape: _shape, unread: _unread, timeKey: _key, ...message }: Stored): Message => ({ id, ...message })
  const oneOf = (keys: readonly string[]) => keys.length === 1 ? keys[0] : _.in([...keys])
  return {
    async claim ({ id, ...message }) {
      try {
        await all().add({ data: { _id: id, shape: 1, ...message, unread: true, timeKey: timeKey(message.at, id) } })
        return undefined
      } catch (fault) {
        if (duplicateIndex(fault) !== '_id') throw fault
        const { data: [found] } = await all().where({ _id: id }).limit(1).get()
        return found && read(found)
      }
    },
    async mark (id, fields) {
      await all().where({ _id: id }).update({ data: { ...fields } })
    },
    async ofPerson (personKeys, behind, limit) {
      const mine = { personKey: oneOf(personKeys) }
      const within = behind && { unread: behind.unread, timeKey: _.lt(behind.timeKey) }
      const condition = behind?.unread ? _.and(mine, _.or(within as object, { unread: false }) as object) as object : { ...mine, ...within }
      const { data } = await all().where(condition).orderBy('unread', 'desc').orderBy('timeKey', 'desc').limit(limit).get()
      return data.map(read)
    },
    async remove (personKey) {
      await all().where({ personKey, state: _.in(['sent', 'inbox', 'failed']) }).remove()
    },
    async unread (personKey, limit) {
      const { data } = await all().where({ personKey, unread: true }).limit(limit).field({ unread: true }).get()
      return data.length
    },
    async markRead (personKeys, which, at) {
      const these = which === 'all' ? {} : { _id: _.in([...which]) }
      await all().where({ ...these, personKey: oneOf(personKeys), unread: true }).update({ data: { unread: false, readAt: at } })
    }
  }
}
