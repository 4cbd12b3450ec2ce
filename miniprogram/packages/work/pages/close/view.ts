import { results } from '../../../../../contract/states'
import { addDays, dayOf, showDay } from '../../../../platform/dates'
import { about, type Acting } from '../../acting'
import type { Proof } from '../../photos'

const FOLLOW_UP = 30

/** The three ways in which handling can end, each said as it is: closed is never shown as solved. */
export const ways = [
  { id: 'done', ...results.done, sub: '请求都做到了' },
  { id: 'partly', ...results.partly, sub: '做了一部分，剩下的写清哪天前' },
  { id: 'notDone', ...results.notDone, sub: '没做到，写清原因和还能走的路' }
]

export interface CloseFields { result: string, text: string, promiseOn: string, visitOn: string, proof: Proof[] }

/** 办结: ends the handling with its proof and proposes the result. */
export function closeView ({ matter, fields }: Acting, now: number) {
  const today = dayOf(now)
  const last = addDays(today, FOLLOW_UP)
  const shown: CloseFields = { result: '', text: '', promiseOn: '', visitOn: addDays(today, 14), proof: [], ...fields }
  return {
    about: about(matter), stale: !matter.may.includes('close'), matterId: matter.matterId, fields: shown,
    tomorrow: addDays(today, 1), last, visitHint: `30 天内，由没经手的人来问，最晚 ${showDay(last, now)}`
  }
}

/** What has to be mended before it can be sent. */
export function closeErrors ({ result, text, proof, promiseOn }: CloseFields): { field: string, words: string }[] {
  return [
    ...result === '' ? [{ field: 'result', words: '请选办到哪一步' }] : [],
    ...text.trim() === '' ? [{ field: 'text', words: '请写办到哪一步，为什么' }] : [],
    ...proof.length === 0 && promiseOn === '' && result !== 'notDone' ? [{ field: 'proof', words: '要有证明：照片、文书，或写明日期的承诺' }] : []
  ]
}
