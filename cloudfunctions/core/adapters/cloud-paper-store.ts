import type { Paper, PaperStore } from '../matter/ports'
import { duplicateIndex, type Database } from './database'

type Stored = Omit<Paper, 'id'> & { readonly _id: string, readonly shape: number }

const PAPERS_MAX = 200
const read = ({ _id: id, shape: _, ...paper }: Stored): Paper => ({ id, ...paper })

/** Papers in CloudBase; written before the matter that names them, an orphan is swept. */
export const cloudPaperStore = (db: Database): PaperStore => ({
  async add ({ id, ...paper }) {
    await db.collection<Stored>('papers').add({ data: { _id: id, shape: 1, ...paper } }).catch((fault: unknown) => {
      if (duplicateIndex(fault) !== '_id') throw fault
    })
  },
  async find (id) {
    const { data: [found] } = await db.collection<Stored>('papers').where({ _id: id }).limit(1).get()
    return found && read(found)
  },
  async ofMatters (matterIds) {
    const { data } = await db.collection<Stored>('papers').where({ matterId: db.command.in([...matterIds]) }).limit(PAPERS_MAX).get()
    return data.map(read)
  }
})
