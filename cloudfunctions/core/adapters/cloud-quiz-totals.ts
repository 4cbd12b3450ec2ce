import type { QuizTotals } from '../learning/ports'
import { duplicateIndex, type Database } from './database'

interface Stored { readonly _id: string, readonly shape: number, readonly month: string, readonly villageId: string, readonly people: number, readonly asked: number, readonly right: number }

/** Totals of villages by month, in `quizzes`. */
export const cloudQuizTotals = (db: Database): QuizTotals => {
  const _ = db.command
  const collection = () => db.collection<Stored>('quizzes')
  return {
    async add (month, villageId, { person, asked, right }) {
      const _id = `${month}-${villageId}`
      const count = () => collection().where({ _id }).update({ data: { people: _.inc(person ? 1 : 0), asked: _.inc(asked), right: _.inc(right) } })
      if ((await count()).stats.updated === 1) return
      await collection().add({ data: { _id, shape: 1, month, villageId, people: person ? 1 : 0, asked, right } }).catch(async (fault: unknown) => {
        if (duplicateIndex(fault) !== '_id') throw fault
        await count() // made a moment ago by another call
      })
    },
    async of (month) {
      const { data } = await collection().where({ month }).limit(1000).get()
      return data.map(({ villageId, people, asked, right }) => ({ villageId, people, asked, right }))
    }
  }
}
