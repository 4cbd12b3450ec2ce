import type { MediaFacts, MediaStore } from '../kernel/media'
import { duplicateIndex, type Database } from './database'

type Stored = Omit<MediaFacts, 'id'> & { readonly _id: string, readonly shape: number }
interface Piece { readonly _id: string, readonly data: string, readonly sweepAt: number }

/** What is known of files, and the pieces of those still on their way, in CloudBase. */
export const cloudMediaStore = (db: Database): MediaStore => {
  const keep = <T>(collection: string, data: T) => db.collection<T>(collection).add({ data }).catch((fault: unknown) => {
    if (duplicateIndex(fault) !== '_id') throw fault // sent twice: the first stays
  })
  const pieceIds = (key: string, count: number) => Array.from({ length: count }, (_, index) => `${key}-${index}`)
  return {
    async add ({ id, ...facts }) {
      await keep<Stored>('media', { _id: id, shape: 1, ...facts })
    },
    async find (ids) {
      const { data } = await db.collection<Stored>('media').where({ _id: db.command.in([...ids]) }).limit(ids.length).get()
      return data.map(({ _id: id, shape: _, ...facts }) => ({ id, ...facts }))
    },
    async addPiece (key, index, data, sweepAt) {
      await keep<Piece>('pieces', { _id: `${key}-${index}`, data, sweepAt })
    },
    async pieces (key, count) {
      const { data } = await db.collection<Piece>('pieces').where({ _id: db.command.in(pieceIds(key, count)) }).limit(count).get()
      const byId = new Map(data.map(piece => [piece._id, piece.data]))
      return pieceIds(key, count).flatMap(id => byId.get(id) ?? [])
    },
    async removePieces (key, count) {
      await db.collection('pieces').where({ _id: db.command.in(pieceIds(key, count)) }).remove()
    }
  }
}
