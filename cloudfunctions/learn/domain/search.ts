import { readCitation, type Citation } from './citation'
import { groupsIn } from './lexicon'
import { meaning, questionFeatures, soundFeatures, withoutAsking, worth, type LawIndex } from './law-index'
import { Scores, type Features } from './postings'
import { heard, syllablesOf } from './spelling'
import { articleKey } from './statute'
import { comparable, pairs, runsOfHan } from './wording'

export interface Hit { readonly article: number, readonly score: number }
export interface LessonHit { readonly lesson: string, readonly score: number }
export interface Found { readonly articles: readonly Hit[], readonly lessons: readonly LessonHit[] }

const TEXT_SHARE = 0.25, WEAKEST = 0.12, CERTAIN = 0.9

/** One searcher an index: holds the arrays that a query adds its scores in. Not for two queries at once. */
export class Searcher {
  private readonly texts: Scores
  private readonly words: Scores
  private readonly sounds: Scores

  constructor (readonly index: LawIndex) {
    this.texts = new Scores(index.texts)
    this.words = new Scores(index.askWords)
    this.sounds = new Scores(index.askSounds)
  }

  /** Best first. An article that the query names outright comes first; a word of the statutes finds exactly the articles that hold it. */
  search (query: string, limit = 10): Found {
    const citation = readCitation(query, this.index.aliases)
    if (citation) return this.cited(citation, limit)
    return this.meant(comparable(query), limit)
  }

  /** The articles that hold every word literally, in the order of the statutes. */
  literal (query: string): number[] {
    const words = comparable(query).split(' ').filter(word => word !== '')
    if (words.length === 0) return []
    return this.candidates(words).filter(id => words.every(word => this.index.articles[id]!.text.includes(word)))
  }

  private candidates (words: readonly string[]): number[] {
    const lists = words.flatMap(word => runsOfHan(word).flatMap(pairs)).map(pair => this.index.texts.terms.get(pair)?.docs)
    if (lists.includes(undefined)) return []
    const shortest = (lists as Uint16Array[]).sort((a, b) => a.length - b.length)[0]
    return shortest ? [...shortest] : this.index.articles.map((_, id) => id)
  }

  private cited ({ laws, n, sub, rest }: Citation, limit: number): Found {
    const { articles } = this.index
    const within = (id: number) => laws.length === 0 || laws.includes(articles[id]!.law)
    if (n !== undefined) {
      const key = articleKey({ n, sub })
      const named = articles.flatMap((article, id) => within(id) && articleKey(article) === key ? [{ article: id, score: 1 }] : [])
      if (named.length > 0) return { articles: named.slice(0, limit), lessons: this.lessonsCiting(named[0]!.article) }
    }
    if (rest !== '') {
      const found = this.meant(comparable(rest), articles.length)
      const inside = found.articles.filter(({ article }) => within(article))
      if (inside.length > 0) return { articles: inside.slice(0, limit), lessons: found.lessons }
    }
    const whole = articles.flatMap((_, id) => within(id) ? [{ article: id, score: 0.5 }] : [])
    return { articles: whole.slice(0, limit), lessons: [] }
  }

  private lessonsCiting (article: number): LessonHit[] {
    const lessons = new Set(this.index.asks.flatMap(ask => ask.lesson !== undefined && ask.articles.includes(article) ? [ask.lesson] : []))
    return [...lessons].slice(0, 3).map(lesson => ({ lesson: this.index.lessons[lesson]!, score: 0.5 }))
  }

  private meant (query: string, limit: number): Found {
    if (query === '') return { articles: [], lessons: [] }
    const spoken = runsOfHan(query).length === 0
    const ways = spoken ? syllablesOf(query, this.index.syllables) : []
    const asks = spoken ? this.bySound(query, ways) : this.byWords(query)
    const best = new Map<number, number>(), lessons = new Map<number, number>()
    const keep = (map: Map<number, number>, id: number, score: number) => {
      const known = map.get(id)
      // further questions of the same article that are alike add a little: the topic, not one sentence
      map.set(id, known === undefined ? score : Math.max(known, score) + 0.06 * Math.min(known, score))
    }
    for (const { ask, score } of asks) {
      const { articles, lesson } = this.index.asks[ask]!
      articles.forEach((article, rank) => keep(best, article, score * (lesson === undefined ? 1 : Math.max(0.6, 0.95 - 0.08 * rank))))
      if (lesson !== undefined) keep(lessons, lesson, score)
    }
    if (!spoken) this.addTexts(this.termsOf(query), best)
    const literal = spoken ? [] : this.literal(query)
    const only = literal.length > 0 && !this.isEveryday(query, asks[0]?.score ?? 0) ? new Set(literal) : undefined
    if (only) for (const id of only) if (!best.has(id)) best.set(id, 0.01)
    const hits = [...best].filter(([id]) => only === undefined || only.has(id)).map(([article, score]) => ({ article, score }))
    return { articles: top(hits, limit), lessons: top([...lessons].map(([lesson, score]) => ({ lesson: this.index.lessons[lesson]!, score })), limit) }
  }

