import { randomBytes, randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { builtFunctions, type BuiltFunction } from './built-functions'
import { APPID, callEnv, contextOf, instanceEnv, type Caller } from './call-context'
import { openCallLog, type LoggedCall } from './call-log'
import { cloudError, notFound } from './cloud-error'
import { limits, type Limits } from './limits'
import { openPool, type Pool } from './pool'
import type { Outcome, TurnClock } from './protocol'
import { openTimers, type Timers } from './timers'

export interface FunctionsOptions {
  /** Where the built functions are, each a folder with index.js: dist/cloudfunctions. */
  readonly dir: string
  /** The address of the cloud's wire. */
  readonly cloudUrl: string
  /** The platform's time, milliseconds UTC. */
  readonly now?: () => number
  /** Variables that every function gets, such as keys. */
  readonly env?: Readonly<Record<string, string>>
  /** The built local/functions/worker.ts. */
  readonly worker?: string
  readonly limits?: Partial<Limits>
  /** Told of every call when it has ended. */
  readonly onCall?: (call: LoggedCall) => void
}

export interface Call extends Caller {
  readonly name: string
  readonly data: object
  /** The time inside the function; the platform's own where it is not given. */
  readonly now?: number
}

/** What the cloud's wire knows of a function that calls another. */
export interface WireCaller {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Readonly<Record<string, unknown>>
}

export interface Functions {
  readonly names: readonly string[]
  readonly calls: readonly LoggedCall[]
  readonly timers: Timers
  /** Calls a function as a mini-program, a timer or another function does. `result` is the returned value as JSON. */
  call (call: Call): Promise<Outcome>
  /** A call that came over the wire: identity and time are those of the calling function. */
  invoke (name: string, data: string, from: WireCaller): Promise<Outcome>
  /** Which of the running calls sent this over the wire. */
  callerOf (from: WireCaller): (Call & { readonly fn: BuiltFunction }) | undefined
  /** Starts one instance of each function that has none, one after the other. */
  warm (names?: readonly string[]): Promise<void>
  close (): Promise<void>
}

/** The part of the platform that runs the built cloud functions, each call in its own context. */
export function createFunctions (options: FunctionsOptions): Functions {
  const { dir, cloudUrl, now = Date.now, env = {}, worker = 'dist/bin/local/functions/worker.js' } = options
  const bounds = { ...limits, ...options.limits }
  const functions = builtFunctions(dir, bounds)
  const pools = new Map<string, Pool>()
  const running = new Map<string, Call & { readonly fn: BuiltFunction }>()
  const log = openCallLog()

  function poolOf (fn: BuiltFunction): Pool {
    const pool = pools.get(fn.name) ?? openPool(fn, { limits: bounds, worker: resolve(worker), env: { ...instanceEnv(cloudUrl), ...env } })
    pools.set(fn.name, pool)
    return pool
  }

  const clockOf = ({ now: startsAt }: Call): TurnClock => startsAt === undefined ? { ahead: now() - Date.now() } : { startsAt }

  async function call (asked: Call): Promise<Outcome> {
    const fn = functions.get(asked.name)
    if (!fn) return { error: notFound }
    const { openid, source } = asked
    const event = JSON.stringify({ ...asked.data, userInfo: { appId: APPID, openId: openid } })
    if (Buffer.byteLength(event) > bounds.requestBytes) return { error: cloudError('EXCEED_MAX_PAYLOAD_SIZE', `request is larger than ${bounds.requestBytes} bytes`) }

    const requestId = randomUUID(), token = randomBytes(24).toString('base64url')
    const entry = log.begin({ requestId, name: fn.name, source, at: asked.now ?? now() })
    running.set(token, { ...asked, fn })
    const turn = { event, context: contextOf(fn, requestId), env: callEnv({ openid, source }, requestId, token), clock: clockOf(asked) }
    const outcome = await poolOf(fn).run(turn, entry.line)
    running.delete(token)
    const ended = entry.end(outcome)
    options.onCall?.(ended)
    return outcome
  }

  /** A token is known while its call runs; nothing else that comes over the wire is an identity. */
  const callerOf = ({ body }: WireCaller) => running.get(String(body['tcb_sessionToken'] ?? ''))

  async function invoke (name: string, data: string, from: WireCaller): Promise<Outcome> {
    const caller = callerOf(from)
    const parsed = parse(data)
    if (typeof parsed !== 'object' || parsed === null) return { error: cloudError('INVALID_PARAM', 'request_data is no JSON object') }
    return await call({ name, data: parsed, openid: caller?.openid, source: caller ? `${caller.source},scf` : 'wx_unknown', now: caller?.now })
  }

  const timers = openTimers(functions.values(), now(), (name, data, at) => call({ name, data, source: 'wx_trigger', now: at }))

  return {
    names: [...functions.keys()], calls: log.calls, timers, call, invoke, callerOf,
    async warm (names = [...functions.keys()]) {
      for (const name of names) await poolOf(functions.get(name)!).warm()
    },
    async close () { await Promise.all([...pools.values()].map(pool => pool.close())) }
  }
}

function parse (text: string): unknown {
  try { return JSON.parse(text) } catch { return undefined }
}
