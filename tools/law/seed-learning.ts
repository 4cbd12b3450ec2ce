import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { TownDatabase } from '../town/apply'
import { addLessons, lessonDocuments, publishedLessons } from './lesson-documents'
import { publishIndex } from './publish-index'
import { readQuizzes } from './quizzes'
import { indexLibrary, readTownWords } from './town-words'

/** What a town has to learn from: its own lessons and words, or those of the sample town where it brings none. */
export const learningFolder = (town: string): string => existsSync(join(town, 'lessons')) ? town : 'town'

/** Puts the lessons of a folder into the database and makes them findable; statutes come with `npm run law -- import`. Returns how many lessons were added. */
export async function seedLearning (database: TownDatabase, town: string, now: number): Promise<number> {
  const folder = learningFolder(town)
  const words = await readTownWords(folder)
  const added = await addLessons(database, lessonDocuments(words, await readQuizzes(join(folder, 'quizzes')), now))
  const isIndexed = (await database.read('search')).length > 0
  if (!isIndexed) await publishIndex(database, indexLibrary([], { ...words, lessons: await publishedLessons(database) }, ''), now)
  return added
}
