import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bodyOf } from './api/exchange'
import { foreign } from './api/guard'
import { ENV } from './functions/call-context'
import { limits } from './limits'
import { openPlatform, type Platform, type PlatformOptions } from './platform'
import { seed, type Seeding } from './seed'
import { webHost, type WebHost } from './web'

export interface ServerOptions extends PlatformOptions {
  readonly port?: number
  /** The built mini-program that the front page shows. */
  readonly programDir?: string
  /** Write the town on the first start; else the platform stays empty. */
  readonly seeded?: boolean
}

export interface LocalServer extends Platform {
  readonly url: string
  /** What the town tool said on the first start. */
  readonly seeding?: Seeding
}

/**
 * One server on this machine alone: the cloud's wire, the client's side of it, the phones, and the mini-program's pages.
 * Errors: EADDRINUSE before any data is touched; Unusable where another process has the data folder.
 */
export async function openServer (options: ServerOptions): Promise<LocalServer> {
  let serve: Serve = async (_, res) => void res.writeHead(503, { 'retry-after': '1' }).end('starting')
  const server = createServer((req, res) => {
    const why = foreign(req)
    if (why) return void res.writeHead(403).end(`only for this machine (${why})`)
    serve(req, res).catch((error: unknown) => {
      console.error(error)
      if (!res.headersSent) res.writeHead(500)
      res.end()
    })
  })
  server.keepAliveTimeout = limits.http.keepAliveMs
  const host = await listen(server, options.port ?? 0)
  const pages = webHost({ programDir: options.programDir ?? 'dist/miniprogram', demo: true })
  let platform: Platform | undefined
  const close = async () => {
    pages.close()
    await Promise.all([closed(server), platform?.close()])
  }
  try {
    platform = await openPlatform(options, host)
    serve = served(platform, pages, host)
    const { seeded = true, townDir = 'town', dataDir } = options
    const { people: { openids }, secrets } = platform
    const seeding = seeded ? await seed({ dataDir, townDir, adminUrl: `http://${host}/admin`, envName: ENV, openids, secrets: { ...secrets } }) : undefined
    platform.time.start()
    return { ...platform, url: `http://${host}`, seeding, close }
  } catch (error) {
    await close()
    throw error
  }
}

type Serve = (req: IncomingMessage, res: ServerResponse) => Promise<void>

const served = ({ api, handle }: Platform, pages: WebHost, host: string): Serve => async (req, res) => {
  const url = new URL(req.url ?? '/', `http://${host}`)
  if (await api(req, res, url)) return
  if (await pages.handle(req, res)) return
  const request = {
    method: req.method ?? 'GET', path: url.pathname, query: url.searchParams, headers: req.headers,
    body: await bodyOf(req, limits.storage.fileBytes + 1024 * 1024)
  }
  const { status, headers, body } = await handle(request)
  res.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers }).end(body)
}

async function listen (server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

const closed = (server: Server) => new Promise<void>(resolve => {
  server.close(() => resolve())
  server.closeAllConnections()
})
