import { AppError } from '../kernel/app-error'
import type { StoredLesson } from '../learning/lesson'
import type { LessonStore } from '../learning/ports'
import { duplicateIndex, type Database } from './database'

type Stored = Omit<StoredLesson, 'id'> & { readonly _id: string, readonly shape: number, readonly changedAt: number }

const STALE_AFTER = 60_000
const OVERLAP = 10_000 // clocks of two instances may differ by so much
const MOST = 1000

/** Lessons in CloudBase, in `lessons`. An instance keeps them all and reads what changed. */
export function cloudLessonStore (db: Database, now: () => number): LessonStore {
  const _ = db.command
  const kept = new Map<string, StoredLesson>()
  let readAt: number | undefined
  const collection = () => db.collection<Stored>('lessons')
  const read = ({ _id: id, shape: _shape, changedAt: _at, ...lesson }: Stored): StoredLesson => ({ id, ...lesson })
  const written = ({ id, ...lesson }: StoredLesson): Stored => ({ _id: id, shape: 1, ...lesson, changedAt: now() })
  return {
    async all () {
      if (readAt !== undefined && Math.abs(now() - readAt) < STALE_AFTER) return [...kept.values()]
      const since = readAt === undefined ? -1 : readAt - OVERLAP
      const start = now()
      const { data } = await collection().where({ changedAt: _.gt(since) }).orderBy('changedAt', 'asc').limit(MOST).get()
      for (const lesson of data.map(read)) kept.set(lesson.id, lesson)
      readAt = start
      return [...kept.values()]
    },
    async find (id) {
      const { data: [found] } = await collection().where({ _id: id }).limit(1).get()
      return found && read(found)
    },
    async add (lesson) {
      await collection().add({ data: written(lesson) }).catch((fault: unknown) => {
        throw duplicateIndex(fault) === '_id' ? new AppError('VERSION_CONFLICT') : fault
      })
      kept.set(lesson.id, lesson)
    },
    async replace (before, lesson) {
      const { _id, ...fields } = written({ ...lesson, version: before.version + 1 })
      const gone = Object.keys(before).filter(name => name !== 'id' && !(name in lesson))
      const { stats } = await collection().where({ _id, version: before.version }).update({
        data: { ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined).map(([name, value]) => [name, _.set(value)])), ...Object.fromEntries(gone.map(name => [name, _.remove()])) }
      })
      if (stats.updated !== 1) throw new AppError('VERSION_CONFLICT')
      kept.set(lesson.id, { ...lesson, version: before.version + 1 })
    },
    async count (id, what) {
      await collection().where({ _id: id }).update({ data: { [what]: _.inc(1) } })
    }
  }
}
