import type { Hit, LessonHit, Searcher } from './search'

const LONGEST_CLAUSE = 30, MOST_CLAUSES = 40
/** Below this nothing is offered: nothing is better than something that does not fit. */
const ARTICLE_FITS = 0.5, LESSON_FITS = 0.35
/** What an article that fits says for a lesson that cites it, the first citation most. */
const CITED = 0.5

/** A story has many sentences, and each says one thing; long ones are cut. */
const clauses = (text: string): string[] =>
  text.split(/[，。！？；：、\s,.!?;:]+/).flatMap(part => part.length > LONGEST_CLAUSE ? part.match(/.{1,30}/gsu) ?? [] : [part])
    .filter(part => part.length > 1).slice(0, MOST_CLAUSES)

/** What fits one sentence well, or several of them, counts. */
class Weighed<K> {
  readonly scores = new Map<K, number>()

  add (key: K, score: number): void {
    const known = this.scores.get(key)
    this.scores.set(key, known === undefined ? score : Math.max(known, score) + 0.2 * Math.min(known, score))
  }

  best (least: number, most: number): (readonly [K, number])[] {
    return [...this.scores].filter(([, score]) => score > least).sort((a, b) => b[1] - a[1]).slice(0, most)
  }
}

/** The articles behind a matter, from its own words or the name of its class. */
export function lawBehind (searcher: Searcher, text: string, most = 5): Hit[] {
  const weighed = new Weighed<number>()
  for (const clause of clauses(text)) for (const { article, score } of searcher.search(clause, 3).articles) weighed.add(article, score)
  return weighed.best(ARTICLE_FITS, most).map(([article, score]) => ({ article, score }))
}

/** Two or three lessons that fit what a person wrote about a matter; none where nothing fits. */
export function suggestLessons (searcher: Searcher, text: string, most = 3): LessonHit[] {
  const weighed = new Weighed<string>()
  for (const clause of clauses(text)) for (const { lesson, score } of searcher.search(clause, 3).lessons) weighed.add(lesson, score)
  for (const { article, score } of lawBehind(searcher, text, 3)) {
    for (const { lesson, rank } of searcher.lessonsCiting(article)) weighed.add(lesson, score * CITED / (1 + rank / 2))
  }
  return weighed.best(LESSON_FITS, most).map(([lesson, score]) => ({ lesson, score }))
}
