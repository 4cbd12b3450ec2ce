import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { LawName } from '../../cloudfunctions/learn/domain/citation'
import { buildIndex, type AskFile, type LawIndex, type SearchedLesson } from '../../cloudfunctions/learn/domain/law-index'
import type { LexiconSource } from '../../cloudfunctions/learn/domain/lexicon'
import { shortTitle, versionsInForce, type Statute } from '../../cloudfunctions/learn/domain/statute'
import { readLessons } from './lessons'
import type { LessonFile } from './parse-lesson'
import { spell } from './spell'

/** What a town's folder gives to the search: names of laws, everyday words, questions, lessons. */
export interface TownWords {
  readonly laws: readonly LawName[]
  readonly lexicon: LexiconSource
  readonly asks: readonly AskFile[]
  readonly lessons: readonly LessonFile[]
}

const json = async <T>(file: string): Promise<T> => JSON.parse(await readFile(file, 'utf8')) as T

export async function readTownWords (town = 'town'): Promise<TownWords> {
  const files = (await readdir(join(town, 'lexicon'))).filter(name => name.endsWith('.json')).sort()
  return {
    laws: await json(join(town, 'lexicon-laws.json')),
    lexicon: await json(join(town, 'lexicon.json')),
    asks: await Promise.all(files.map(name => json<AskFile>(join(town, 'lexicon', name)))),
    lessons: await readLessons(join(town, 'lessons'))
  }
}

/** The index over the versions that are in force on a day (YYYY-MM-DD). */
export function indexLibrary (library: readonly Statute[], words: Omit<TownWords, 'lessons'> & { readonly lessons: readonly SearchedLesson[] }, day: string): LawIndex {
  return buildIndex({ ...words, statutes: versionsInForce(library, day), spell })
}

/** Days in force that a text does not tell itself (an amended law keeps its first date), from what the town's data know. */
export const withKnownDays = (statutes: readonly Statute[], laws: readonly LawName[]): Statute[] => statutes.map(statute => {
  const known = laws.find(({ name, version }) => name === shortTitle(statute.title) && version === statute.changed)
  return statute.inForce === undefined && known?.inForce ? { ...statute, inForce: known.inForce } : statute
})
