import type { StoredLesson } from '../../cloudfunctions/core/learning/lesson'
import type { TownDatabase } from '../town/apply'
import type { TownDocument } from '../town/documents'
import type { SearchedLesson } from '../../cloudfunctions/learn/domain/law-index'
import type { Quiz } from './quizzes'
import type { TownWords } from './town-words'

const COLLECTION = 'lessons'

/** The lessons of a town's folder as documents, published at `now`, each against the versions of its laws that the folder was written for. */
export function lessonDocuments ({ lessons, asks }: TownWords, quizzes: readonly Quiz[], now: number): TownDocument[] {
  const versions = new Map(asks.map(({ law, version }) => [law, version]))
  return lessons.map(({ id, ...text }) => {
    const quiz = quizzes.find(({ lesson }) => lesson === id)?.questions ?? []
    const against = Object.fromEntries(text.cites.flatMap(({ law }) => versions.has(law) ? [[law, versions.get(law)!]] : []))
    const stored: Omit<StoredLesson, 'id'> = { version: 1, live: { ...text, quiz }, liveSince: now, against, useful: 0, unclear: 0 }
    return { collection: COLLECTION, id, doc: { shape: 1, ...stored, changedAt: now } }
  })
}

/** Adds the lessons that are not there yet; what editors made of the others stays. Returns how many were added. */
export async function addLessons (database: TownDatabase, documents: readonly TownDocument[]): Promise<number> {
  const there = new Set((await database.read(COLLECTION)).map(({ id }) => id))
  const added = documents.filter(({ id }) => !there.has(id))
  if (added.length > 0) await database.insert(COLLECTION, added)
  return added.length
}

/** The lessons as the database has them: what readers see of them is what is searched. */
export async function publishedLessons (database: TownDatabase): Promise<SearchedLesson[]> {
  return (await database.read(COLLECTION)).flatMap(({ id, doc }) => {
    const { live, withdrawn } = doc as unknown as StoredLesson
    return live && !withdrawn ? [{ id, question: live.question, asks: live.asks, cites: live.cites }] : []
  })
}
