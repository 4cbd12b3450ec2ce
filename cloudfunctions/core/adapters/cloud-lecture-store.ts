import { AppError } from '../kernel/app-error'
import { timeKey } from '../kernel/time-key'
import type { Lecture } from '../learning/lecture'
import type { LectureRow, LectureStore } from '../learning/ports'
import { duplicateIndex, type Database } from './database'

type Stored = Omit<Lecture, 'id'> & { readonly _id: string, readonly shape: number, readonly timeKey: string }

const STALE_AFTER = 60_000
const KEPT = 10
const DAY = 86_400_000
const fields = ['version', 'title', 'laws', 'at', 'endsAt', 'villageId', 'place', 'speaker', 'unitId', 'seats', 'standing', 'bring', 'material', 'materialWords', 'state', 'why', 'summary', 'taken', 'byWorker'] as const

/** Lectures in CloudBase, in `lectures`. Rows come without those who signed up. */
export function cloudLectureStore (db: Database, now: () => number): LectureStore {
  const _ = db.command
  let kept: { rows: LectureRow[], readAt: number } | undefined
  const collection = () => db.collection<Stored>('lectures')
  const row = ({ _id: id, shape: _shape, timeKey: _key, questions: _questions, signUps = {}, ...lecture }: Stored): LectureRow => ({ id, ...lecture, signUps })
  const projected = (me?: string) => ({ ...Object.fromEntries(fields.map(name => [name, true])), ...me ? { [`signUps.${me}`]: true } : {} })
  const one = (id: string) => collection().where({ _id: id })
  return {
    async coming (at, limit) {
      if (!kept || Math.abs(now() - kept.readAt) >= STALE_AFTER) {
        const { data } = await collection().where({ timeKey: _.gt(timeKey(at - DAY, '')) }).orderBy('timeKey', 'asc').limit(KEPT).field(projected()).get()
        kept = { rows: data.map(row), readAt: now() }
      }
      return kept.rows.filter(({ endsAt, state }) => endsAt > at && state === 'planned').slice(0, limit)
    },
    async page (behind, limit, me) {
      const { data } = await collection().where({ timeKey: _.lt(behind) }).orderBy('timeKey', 'desc').limit(limit).field(projected(me)).get()
      return data.map(row)
    },
    async ofUnits (unitIds, from, until) {
      const { data } = await collection().where({ unitId: _.in([...unitIds]), timeKey: _.and(_.gt(timeKey(from, '')) as object, _.lt(timeKey(until, '')) as object) } as object)
        .orderBy('timeKey', 'asc').limit(200).field(projected()).get()
      return data.map(row)
    },
    async find (id) {
      const { data: [found] } = await one(id).limit(1).get()
      if (!found) return undefined
      const { _id, shape: _shape, timeKey: _key, ...lecture } = found
      return { id: _id, ...lecture }
    },
    async add ({ id, ...lecture }) {
      kept = undefined
      try {
        await collection().add({ data: { _id: id, shape: 1, timeKey: timeKey(lecture.at, id), ...lecture } })
        return true
      } catch (fault) {
        if (duplicateIndex(fault) === '_id') return false
        throw fault
      }
    },
    async change (read, changed) {
      kept = undefined
      const set = Object.entries({ ...changed, version: read.version + 1, timeKey: timeKey(changed.at ?? read.at, read.id) }).filter(([, value]) => value !== undefined)
      const { stats } = await collection().where({ _id: read.id, version: read.version }).update({ data: Object.fromEntries(set.map(([name, value]) => [name, _.set(value)])) })
      if (stats.updated !== 1) throw new AppError('VERSION_CONFLICT')
    },
    async takeSeat ({ id, version, seats }, personKey, at) {
      const { stats } = await collection().where({ _id: id, version, state: 'planned', taken: _.lt(seats), [`signUps.${personKey}`]: _.exists(false) })
        .update({ data: { taken: _.inc(1), [`signUps.${personKey}`]: _.set({ at }) } })
      return stats.updated === 1
    },
    async freeSeat (id, personKey) {
      await collection().where({ _id: id, [`signUps.${personKey}`]: _.exists(true) }).update({ data: { taken: _.inc(-1), [`signUps.${personKey}`]: _.remove() } })
    },
    async putQuestion (id, questionId, question) {
      await one(id).update({ data: { [`questions.${questionId}`]: _.set(question) } })
    }
  }
}
