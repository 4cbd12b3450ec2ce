import type { Request } from '../../../contract/action'
import type { casework } from '../../../contract/casework'
import { AppError } from '../../core/kernel/app-error'
import { digestOf } from '../../core/kernel/keys'
import type { Matter, MatterRequest } from '../../core/matter/matter'
import type { Paper } from '../../core/matter/ports'

export type Answer = Request<typeof casework.reply>['answer']

const blank = /【[^】]*】/g

/** A blank of a template that was not filled in never reaches a person. Errors: SEND_BLOCKED with their number. */
export function refuseBlanks (parts: ReadonlyArray<{ text: string }>): void {
  const left = parts.reduce((n, part) => n + (part.text.match(blank)?.length ?? 0), 0)
  if (left > 0) throw new AppError('SEND_BLOCKED', { left })
}

/** The five parts of a decision on a claim (信访工作条例 32, 35), or the body of a letter. */
export function partsOf (answer: Answer): Paper['parts'] {
  if (answer.form === 'letter') return [{ title: '答复', text: answer.paragraphs }]
  return [
    { title: '您的请求', text: answer.request }, { title: '查明的情况', text: answer.facts }, { title: '处理意见', text: answer.decision },
    { title: '依据', text: answer.basis }, { title: '不同意怎么办', text: answer.remedy }
  ]
}

/** Each request with its result; one that is left out blocks the decision (documents.md 6.5). Errors: VALIDATION. */
export function resultsFor (requests: readonly MatterRequest[], answer: Answer): MatterRequest[] {
  if (answer.form === 'letter') return [...requests]
  const results = new Map(answer.results.map(({ id, result }) => [id, result]))
  const open = requests.filter(request => request.result === undefined && !results.has(request.id))
  if (open.length > 0) throw new AppError('VALIDATION', { results: [`还有 ${open.length} 项请求没有结果`] })
  return requests.map(request => results.has(request.id) ? { ...request, result: results.get(request.id) } : request)
}

/** How a matter is answered: a claim by a decision that the head signs, everything else by a letter that may go out under delegated seal. */
export function answerCode (matter: Pick<Matter, 'state' | 'kind'>, answer: Answer): { code: 'X18' | 'X19' | 'W02', title: string, row: 'P24' | 'P27' | 'P08c.settled' } {
  const isOnTheSpot = matter.state === 'withGrid'
  const isClaim = matter.kind === 'claim' && !isOnTheSpot
  if (isClaim !== (answer.form === 'decision')) throw new AppError('VALIDATION', { form: [isClaim ? '申诉求决要按五个部分写处理意见' : '这一类写成一封答复就行'] })
  if (isClaim) return { code: 'X18', title: '信访事项处理意见书', row: 'P24' }
  return isOnTheSpot ? { code: 'W02', title: '现场核查结果', row: 'P08c.settled' } : { code: 'X19', title: '建议意见答复函', row: 'P27' }
}

/** A draft of a paper; its id names the matter, the code and the version it was written on, so that a repeat writes the same one. */
export function draftOf (matter: Pick<Matter, 'id' | 'version'>, { code, title }: { code: string, title: string }, parts: Paper['parts'], by: { unitId: string, personId: string, at: number }): Paper {
  return { id: `${matter.id}-${code}-${matter.version}`, matterId: matter.id, code, title, parts, unitId: by.unitId, draftedBy: by.personId, draftedAt: by.at, digest: digestOf([code, parts]) }
}
