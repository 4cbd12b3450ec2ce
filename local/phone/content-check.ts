/** How security.msgSecCheck answers: as WeChat does for harmless text, or as it may on a bad day. `absent` is an API that is not granted. */
export type ContentCheck = 'pass' | 'risky' | 'review' | 'broken' | 'absent'

/** WeChat's body of security.msgSecCheck, version 2. */
export interface CheckRequest { readonly content?: string, readonly scene?: number, readonly openid?: string }

const MAX_CHARS = 2_500
const ACTIVE_MS = 2 * 3_600_000
const labels = { pass: 100, review: 20001, risky: 20001 } as const

/** `activeAt` is when the person last used the mini-program: WeChat knows an openid for two hours. */
export function checked ({ content = '', scene = 0, openid }: CheckRequest, mode: Exclude<ContentCheck, 'absent'>, now: number, activeAt: number | undefined): object {
  if (mode === 'broken') return { errcode: -1, errmsg: 'system error' }
  if (![1, 2, 3, 4].includes(scene)) return { errcode: 40129, errmsg: 'invalid scene' }
  if (content === '') return { errcode: 44004, errmsg: 'empty content' }
  if (Array.from(content).length > MAX_CHARS) return { errcode: 45002, errmsg: 'content size out of limit' }
  if (!openid || activeAt === undefined || now - activeAt > ACTIVE_MS) return { errcode: 61010, errmsg: 'code is expired' }
  return { errcode: 0, errmsg: 'ok', result: { suggest: mode, label: labels[mode] }, detail: [], trace_id: 'local' }
}
