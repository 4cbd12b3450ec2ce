import { createHash } from 'node:crypto'
import type { Actions, ReplyOf, SentOf } from '../../contract/actions'
import type { ErrorCode, Result } from '../../contract/errors'

export class Refusal extends Error {
  constructor (readonly code: ErrorCode | 'FAULT', message: string, readonly detail?: unknown) { super(`${code} ${message} ${JSON.stringify(detail) ?? ''}`) }
}

/** Calls contract actions as somebody, and moves the simulated clock. */
export interface Client {
  call<F extends keyof Actions, N extends keyof Actions[F] & string>(as: string, name: F, action: N, data: SentOf<F, N>): Promise<ReplyOf<F, N>>
  moveTo (at: number): Promise<void>
}

/** The same key for the same step of the same row, so that a repeat after a crash is the same command. */
export const keyFor = (row: string, step: string): string => createHash('sha256').update(`${row} ${step}`).digest('hex').slice(0, 32)

/** `unreachable` is waited for when the platform is gone; then the same call is sent again. */
export function clientOf (url: string, unreachable: () => Promise<void>): Client {
  async function post (path: string, body: object): Promise<unknown> {
    for (;;) {
      try {
        const answer = await fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
        if (answer.status === 503) throw new TypeError('starting')
        return await answer.json()
      } catch (error) {
        if (!['TypeError', 'SyntaxError'].includes((error as Error).name)) throw error // no connection, or half an answer
        await unreachable()
      }
    }
  }
  return {
    async call (as, name, action, data) {
      const result = await post('/api/call', { as, name, data: { action, data } }) as Result & { errMsg?: string }
      if (result.ok === true) return result.data as never
      if (result.ok === false) throw new Refusal(result.code, `${as} ${name}.${action} ${result.message}`, result.detail)
      throw new Refusal('FAULT', (result as { errMsg?: string }).errMsg ?? JSON.stringify(result))
    },
    async moveTo (at) {
      await post('/api/time', { to: at })
    }
  }
}