  /** What happens to stand in some statute but is people's word or question keeps what it means: 「快递」, 「童工」 (in 「儿童工作」). */
  private isEveryday (query: string, certainty: number): boolean {
    const { said, lawful } = this.index.lexicon
    return (said.has(query) && !lawful.has(query)) || (certainty > CERTAIN && this.index.asks.some(({ text }) => text === query))
  }

  private byWords (query: string): { ask: number, score: number }[] {
    const { lexicon, askWords } = this.index
    const features = questionFeatures(query, lexicon)
    for (const group of this.slips(query)) if (!features.has(meaning(group))) features.set(meaning(group), worth.slip)
    this.words.add(features, true)
    const found = this.collect(this.words)
    const known = [...features.keys()].some(term => term.startsWith('#')) || [...features.keys()].filter(term => term.length > 1 && askWords.terms.has(term)).length > 1
    return known ? found : merge(found, this.soundsLike(query), 0.9)
  }

  /** Groups whose word sounds like a stretch of the query that is no word: 「工前」 for 「工钱」. */
  private slips (query: string): number[] {
    const { askWords, texts, sounds, soundOf } = this.index
    const groups: number[] = []
    for (const run of runsOfHan(withoutAsking(query, this.index.lexicon))) {
      const strange = pairs(run).map(pair => !askWords.terms.has(pair) && !texts.terms.has(pair))
      if (!strange.includes(true)) continue
      const ear = [...run].map(char => heard(soundOf.get(char) ?? '?'))
      for (let at = 0; at < ear.length; at++) {
        for (let length = 2; length <= 4 && at + length <= ear.length; length++) {
          if (!strange.slice(at, at + length - 1).includes(true)) continue
          groups.push(...sounds.get(ear.slice(at, at + length).join(' ')) ?? [])
        }
      }
    }
    return groups
  }

  private soundsLike (query: string): { ask: number, score: number }[] {
    const syllables = [...runsOfHan(query).join('')].map(char => this.index.soundOf.get(char) ?? '?')
    this.sounds.add(soundFeatures(syllables, this.index.sounds), true)
    return this.collect(this.sounds)
  }

  private bySound (query: string, ways: readonly string[][]): { ask: number, score: number }[] {
    let found: { ask: number, score: number }[] = []
    for (const syllables of ways) {
      this.sounds.add(soundFeatures(syllables, this.index.sounds), true)
      found = merge(found, this.collect(this.sounds), 1)
    }
    return found.length > 0 ? found : this.byInitials(query.replace(/ /g, ''))
  }

  private byInitials (letters: string): { ask: number, score: number }[] {
    if (letters.length < 2) return []
    return this.index.asks.flatMap(({ initials }, ask) => initials.includes(letters) ? [{ ask, score: letters.length / initials.length }] : [])
      .sort((a, b) => b.score - a.score)
  }

  private termsOf (query: string): Features {
    const { lexicon } = this.index
    const features = new Map<string, number>()
    for (const run of runsOfHan(withoutAsking(query, lexicon))) {
      for (const pair of pairs(run)) features.set(pair, 0.5)
      for (const group of groupsIn(run, lexicon.said, lexicon.longest)) features.set(meaning(group), 1)
    }
    return features
  }

  /** What the statutes themselves say about the query's words and their meaning: decides where no question is like it. */
  private addTexts (features: Features, best: Map<number, number>): void {
    this.texts.add(features, false)
    let most = 0
    for (const id of this.texts.touched) most = Math.max(most, this.texts.values[id]!)
    for (const id of this.texts.touched) {
      const share = TEXT_SHARE * this.texts.values[id]! / most
      if (share > 0.05 || best.has(id)) best.set(id, (best.get(id) ?? 0) + share)
    }
    this.texts.clear()
  }

  private collect (scores: Scores): { ask: number, score: number }[] {
    const found = scores.touched.flatMap(ask => scores.values[ask]! > WEAKEST ? [{ ask, score: scores.values[ask]! }] : [])
    scores.clear()
    return found.sort((a, b) => b.score - a.score).slice(0, 60)
  }
}

function merge (one: { ask: number, score: number }[], other: { ask: number, score: number }[], share: number): { ask: number, score: number }[] {
  const best = new Map(one.map(({ ask, score }) => [ask, score]))
  for (const { ask, score } of other) best.set(ask, Math.max(best.get(ask) ?? 0, score * share))
  return [...best].map(([ask, score]) => ({ ask, score })).sort((a, b) => b.score - a.score)
}

function top<T extends { readonly score: number }> (hits: T[], limit: number): T[] {
  return hits.sort((a, b) => b.score - a.score).slice(0, limit)
}
