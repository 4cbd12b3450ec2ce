import { AppError } from '../../../cloudfunctions/core/kernel/app-error'
import { timeKey } from '../../../cloudfunctions/core/kernel/time-key'
import type { Lecture } from '../../../cloudfunctions/core/learning/lecture'
import type { StoredLesson } from '../../../cloudfunctions/core/learning/lesson'
import type { AttendanceStore, IndexPart, IndexStore, LectureRow, LectureStore, LessonStore, QuizTotals, VillageTotal } from '../../../cloudfunctions/core/learning/ports'

export function memoryLessons (): LessonStore & { readonly kept: Map<string, StoredLesson> } {
  const kept = new Map<string, StoredLesson>()
  return {
    kept,
    all: async () => [...kept.values()],
    find: async id => kept.get(id),
    async add (lesson) {
      if (kept.has(lesson.id)) throw new AppError('VERSION_CONFLICT')
      kept.set(lesson.id, lesson)
    },
    async replace (read, lesson) {
      if (kept.get(read.id)?.version !== read.version) throw new AppError('VERSION_CONFLICT')
      kept.set(lesson.id, { ...lesson, version: read.version + 1 })
    },
    async count (id, what) {
      const lesson = kept.get(id)
      if (lesson) kept.set(id, { ...lesson, [what]: lesson[what] + 1 })
    }
  }
}

export function memoryLectures (): LectureStore & { readonly all: Map<string, Lecture> } {
  const all = new Map<string, Lecture>()
  const key = ({ at, id }: Pick<Lecture, 'at' | 'id'>) => timeKey(at, id)
  const sorted = () => [...all.values()].sort((a, b) => key(a) < key(b) ? -1 : 1)
  const row = ({ questions: _, ...lecture }: Lecture, me?: string): LectureRow => ({ ...lecture, signUps: me !== undefined && lecture.signUps[me] ? { [me]: lecture.signUps[me] } : {} })
  return {
    all,
    coming: async (now, limit) => sorted().filter(({ endsAt, state }) => endsAt > now && state === 'planned').slice(0, limit).map(lecture => row(lecture)),
    page: async (behind, limit, me) => sorted().reverse().filter(lecture => key(lecture) < behind).slice(0, limit).map(lecture => row(lecture, me)),
    ofUnits: async (unitIds, from, until) => sorted().filter(({ unitId, at }) => unitIds.includes(unitId) && at >= from && at < until).map(lecture => row(lecture)),
    find: async id => structuredClone(all.get(id)),
    async add (lecture) {
      if (all.has(lecture.id)) return false
      all.set(lecture.id, lecture)
      return true
    },
    async change (read, fields) {
      const kept = all.get(read.id)
      if (kept?.version !== read.version) throw new AppError('VERSION_CONFLICT')
      all.set(read.id, { ...kept, ...fields, version: kept.version + 1 })
    },
    async takeSeat ({ id, version, seats }, personKey, at) {
      const kept = all.get(id)
      if (!kept || kept.version !== version || kept.state !== 'planned' || kept.taken >= seats || kept.signUps[personKey]) return false
      all.set(id, { ...kept, taken: kept.taken + 1, signUps: { ...kept.signUps, [personKey]: { at } } })
      return true
    },
    async freeSeat (id, personKey) {
      const kept = all.get(id)
      if (!kept?.signUps[personKey]) return
      const { [personKey]: _, ...signUps } = kept.signUps
      all.set(id, { ...kept, taken: kept.taken - 1, signUps })
    },
    async putQuestion (id, questionId, question) {
      const kept = all.get(id)
      if (kept) all.set(id, { ...kept, questions: { ...kept.questions, [questionId]: question } })
    }
  }
}

export function memoryAttendance (): AttendanceStore {
  const all = new Map<string, { lectureId: string, personKey: string, at: number }>()
  const of = (personKey: string) => [...all.values()].filter(entry => entry.personKey === personKey)
  return {
    async add (id, entry) { if (!all.has(id)) all.set(id, entry) },
    of: async (personKey, lectureIds) => Object.fromEntries(of(personKey).filter(({ lectureId }) => lectureIds.includes(lectureId)).map(({ lectureId, at }) => [lectureId, at])),
    countOf: async personKey => of(personKey).length,
    heads: async lectureIds => Object.fromEntries(lectureIds.map(id => [id, [...all.values()].filter(({ lectureId }) => lectureId === id).length])),
    async forget (personKey) { for (const [id, entry] of all) if (entry.personKey === personKey) all.delete(id) }
  }
}

export function memoryTotals (): QuizTotals {
  const all = new Map<string, VillageTotal & { month: string }>()
  return {
    async add (month, villageId, { person, asked, right }) {
      const kept = all.get(`${month}-${villageId}`) ?? { month, villageId, people: 0, asked: 0, right: 0 }
      all.set(`${month}-${villageId}`, { ...kept, people: kept.people + Number(person), asked: kept.asked + asked, right: kept.right + right })
    },
    of: async month => [...all.values()].filter(total => total.month === month)
  }
}

/** `parts` may be set at any time, as an import does. */
export function memoryIndex (): IndexStore & { parts?: readonly IndexPart[] } {
  const store: IndexStore & { parts?: readonly IndexPart[] } = { newer: async held => store.parts?.[0]?.version === held ? undefined : store.parts }
  return store
}
