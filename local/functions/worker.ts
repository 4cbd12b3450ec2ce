import { inspect } from 'node:util'
import { parentPort, workerData } from 'node:worker_threads'
import type { Said, Start, Turn } from './protocol'
import { takeOverClock } from './worker-clock'
import { takeOverConsole } from './worker-console'
import { load } from './worker-load'

/** One instance of a cloud function, in a thread of its own: one call at a time, module state survives between calls. */
const port = parentPort!
const start = workerData as Start
const say = (said: Said) => port.postMessage(said)

let worn: string[] = []
/** The call's own variables: the SDK reads identity and tokens from process.env, of which a thread has its own copy. */
function wear (env: Readonly<Record<string, string>>) {
  for (const name of worn) if (!(name in env)) delete process.env[name]
  worn = Object.keys(env)
  Object.assign(process.env, env)
}

async function take ({ event, context, env, clock }: Turn): Promise<Said> {
  try {
    setClock(clock)
    wear(env)
    const value = await main(JSON.parse(event), { ...context, environment: JSON.stringify(process.env) })
    return { kind: 'done', result: JSON.stringify(value) ?? 'null' }
  } catch (error) {
    return { kind: 'threw', message: error instanceof Error ? error.stack ?? String(error) : inspect(error) }
  }
}

const setClock = takeOverClock()
takeOverConsole((level, text) => say({ kind: 'line', level, text }))
const { main, compiled } = load(start)
let cacheWanted = !start.codeCache
port.on('message', async (turn: string) => {
  say(await take(JSON.parse(turn) as Turn))
  if (cacheWanted) say({ kind: 'codeCache', bytes: compiled() })
  cacheWanted = false
})
say({ kind: 'ready' })
