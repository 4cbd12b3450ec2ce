import type { LawIndex } from '../../cloudfunctions/learn/domain/law-index'
import { Searcher } from '../../cloudfunctions/learn/domain/search'

export interface Question { readonly id: string | number, readonly q: string }
export interface Answer { readonly id: string | number, readonly hits: readonly { law: string, article: string, n: number, score: number }[] }

const MOST = 10

/** One answer a question, in their order: law by the name of its file, article as it stands in the text. */
export function answerAll (index: LawIndex, questions: readonly Question[]): Answer[] {
  const searcher = new Searcher(index)
  return questions.map(({ id, q }) => ({
    id,
    hits: searcher.search(q, MOST).articles.map(({ article, score }) => {
      const { law, label, n } = index.articles[article]!
      return { law: index.laws[law]!.name, article: label, n, score: Math.round(score * 1000) / 1000 }
    })
  }))
}
