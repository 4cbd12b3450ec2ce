import type { LessonContent } from '../../../contract/lesson'
import type { Alias, LawName } from './citation'
import { compileLexicon, type Lexicon, type LexiconSource, type Spell } from './lexicon'
import { bm25Postings, cosinePostings, type Postings } from './postings'
import { heard } from './spelling'
import { articleKey, headingsOf, shortTitle, type Heading, type Statute } from './statute'
import { comparable, pairs, runsOfHan } from './wording'

/** Everyday questions, by article number (「38」, 「5.1」 for 第五条之一), each a line of questions apart by spaces. */
export interface AskFile { readonly law: string, readonly version: string, readonly asks: Readonly<Record<string, string>> }

/** What of a lesson is searched: its questions, and as bridges to the law its citations. */
export type SearchedLesson = { readonly id: string } & Pick<LessonContent, 'question' | 'asks' | 'cites'>

export interface IndexSource {
  /** The versions in force. */
  readonly statutes: readonly Statute[]
  readonly laws: readonly LawName[]
  readonly lexicon: LexiconSource
  readonly asks: readonly AskFile[]
  readonly lessons: readonly SearchedLesson[]
  readonly spell: Spell
}

/** A statute as the index carries it; its articles follow one another from `first` on. */
export interface IndexedLaw extends Pick<Statute, 'name' | 'title' | 'part' | 'issuer' | 'changed' | 'inForce'> {
  readonly short: string
  readonly first: number
  readonly count: number
  readonly headings: readonly Heading[]
}

export interface IndexedArticle { readonly law: number, readonly label: string, readonly n: number, readonly sub: number, readonly text: string }

/** A question that somebody might ask, and where its answer stands. */
export interface Ask { readonly text: string, readonly initials: string, readonly articles: readonly number[], readonly lesson?: number }

/** Everything a search needs, built once from the statutes, the lessons and the words of the town. */
export interface LawIndex {
  readonly laws: readonly IndexedLaw[]
  readonly articles: readonly IndexedArticle[]
  readonly lessons: readonly string[]
  readonly aliases: ReadonlyMap<string, Alias>
  readonly lexicon: Lexicon
  readonly asks: readonly Ask[]
  /** Statute text by pairs of characters and by what its words mean. */
  readonly texts: Postings
  /** Questions by characters, pairs and meaning. */
  readonly askWords: Postings
  /** Questions by the sound of their characters and pairs. */
  readonly askSounds: Postings
  /** Sounds of the lexicon's words -> groups. */
  readonly sounds: ReadonlyMap<string, readonly number[]>
  /** Character -> sound. */
  readonly soundOf: ReadonlyMap<string, string>
  readonly syllables: ReadonlySet<string>
}

/** How much each kind of likeness counts; found on one half of the development questions. */
export const worth = { character: 0.8, pair: 1, soundPair: 1, sound: 0.35, soundMeaning: 2, slip: 1.2 } as const

export const meaning = (group: number): string => `#${group}`
export const isMeaning = (term: string): boolean => term.startsWith('#')

/** What a question or a query is compared by. */
export function questionFeatures (text: string, lexicon: Lexicon): Map<string, number> {
  const features = new Map<string, number>()
  for (const run of runsOfHan(withoutAsking(text, lexicon))) {
    for (const char of run) features.set(char, worth.character)
    for (const pair of pairs(run)) features.set(pair, worth.pair)
    for (const group of lexicon.said.groupsIn(run)) features.set(meaning(group), lexicon.worth[group]!)
  }
  return features
}

/** 「打老婆怎么办」 → 「打老婆」; nothing is taken away where nothing would be left. */
export function withoutAsking (text: string, lexicon: Lexicon): string {
  const bare = text.replace(lexicon.asking, ' ').trim()
  return runsOfHan(bare).join('').length >= 2 ? bare : text
}

export function soundFeatures (syllables: readonly string[], sounds: ReadonlyMap<string, readonly number[]>): Map<string, number> {
  const features = new Map<string, number>()
  const ear = syllables.map(heard)
  for (const sound of ear) features.set(sound, worth.sound)
  for (let at = 0; at + 1 < ear.length; at++) features.set(`${ear[at]} ${ear[at + 1]}`, worth.soundPair)
  for (let length = 6; length >= 2; length--) {
    for (let at = 0; at + length <= ear.length; at++) {
      for (const group of sounds.get(ear.slice(at, at + length).join(' ')) ?? []) features.set(meaning(group), worth.soundMeaning)
    }
  }
  return features
}

function textFeatures (text: string, lexicon: Lexicon): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1)
  for (const run of runsOfHan(text)) {
    pairs(run).forEach(count)
    for (const group of lexicon.lawful.groupsIn(run)) count(meaning(group))
  }
  return counts
}

