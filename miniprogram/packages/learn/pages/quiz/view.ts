import type { Question } from '../../shelf'

/** A question, and once it is answered whether it was right, why, and where it stands in the law. */
export function questionView (questions: Question[], n: number, chosen: number | undefined) {
  const question = questions[n]
  if (!question) return { n: 0, count: 0, ask: '', options: [], answered: false, verdict: '', why: '', cite: '' }
  const { ask, options, right, why, cite } = question
  const answered = chosen !== undefined
  const mark = (at: number) => !answered ? '' : at === right ? 'right' : at === chosen ? 'wrong' : 'other'
  return {
    n: n + 1, count: questions.length, ask, answered, verdict: !answered ? '' : chosen === right ? '答对了' : `没答对，对的是「${options[right] ?? ''}」`, why,
    options: options.map((text, at) => ({ text, at, mark: mark(at), word: { right: '对的', wrong: '您选的', other: '', '': '' }[mark(at)] })), cite: `${cite.law} 第 ${cite.article.replace('.', ' 条之 ')} 条`
  }
}
