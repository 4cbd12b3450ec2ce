import { readCitation, type Citation } from './citation'
import { isMeaning, meaning, questionFeatures, soundFeatures, withoutAsking, worth, type LawIndex } from './law-index'
import { Scores, type Features } from './postings'
import { heard, syllablesOf } from './spelling'
import { articleKey } from './statute'
import { Tally, type Ranked } from './tally'
import { comparable, pairs, runsOfHan } from './wording'

export interface Hit { readonly article: number, readonly score: number }
export interface LessonHit { readonly lesson: string, readonly score: number }
export interface Found { readonly articles: readonly Hit[], readonly lessons: readonly LessonHit[] }

/** What the statutes' own words may add to an article, beside at most about 1 from the questions. */
const TEXT_SHARE = 0.25
/** Questions less like the query than this, or than a third of the best one, say nothing. */
const WEAKEST = 0.12, THIRD = 0.33, CLEAR = 0.4

/** One searcher an index: holds the arrays that a query adds its scores in. Not for two queries at once. */
export class Searcher {
  private readonly texts: Scores
  private readonly words: Scores
  private readonly sounds: Scores
  private readonly articles: Tally
  private readonly lessons: Tally

  constructor (readonly index: LawIndex) {
    this.texts = new Scores(index.texts)
    this.words = new Scores(index.askWords)
    this.sounds = new Scores(index.askSounds)
    this.articles = new Tally(index.articles.length)
    this.lessons = new Tally(index.lessons.length)
  }

  /** Best first. What the query names outright comes first; a word of the law finds exactly the articles that hold it. */
  search (query: string, limit = 10): Found {
    const citation = readCitation(query, this.index.aliases)
    return citation ? this.cited(citation, limit) : this.meant(comparable(query), limit)
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
      if (named.length > 0) return { articles: named.slice(0, limit), lessons: this.lessonsCiting(named[0]!.article).slice(0, 3).map(({ lesson }) => ({ lesson, score: 0.5 })) }
    }
    if (rest !== '') {
      const found = this.meant(comparable(rest), articles.length)
      const inside = found.articles.filter(({ article }) => within(article))
      if (inside.length > 0) return { articles: inside.slice(0, limit), lessons: found.lessons }
    }
    const whole = articles.flatMap((_, id) => within(id) ? [{ article: id, score: 0.5 }] : [])
    return { articles: whole.slice(0, limit), lessons: [] }
  }

  /** The lessons that cite an article, with its place among their citations, first places first. */
  lessonsCiting (article: number): { lesson: string, rank: number }[] {
    const ranks = new Map<number, number>()
    for (const { lesson, articles } of this.index.asks) {
      const rank = lesson === undefined ? -1 : articles.indexOf(article)
      if (rank >= 0) ranks.set(lesson!, Math.min(rank, ranks.get(lesson!) ?? rank))
    }
    return [...ranks].map(([lesson, rank]) => ({ lesson: this.index.lessons[lesson]!, rank })).sort((a, b) => a.rank - b.rank)
  }

  private meant (query: string, limit: number): Found {
    if (query === '') return { articles: [], lessons: [] }
    const spoken = runsOfHan(query).length === 0
    const ways = spoken ? syllablesOf(query, this.index.syllables) : []
    const features = spoken ? soundFeatures(ways[0] ?? [], this.index.sounds) : this.wordFeatures(query)
    const asks = spoken ? this.bySound(query, ways) : this.byWords(query, features)
    this.count(asks)
    // sounds mean many things: what the statutes say of them counts only where no question is alike
    if (!spoken || asks.every(({ score }) => score < CLEAR)) this.addTexts(features)
    const literal = spoken || this.isEveryday(query) ? [] : this.literal(query)
    if (literal.length > 0) this.articles.keepOnly(literal)
    return {
      articles: this.articles.take(limit).map(({ id, score }) => ({ article: id, score })),
      lessons: this.lessons.take(limit).map(({ id, score }) => ({ lesson: this.index.lessons[id]!, score }))
    }
  }

  /** A question's likeness counts for its articles; of a lesson's citations the first counts most. */
  private count (asks: readonly Ranked[]): void {
    for (const { id, score } of asks) {
      const { articles, lesson } = this.index.asks[id]!
      articles.forEach((article, rank) => this.articles.raise(article, score * (lesson === undefined ? 1 : Math.max(0.6, 0.95 - 0.08 * rank))))
      if (lesson !== undefined) this.lessons.raise(lesson, score)
    }
  }

  /** What people say keeps what it means though it happens to stand in some statute: 「快递」, 「童工」 (in 「儿童工作」). */
  private isEveryday (query: string): boolean {
    const { said, lawful } = this.index.lexicon
    return said.has(query) && !lawful.has(query)
  }

  private wordFeatures (query: string): Map<string, number> {
    const features = questionFeatures(query, this.index.lexicon)
    for (const group of this.slips(query)) if (!features.has(meaning(group))) features.set(meaning(group), worth.slip)
    return features
  }

  private byWords (query: string, features: Features): Ranked[] {
    this.words.add(features, true)
    const found = this.words.take(WEAKEST, THIRD)
    const known = [...features.keys()].filter(term => isMeaning(term) || (term.length > 1 && this.index.askWords.terms.has(term)))
    return known.some(isMeaning) || known.length > 1 ? found : [...found, ...this.soundsLike(query)]
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

  private soundsLike (query: string): Ranked[] {
    const syllables = [...runsOfHan(query).join('')].map(char => this.index.soundOf.get(char) ?? '?')
    this.sounds.add(soundFeatures(syllables, this.index.sounds), true)
    return this.sounds.take(WEAKEST, THIRD)
  }

  private bySound (query: string, ways: readonly string[][]): Ranked[] {
    if (ways.length === 0) return this.byInitials(query.replace(/ /g, ''))
    return ways.flatMap(syllables => {
      this.sounds.add(soundFeatures(syllables, this.index.sounds), true)
      return this.sounds.take(WEAKEST, THIRD)
    })
  }

  private byInitials (letters: string): Ranked[] {
    if (letters.length < 2) return []
    return this.index.asks.flatMap(({ initials }, id) => initials.includes(letters) ? [{ id, score: letters.length / initials.length }] : [])
  }

  /** What the statutes themselves say about the query's pairs and meanings: decides where no question is like it. */
  private addTexts (features: Features): void {
    const terms = [...features.keys()].filter(term => isMeaning(term) || /^\p{Script=Han}{2}$/u.test(term))
    this.texts.add(new Map(terms.map(term => [term, isMeaning(term) ? 1 : 0.5])), false)
    const found = this.texts.take(0, 0.2)
    const most = found.reduce((most, { score }) => Math.max(most, score), 0)
    for (const { id, score } of found) this.articles.add(id, TEXT_SHARE * score / most)
  }
}
