import type { ReplyOf } from '../../../../../contract/actions'
import type { Round } from '../../round'

/** What a round came to. No rank, nobody else. */
export function resultView (round: Round | undefined, wrongLeft: number) {
  const { asked, right, missed } = round ?? { asked: 0, right: 0, missed: [] }
  return {
    result: `${asked} 题答对 ${right} 题`,
    missed: missed.map(({ ask, options, right: at, why, cite, lesson, n }) => ({ key: `${lesson} ${n}`, ask, answer: options[at] ?? '', why, cite: `${cite.law} 第 ${cite.article.replace('.', ' 条之 ')} 条`, law: cite.law, article: cite.article, lesson })),
    wrongLeft
  }
}

/** Villages as totals, in the order of the town; those under ten people are not told. */
export const villageLines = ({ rows }: ReplyOf<'learn', 'villages'>) => rows.map(({ village, people, rightOf100 }) =>
  ({ village, text: people === undefined ? '不到 10 人，不显示' : `${people} 人，100 题答对 ${rightOf100} 题` }))
