import type { Message } from '../messages/message'
import type { MessageStore } from '../messages/ports'
import { duplicateIndex, type Database } from './database'

type Stored = Omit<Message, 'id'> & { readonly _id: string, readonly shape: number }

/** Messages in CloudBase; the id is the dedupe. */
export const cloudMessageStore = (db: Database): MessageStore => {
  const read = ({ _id: id, shape: _, ...message }: Stored): Message => ({ id, ...message })
  return {
    async claim ({ id, ...message }) {
      try {
        await db.collection<Stored>('messages').add({ data: { _id: id, shape: 1, ...message } })
        return undefined
      } catch (fault) {
        if (duplicateIndex(fault) !== '_id') throw fault
        const { data: [found] } = await db.collection<Stored>('messages').where({ _id: id }).limit(1).get()
        return found && read(found)
      }
    },
    async mark (id, fields) {
      await db.collection('messages').where({ _id: id }).update({ data: { ...fields } })
    },
    async ofPerson (personKeys, before, limit) {
      const { data } = await db.collection<Stored>('messages').where({ personKey: db.command.in([...personKeys]), at: db.command.lt(before) }).orderBy('at', 'desc').limit(limit).get()
      return data.map(read)
    }
  }
}
