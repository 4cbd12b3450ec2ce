import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'

const START_WITHIN = 180_000
const ASK_EVERY = 100

/** The local platform as a process of its own, that can be killed and started again over the same data. */
export interface Server {
  readonly url: string
  start (): Promise<void>
  /** kill -9. */
  kill (): Promise<void>
  stop (): Promise<void>
}

export async function serverFor (dataDir: string, townDir: string): Promise<Server> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | undefined
  const ended = () => new Promise<void>(resolve => {
    if (child && child.exitCode === null && child.signalCode === null) child.once('exit', () => resolve())
    else resolve()
  })
  return {
    url,
    async start () {
      child = spawn(process.execPath, ['--enable-source-maps', 'dist/bin/local/cli.js', '--port', String(port), '--data', dataDir, '--town', townDir, '--quiet'], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, TZ: 'UTC' } })
      const until = Date.now() + START_WITHIN
      while (!await isReady(url)) {
        if (child.exitCode !== null) throw new Error(`平台没有启动成功（${child.exitCode}）`)
        if (Date.now() > until) throw new Error('平台启动太久')
        await new Promise(resolve => setTimeout(resolve, ASK_EVERY))
      }
    },
    async kill () {
      const gone = ended()
      child?.kill('SIGKILL')
      await gone
    },
    async stop () {
      const gone = ended()
      child?.kill('SIGTERM')
      await gone
    }
  }
}

async function isReady (url: string): Promise<boolean> {
  try {
    const body = JSON.stringify({ as: 'intake', name: 'account', data: { action: 'whoAmI', data: {} } })
    const answer = await fetch(`${url}/api/call`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    const result = await answer.json() as { ok?: boolean, data?: { roles: string[] } }
    return result.ok === true && result.data?.roles.includes('intake') === true
  } catch {
    return false
  }
}

const freePort = (): Promise<number> => new Promise((resolve, reject) => {
  const probe = createServer()
  probe.once('error', reject)
  probe.listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as { port: number }
    probe.close(() => resolve(port))
  })
})
