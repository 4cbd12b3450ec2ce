import type { ErrorCode, Result } from '../../contract/errors'

/** What a call can end with besides the contract's codes: never sent, sent without an answer, not reached. */
export type Code = ErrorCode | 'OFFLINE' | 'UNCERTAIN' | 'UNREACHED'

/** What every service rejects with: the contract's own refusal, or one of the network. */
export interface Refusal { code: Code, message: string, requestId?: string, detail?: unknown }

type ServerRefusal = Extract<Result, { ok: false }>
export const isServerRefusal = (answer: unknown): answer is ServerRefusal =>
  typeof answer === 'object' && answer !== null && (answer as Result).ok === false && typeof (answer as ServerRefusal).code === 'string'

export const isRefusal = (error: unknown): error is Refusal =>
  typeof error === 'object' && error !== null && typeof (error as Refusal).code === 'string' && typeof (error as Refusal).message === 'string' && !(error instanceof Error)

/** Whatever was thrown, as a refusal: a fault in our own code is shown like one of the server. */
export function refusalOf (error: unknown): Refusal {
  if (isRefusal(error)) return error
  console.error(error)
  return { code: 'INTERNAL', message: '没有打开成功，不是您操作错了。' }
}

/** A field of a form that has to be mended, with the words that stand at it and in the summary. */
export interface FieldError { field: string, words: string }

/** The fields of a VALIDATION, in the order in which the contract names them. */
export function fieldErrors ({ code, detail }: Refusal): FieldError[] {
  if (code !== 'VALIDATION' || typeof detail !== 'object' || detail === null) return []
  return Object.entries(detail as Record<string, string[]>).map(([field, words]) => ({ field, words: words[0] ?? '' }))
}
