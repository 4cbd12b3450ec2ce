import { createReadStream, existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { gzipSync } from 'node:zlib'
import { hostAssets } from './assets'
import { onChange } from './changes'
import { Program } from './program/compile'
import { localIcon } from './program/icons'

export interface WebHostOptions {
  /** The built mini-program, or any native mini-program's folder. */
  programDir: string
  title?: string
  /** With people, an inbox, a clock and a cloud behind the page (`/api/…`). */
  demo?: boolean
}
export interface WebHost {
  /** Answers what belongs to the page; false leaves the request to others. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>
  close: () => void
}

const types: Record<string, string> = {
  '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.svg': 'image/svg+xml', '.webp': 'image/webp', '.json': 'application/json', '.mp3': 'audio/mpeg', '.m4a': 'audio/mp4',
  '.wav': 'audio/wav', '.mp4': 'video/mp4', '.ttf': 'font/ttf', '.woff': 'font/woff', '.woff2': 'font/woff2', '.txt': 'text/plain'
}

/** Serves a native mini-program to any browser: `GET /` is the page with the phone on it. */
export function webHost ({ programDir, title, demo = false }: WebHostOptions): WebHost {
  let program: Program | undefined
  const current = () => program ??= new Program(programDir)
  const streams = changeStreams()
  const stopWatching = onChange([programDir], () => {
    if (program?.changed()) program = undefined
    streams.tell()
  })

  async function handle (request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host')
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const path = decodeURIComponent(pathname)
    if (path === '/') return send(request, response, 'text/html', await page())
    if (path === '/~host/changes') return streams.open(response)
    if (path.startsWith('/~host/icons/')) return sendIcon(path.slice('/~host/icons/'.length))
    if (path.startsWith('/~host/')) return sendAsset(path.slice('/~host/'.length))
    if (path === '/~program/manifest.json') return send(request, response, 'application/json', manifest())
    if (path === '/~program/bundle.js') return send(request, response, 'text/javascript', await bundle(searchParams.get('root') ?? ''))
    if (path.startsWith('/~program/files/')) return sendFile(path.slice('/~program/files/'.length))
    return false

    async function sendAsset (name: string) {
      const asset = (await hostAssets()).files.get(name)
      return asset ? send(request, response, asset.type, asset.body) : false
    }

    async function sendIcon (name: string): Promise<boolean> {
      const icon = await localIcon(name)
      response.writeHead(icon ? 200 : 404, { 'content-type': icon?.type ?? 'text/plain', 'cache-control': 'max-age=86400' })
      response.end(icon?.body)
      return true
    }

    function sendFile (name: string): boolean {
      const file = current().source.file(name)
      if (!file || !existsSync(file)) return send(request, response, 'text/plain', `没有这个文件：${name}`, 404)
      response.writeHead(200, { 'content-type': types[extname(file).toLowerCase()] ?? 'application/octet-stream', 'cache-control': 'no-cache' })
      createReadStream(file).pipe(response)
      return true
    }
  }

  async function page (): Promise<string> {
    const html = (await hostAssets()).files.get('shell.html')!.body
    return html.replaceAll('__TITLE__', escaped(title ?? nameOfProgram())).replace('__DEMO__', String(demo))
  }

  function nameOfProgram (): string {
    try {
      return String(current().source.app.window?.navigationBarTitleText ?? '小程序')
    } catch {
      return '小程序' // the phone itself says what is wrong
    }
  }

  function manifest (): string {
    try {
      return JSON.stringify(current().manifest())
    } catch (error) {
      return JSON.stringify({ error: (error as Error).message })
    }
  }

  const bundle = (root: string): Promise<string> => current().bundle(root).catch((error: unknown) => `throw new Error(${JSON.stringify(String(error))})`)

  return {
    handle,
    close () {
      stopWatching()
      streams.close()
    }
  }
}

function send (request: IncomingMessage, response: ServerResponse, type: string, body: string, status = 200): true {
  const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'])) && body.length > 1400
  const bytes = zipped ? gzipSync(body, { level: 4 }) : Buffer.from(body)
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'content-length': bytes.length, 'cache-control': 'no-cache', ...zipped ? { 'content-encoding': 'gzip' } : {} })
  response.end(request.method === 'HEAD' ? undefined : bytes)
  return true
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)

/** Open pages, which are told when a file of the program has changed. */
function changeStreams () {
  const streams = new Set<ServerResponse>()
  return {
    tell: () => streams.forEach(stream => stream.write('event: changed\ndata: \n\n')),
    open (response: ServerResponse): true {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' })
      response.write(': open\n\n')
      streams.add(response)
      response.on('close', () => streams.delete(response))
      return true
    },
    close: () => streams.forEach(stream => stream.end())
  }
}
