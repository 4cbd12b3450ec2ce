import * as v from 'valibot'
import type { Action, ActionTable, Reply, Request } from '../../../contract/action'
import { errors, type ErrorCode, type Result } from '../../../contract/errors'
import { AppError } from './app-error'
import type { Call } from './call'
import { validate } from './validate'

export type Handler<A extends Action> = (call: Call, request: Request<A>) => Promise<Reply<A>>
/** One handler for each action of the table: a missing or an extra one does not compile. */
export type Routes<T extends ActionTable> = { readonly [N in keyof T]: Handler<T[N]> }

/** What the platform tells about a call: never anything out of the event. */
export interface Context {
  /** Who calls, or undefined where no person of this town can be calling. */
  identify (): Promise<Call | undefined>
  requestId (): string
}

const envelope = v.strictObject({ action: v.string(), data: v.unknown() })
/** WeChat adds this to the event of a client's call; it is no identity here and is dropped unread. */
const addedByWeChat = 'userInfo'

/** The entry of a cloud function: identifies, validates, authorises by role, runs the route, and is the only catch-all. */
export function serve<T extends ActionTable> (table: T, routes: Routes<T>, context: Context) {
  return async (event: unknown): Promise<Result> => {
    try {
      const { action, data } = validate(envelope, without(addedByWeChat, event))
      const asked = Object.hasOwn(table, action) ? table[action] : undefined
      const call = asked && await context.identify()
      if (!asked || !call || !asked.roles.some(role => call.actor.roles.includes(role))) throw new AppError('NOT_FOUND')
      const handler = routes[action] as unknown as Handler<Action> // same keys and types by Routes<T>
      return { ok: true, data: await handler(call, validate(asked.request, data)) }
    } catch (error) {
      return refusal(error, context.requestId())
    }
  }
}

function without (key: string, event: unknown): unknown {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return event
  return Object.fromEntries(Object.entries(event).filter(([name]) => name !== key))
}

function refusal (error: unknown, requestId: string): Result {
  const known = error instanceof AppError
  if (!known) console.error(requestId, error)
  const code: ErrorCode = known ? error.code : 'INTERNAL'
  const detail = known && error.detail !== undefined ? { detail: error.detail } : {}
  return { ok: false, code, message: errors[code], requestId, ...detail }
}