export function buildIndex (source: IndexSource): LawIndex {
  const lexicon = compileLexicon(source.lexicon)
  const laws: IndexedLaw[] = [], articles: IndexedArticle[] = [], contexts: string[] = [], byKey = new Map<string, number>()
  source.statutes.forEach((statute, law) => {
    const { name, title, part, issuer, changed, inForce, headings } = statute
    laws.push({ name, title, part, issuer, changed, inForce, headings, short: shortTitle(title), first: articles.length, count: statute.articles.length })
    statute.articles.forEach((article, at) => {
      byKey.set(`${laws[law]!.short} ${articleKey(article)}`, articles.length)
      articles.push({ law, label: article.label, n: article.n, sub: article.sub, text: article.lines.join('\n') })
      contexts.push(headingsOf(statute, at).map(({ name }) => name).join(' '))
    })
  })
  const find = (law: string, key: string) => byKey.get(`${law} ${key}`)
  const asks = collectAsks(source, find)
  const spelled = asks.map(({ text }) => source.spell(text))
  const sounds = new Map<string, number[]>()
  for (const [word, groups] of lexicon.said.groups) {
    if (word.length < 2) continue
    const key = source.spell(word).map(heard).join(' ')
    sounds.set(key, [...new Set([...sounds.get(key) ?? [], ...groups])])
  }
  const soundOf = soundTable(source.spell)
  return {
    laws, articles, lessons: source.lessons.map(({ id }) => id), aliases: aliasesOf(source), lexicon, sounds, soundOf,
    asks: asks.map((ask, at) => ({ ...ask, initials: spelled[at]!.map(syllable => syllable[0]).join('') })),
    texts: bm25Postings(articles.map(({ text }, at) => textFeatures(`${contexts[at]}\n${text}`, lexicon))),
    askWords: cosinePostings(asks.map(({ text }) => questionFeatures(text, lexicon))),
    askSounds: cosinePostings(spelled.map(syllables => soundFeatures(syllables, sounds))),
    syllables: new Set(soundOf.values())
  }
}

/** Asks written for articles, and the questions of lessons as bridges to what they cite, the first citation first. */
function collectAsks ({ asks, lessons }: IndexSource, find: (law: string, key: string) => number | undefined): Omit<Ask, 'initials'>[] {
  const found = new Map<string, { articles: number[], lesson?: number }>()
  const add = (text: string, articles: number[], lesson?: number) => {
    const known = found.get(text)
    if (!known) found.set(text, { articles: [...articles], ...(lesson === undefined ? {} : { lesson }) })
    else {
      for (const article of articles) if (!known.articles.includes(article)) known.articles.push(article)
      known.lesson ??= lesson
    }
  }
  for (const { law, asks: byArticle } of asks) {
    for (const [key, questions] of Object.entries(byArticle)) {
      const article = find(law, key)
      if (article !== undefined) questions.split(' ').filter(question => question !== '').forEach(question => add(question, [article]))
    }
  }
  lessons.forEach((lesson, at) => {
    const cited = lesson.cites.map(({ law, article }) => find(law, article)).filter(id => id !== undefined)
    for (const question of [lesson.question, ...lesson.asks]) add(comparable(question).replace(/ /g, ''), cited, at)
  })
  return [...found].map(([text, { articles, lesson }]) => ({ text, articles, lesson }))
}

function aliasesOf ({ statutes, laws }: IndexSource): Map<string, Alias> {
  const aliases = new Map<string, { laws: number[], former: boolean }>()
  const add = (word: string, law: number, former: boolean) => {
    const alias = aliases.get(word)
    if (alias) alias.laws.push(law)
    else aliases.set(word, { laws: [law], former })
  }
  statutes.forEach(({ name, title, part }, at) => {
    const short = shortTitle(title)
    for (const word of new Set([name, title, short, `${short}${part ?? ''}`, ...part?.endsWith('编') ? [part] : []])) add(word, at, false)
    for (const law of laws) {
      if (law.name !== short || (law.part !== undefined && law.part !== part)) continue
      for (const word of law.aliases?.split(' ') ?? []) add(word, at, false)
      for (const word of law.former?.split(' ') ?? []) add(word, at, true)
    }
  })
  return aliases
}

/** The sound of every character of everyday use: the 6,763 of GB 2312. */
function soundTable (spell: Spell): Map<string, string> {
  const decoder = new TextDecoder('gbk')
  const table = new Map<string, string>()
  for (let high = 0xb0; high <= 0xf7; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) {
      const char = decoder.decode(Uint8Array.of(high, low))
      const [syllable] = /\p{Script=Han}/u.test(char) ? spell(char) : []
      if (syllable) table.set(char, syllable)
    }
  }
  return table
}
