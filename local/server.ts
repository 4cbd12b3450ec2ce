import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { openApi } from './api'
import { openClock } from './api/clock'
import { answerHtml } from './api/exchange'
import { foreign } from './api/guard'
import { peopleOf, type People } from './api/people'
import { openTime, type Time } from './api/time'
import { nextDueOf, storageOf } from './api/wire'
import { createFunctions, type Functions, type WireCaller } from './functions'
import { ENV } from './functions/call-context'
import type { LoggedCall } from './functions/call-log'
import { secretsOf } from './functions/secrets'
import { openPhone, type Phone } from './phone'
import { seed, type Seeding } from './seed'

export interface ServerOptions {
  readonly dataDir: string
  readonly port?: number
  readonly townDir?: string
  readonly functionsDir?: string
  readonly programDir?: string
  /** Write the town on the first start; else the platform stays empty. */
  readonly seeded?: boolean
  /** Told of every call of a function when it has ended. */
  readonly onCall?: (call: LoggedCall) => void
}

export interface LocalServer {
  readonly url: string
  readonly people: People
  readonly functions: Functions
  readonly phone: Phone
  readonly time: Time
  /** What the town tool said on the first start. */
  readonly seeding?: Seeding
  close (): Promise<void>
}

/** The cloud's side of the wire; stands in until the service itself is here. */
export interface Cloud {
  handle (req: IncomingMessage, res: ServerResponse): Promise<void>
  readonly storage: { put (path: string, content: Buffer): Promise<string> }
  close (): Promise<void>
}
export type OpenCloud = (options: {
  dataDir: string
  now: () => number
  env: string
  invokeFunction: (name: string, data: string, from: WireCaller) => Promise<string | undefined>
  openapi: (api: string, data: object, from: WireCaller) => Promise<unknown>
}) => Promise<Cloud>

const KEEP_ALIVE_MS = 65_000 // longer than the 5 s for which the SDK's agent keeps an idle connection, or it would meet a closed one

/**
 * One server on this machine alone: the cloud's wire, the client's side of it, the phones, and the mini-program's pages.
 * Errors: EADDRINUSE before any data is touched.
 */
export async function openServer (options: ServerOptions & { openCloud: OpenCloud }): Promise<LocalServer> {
  const { dataDir, port = 0, townDir = 'town', functionsDir = 'dist/cloudfunctions', seeded = true, onCall } = options
  let serve = async (_req: IncomingMessage, res: ServerResponse): Promise<void> => void res.writeHead(503, { 'retry-after': '1' }).end('starting')
  const server = createServer((req, res) => {
    const why = foreign(req)
    if (why) return void res.writeHead(403).end(`only for this machine (${why})`)
    serve(req, res).catch((error: unknown) => {
      console.error(error)
      if (!res.headersSent) res.writeHead(500)
      res.end()
    })
  })
  server.keepAliveTimeout = KEEP_ALIVE_MS
  const url = await listen(server, port)
  const adminUrl = `${url}/admin`

  const clock = openClock(join(dataDir, 'clock.json'))
  const people = peopleOf(townDir)
  const phone = await openPhone({ dataDir, now: clock.now })
  const functions = createFunctions({ dir: functionsDir, cloudUrl: adminUrl, now: clock.now, env: { ...secretsOf(dataDir) }, onCall })
  const cloud = await options.openCloud({
    dataDir: join(dataDir, 'cloud'), now: clock.now, env: ENV,
    async invokeFunction (name, data, from) {
      const outcome = await functions.invoke(name, data, from)
      if ('error' in outcome) throw Object.assign(new Error(outcome.error.message), { code: outcome.error.code })
      return outcome.result
    },
    async openapi (api, data, from) {
      const caller = functions.callerOf(from)
      return caller && !caller.fn.openapi.includes(api) ? 'forbidden' : await phone.openapi(api, data)
    }
  })
  const time = openTime(clock, functions.timers, nextDueOf(adminUrl, ENV, []))
  const api = openApi({ people, functions, phone, time, storage: storageOf(adminUrl, ENV, cloud.storage.put) })

  serve = async (req, res) => {
    const url = new URL(req.url ?? '/', 'http://127.0.0.1')
    if (await api(req, res, url)) return
    if (req.method === 'GET' && url.pathname === '/') return answerHtml(res, frontPage)
    await cloud.handle(req, res)
  }
  const seeding = seeded ? await seed({ adminUrl, envName: ENV, townDir, dataDir }) : undefined
  time.start()
  return {
    url, people, functions, phone, time, seeding,
    async close () {
      await time.stop()
      await functions.close()
      await new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      await cloud.close()
      await phone.close()
    }
  }
}

async function listen (server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const frontPage = `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>法治面对面</title>
<h1>法治面对面</h1><p>服务在运行。短信和微信消息在<a href="/phone">这里</a>看。</p></html>
`
