import type { BuiltFunction } from './built-functions'
import { cloudError, failed, type CloudError } from './cloud-error'
import { startInstance, type Instance, type InstanceOptions } from './instance'
import type { Limits } from './limits'
import type { Level, Outcome, Turn } from './protocol'

interface Job {
  readonly turn: Turn
  readonly onLine: (level: Level, text: string) => void
  readonly end: (outcome: Outcome) => void
  readonly since: number
  readonly patience: NodeJS.Timeout
}

/** The instances of one function. */
export interface Pool {
  run (turn: Turn, onLine: Job['onLine']): Promise<Outcome>
  /** Starts an instance where there is none, so that the first call finds it ready. */
  warm (): Promise<void>
  close (): Promise<void>
}

export interface PoolOptions {
  readonly limits: Limits
  /** The built worker.ts. */
  readonly worker: string
  /** Variables that are the same for all calls. */
  readonly env: InstanceOptions['env']
}

/**
 * Gives each call an instance of its own. When all are taken a new one starts, one start at a time and beyond a few only after some
 * waiting, because starts are the costly part and an instance may come free meanwhile; one without work is given back, as the cloud does.
 */
export function openPool (fn: BuiltFunction, { limits, worker, env }: PoolOptions): Pool {
  const all = new Set<Instance>()
  const idle = new Map<Instance, NodeJS.Timeout>()
  const waiting: Job[] = []
  let starting: Promise<void> | undefined
  let growing: NodeJS.Timeout | undefined
  let closed = false
  let codeCache: Uint8Array | undefined

  /** Brings waiting calls and instances together; the instance used last goes first, so that the others can be given back. */
  function next () {
    while (waiting.length > 0 && idle.size > 0) {
      const instance = [...idle.keys()].at(-1)!
      forget(instance)
      void serve(instance, take()!)
    }
    const [longest] = waiting
    if (!longest || all.size >= limits.instances) return
    if (all.size < limits.quickInstances || performance.now() - longest.since >= limits.growMs) start()
    else growing ??= setTimeout(grow, limits.growMs)
  }

  function grow () {
    growing = undefined
    next()
  }

  async function serve (instance: Instance, job: Job) {
    job.end(await instance.run(job.turn, job.onLine))
    rest(instance)
    next()
  }

  function start () {
    if (closed) return
    starting ??= begin().catch((error: unknown) => take()?.end({ error: failed(String(error)) })).finally(() => {
      starting = undefined
      next()
    })
  }

  async function begin () {
    const instance = startInstance({
      fn, limits, worker, env, codeCache,
      onCodeCache: bytes => { codeCache = bytes },
      onGone: () => {
        all.delete(instance)
        forget(instance)
        next()
      }
    })
    all.add(instance)
    const failure = await instance.started
    if (failure) take()?.end(failure)
    else rest(instance)
  }

  function rest (instance: Instance) {
    if (!all.has(instance)) return
    const timer = setTimeout(() => void instance.close(), limits.idleMs)
    timer.unref()
    idle.set(instance, timer)
  }

  function forget (instance: Instance) {
    clearTimeout(idle.get(instance))
    idle.delete(instance)
  }

  function take (): Job | undefined {
    const job = waiting.shift()
    clearTimeout(job?.patience)
    return job
  }

  const refused = (why: string): { error: CloudError } => ({ error: cloudError('EXCEED_CONCURRENT_REQUEST_LIMIT', why) })

  return {
    run: (turn, onLine) => new Promise(end => {
      const giveUp = () => {
        waiting.splice(waiting.indexOf(job), 1)
        end(refused(`more than ${limits.instances} calls of ${fn.name} at once`))
      }
      const job: Job = { turn, onLine, end, since: performance.now(), patience: setTimeout(giveUp, limits.waitMs) }
      waiting.push(job)
      next()
    }),
    async warm () {
      if (all.size === 0) start()
      await starting
    },
    async close () {
      closed = true
      clearTimeout(growing)
      while (waiting.length > 0) take()!.end(refused('the platform is closing'))
      await Promise.all([...all].map(instance => instance.close()))
    }
  }
}
