import { Worker } from 'node:worker_threads'
import type { BuiltFunction } from './built-functions'
import { cloudError, failed, timedOut, type CloudError } from './cloud-error'
import type { Limits } from './limits'
import type { Level, Outcome, Said, Start, Turn } from './protocol'

export interface InstanceOptions {
  readonly fn: BuiltFunction
  readonly limits: Limits
  /** The built worker.ts. */
  readonly worker: string
  /** Variables that are the same for all calls of this function. */
  readonly env: Readonly<Record<string, string>>
  readonly codeCache?: Uint8Array
  readonly onCodeCache: (bytes: Uint8Array) => void
  /** Told once, when the instance is no more: closed, killed for its time, or dead of its own fault. */
  readonly onGone: () => void
}

/** One thread that runs one function, one call at a time. */
export interface Instance {
  /** Undefined when it may take calls, else why it could not start. */
  readonly started: Promise<Outcome | undefined>
  run (turn: Turn, onLine: (level: Level, text: string) => void): Promise<Outcome>
  close (): Promise<void>
}

export function startInstance ({ fn, limits, worker, env, codeCache, onCodeCache, onGone }: InstanceOptions): Instance {
  const thread = new Worker(worker, {
    workerData: { file: fn.file, codeCache } satisfies Start,
    env, stdout: true, stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: fn.memoryMb }
  })
  let settle: (outcome: Outcome | undefined) => void
  let onLine: (level: Level, text: string) => void = () => {}
  let alive = true
  let cause: CloudError | undefined

  /** The next word of the thread within `ms`: an answer, or what became of the thread instead. */
  const answer = (ms: number) => new Promise<Outcome | undefined>(resolve => {
    const timer = setTimeout(() => end(timedOut(ms)), ms)
    settle = outcome => {
      clearTimeout(timer)
      resolve(outcome)
    }
  })
  const started = answer(limits.startMs)

  function end (error: CloudError) {
    if (alive) {
      alive = false
      void thread.terminate() // also ends an endless loop
      onGone()
    }
    settle({ error })
  }

  thread.on('message', (said: Said) => {
    if (said.kind === 'ready') settle(undefined)
    else if (said.kind === 'line') onLine(said.level, said.text)
    else if (said.kind === 'done') settle(withinSize(said.result, limits))
    else if (said.kind === 'threw') settle({ error: failed(said.message) })
    else onCodeCache(said.bytes)
  })
  thread.stdout.on('data', (text: Buffer) => onLine('log', text.toString().trimEnd()))
  thread.stderr.on('data', (text: Buffer) => onLine('error', text.toString().trimEnd()))
  thread.on('error', (error: NodeJS.ErrnoException) => { cause = fault(error, fn.memoryMb) })
  // Only now has everything arrived that the thread said before it died, an answer among it.
  thread.on('exit', code => end(cause ?? failed(`process exited before completing request, exit code ${code}`)))

  return {
    started,
    async run (turn, onLineOfCall) {
      onLine = onLineOfCall
      const outcome = answer(fn.timeMs)
      thread.postMessage(JSON.stringify(turn))
      return (await outcome)!
    },
    async close () {
      end(failed('the instance is closed'))
      await thread.terminate()
    }
  }
}

function withinSize (result: string, { replyBytes }: Limits): Outcome {
  if (Buffer.byteLength(result) <= replyBytes) return { result }
  return { error: failed(`The size of response exceeds the upper limit (${replyBytes / 1024 / 1024}MB)`) }
}

/** An uncaught exception, an unhandled rejection, or the heap's end. */
function fault (error: NodeJS.ErrnoException, memoryMb: number): CloudError {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? cloudError('FUNCTIONS_MEMORY_LIMIT_EXCEEDED', `Function memory exceeded the limit of ${memoryMb} MB`)
    : failed(error.stack ?? String(error))
}
