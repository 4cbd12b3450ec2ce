import { questionFeatures, soundFeatures, type LawIndex, type SearchedLesson } from './law-index'
import { cosinePostings, Scores } from './postings'
import type { LessonHit } from './search'
import { syllablesOf } from './spelling'
import { comparable, runsOfHan } from './wording'

const ALIKE = 0.3

/** Lessons that were published after the index was made: few, so they are compared as they stand. By words, or by sound where the query is Pinyin. */
export function searchFresh (query: string, lessons: readonly SearchedLesson[], index: LawIndex): LessonHit[] {
  const asks = lessons.flatMap(({ id, question, asks }) => [question, ...asks].map(text => ({ id, text: comparable(text).replace(/ /g, '') })))
  if (asks.length === 0) return []
  const asked = comparable(query)
  const spoken = runsOfHan(asked).length === 0
  const sound = (text: string) => soundFeatures([...text].map(char => index.soundOf.get(char) ?? '?'), index.sounds)
  const scores = new Scores(cosinePostings(asks.map(({ text }) => spoken ? sound(text) : questionFeatures(text, index.lexicon))))
  scores.add(spoken ? soundFeatures(syllablesOf(asked, index.syllables)[0] ?? [], index.sounds) : questionFeatures(asked, index.lexicon), true)
  const best = new Map<string, number>()
  for (const { id, score } of scores.take(ALIKE, 0)) best.set(asks[id]!.id, Math.max(score, best.get(asks[id]!.id) ?? 0))
  return [...best].map(([lesson, score]) => ({ lesson, score }))
}
