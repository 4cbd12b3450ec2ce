import type { Cite } from '../../../contract/lesson'
import type { LawVersions } from '../../core/learning/lesson'
import { compileLexicon } from './lexicon'
import type { IndexedArticle, IndexedLaw, LawIndex } from './law-index'
import { Marks } from './marks'
import { cosinePostings } from './postings'
import { Searcher } from './search'
import { articleKey } from './statute'

/** The index as a function holds it: search, and every article by its citation. Made once for each version of the index. */
export class LawShelf {
  readonly searcher: Searcher
  readonly marks: Marks
  private readonly byCite = new Map<string, number>()

  /** `madeAt`: milliseconds UTC; lessons that readers see since then are not in it yet. */
  constructor (readonly index: LawIndex, readonly madeAt: number) {
    this.searcher = new Searcher(index)
    this.marks = new Marks(index.lexicon)
    index.articles.forEach((article, id) => {
      const key = `${index.laws[article.law]!.short} ${articleKey(article)}`
      if (!this.byCite.has(key)) this.byCite.set(key, id)
    })
  }

  get statutes (): number { return this.index.laws.length }

  find ({ law, article }: Cite): number | undefined { return this.byCite.get(`${law} ${article}`) }

  has (law: string): boolean { return this.index.laws.some(({ short }) => short === law) }

  /** A law by the name of its file, or its short title. */
  lawNamed (name: string): IndexedLaw | undefined {
    return this.index.laws.find(law => law.name === name) ?? this.index.laws.find(({ short }) => short === name)
  }

  articlesOf (law: IndexedLaw): readonly IndexedArticle[] { return this.index.articles.slice(law.first, law.first + law.count) }

  /** Citations that lead to no article of a law that is at hand. */
  astray (cites: readonly Cite[]): Cite[] { return cites.filter(cite => this.has(cite.law) && this.find(cite) === undefined) }

  /** The versions of some laws as they are at hand now. */
  versionsOf (laws: readonly string[]): LawVersions {
    return Object.fromEntries(laws.flatMap(law => {
      const version = this.index.laws.find(({ short }) => short === law)?.changed
      return version === undefined ? [] : [[law, version]]
    }))
  }

  /** Laws of which a newer version is at hand than the one that a text was written against. */
  changedSince (against: LawVersions, cites: readonly Cite[]): { law: string, since?: string }[] {
    return [...new Set(cites.map(({ law }) => law))].flatMap(short => {
      const now = this.index.laws.find(law => law.short === short)
      return now?.changed !== undefined && short in against && against[short]! < now.changed ? [{ law: short, since: now.inForce ?? now.changed }] : []
    })
  }
}

/** Before anything was indexed. */
export const emptyIndex = (): LawIndex => ({
  laws: [], articles: [], lessons: [], aliases: new Map(), lexicon: compileLexicon({ groups: {}, asking: '' }), asks: [],
  texts: cosinePostings([]), askWords: cosinePostings([]), askSounds: cosinePostings([]), sounds: new Map(), soundOf: new Map(), syllables: new Set()
})
