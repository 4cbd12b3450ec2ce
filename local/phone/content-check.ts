import { limits } from '../limits'
import { refused, well, type WechatAnswer } from './wechat-answer'

/** How security.msgSecCheck answers: as WeChat does for harmless text, or as it may on a bad day. `absent` is an API that is not granted. */
export type ContentCheck = 'pass' | 'risky' | 'review' | 'broken' | 'absent'

/** WeChat's body of security.msgSecCheck, version 2. */
export interface CheckRequest { readonly content?: string, readonly scene?: number, readonly openid?: string }

const ACTIVE_MS = 2 * 3_600_000
const labels = { pass: 100, review: 20001, risky: 20001 } as const

/** `activeAt` is when the person last used the mini-program: WeChat knows an openid for two hours. */
export function checked ({ content = '', scene = 0, openid }: CheckRequest, mode: Exclude<ContentCheck, 'absent'>, now: number, activeAt: number | undefined): WechatAnswer {
  if (mode === 'broken') return refused(-1, 'system error')
  if (![1, 2, 3, 4].includes(scene)) return refused(40129, 'invalid scene')
  if (content === '') return refused(44004, 'empty content')
  if (Array.from(content).length > limits.openapi.contentCheckChars) return refused(45002, 'content size out of limit')
  if (!openid || activeAt === undefined || now - activeAt > ACTIVE_MS) return refused(61010, 'code is expired')
  return well({ result: { suggest: mode, label: labels[mode] }, detail: [], trace_id: 'local' })
}
