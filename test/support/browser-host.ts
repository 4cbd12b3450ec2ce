import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { webHost, type WebHost } from '../../local/web/index'
import { miniprogramFiles, type Allowlist } from '../../tools/build/miniprogram'

export interface Served { url: string, host: WebHost, close: () => Promise<void> }
export type Backstage = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

/** Serves a mini-program's folder on a port of its own; `backstage` answers `/api/…` where there are people behind the page. */
export async function serve (programDir: string, backstage?: Backstage): Promise<Served> {
  const host = webHost({ programDir, demo: backstage !== undefined })
  const server = createServer((request, response) => {
    const answers = async () => await backstage?.(request, response) || await host.handle(request, response)
    answers().then(answered => { if (!answered) response.writeHead(404).end() }, error => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { host, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => closed(server, host) }
}

function closed (server: Server, host: WebHost): Promise<void> {
  host.close()
  server.closeAllConnections()
  return new Promise(resolve => server.close(() => resolve()))
}

export interface ProgramFolder { dir: string, write: (files: ProgramFiles) => void, remove: () => void }
type ProgramFiles = Readonly<Record<string, string | Uint8Array>>

/** A program written for one test: files by path; `page` is its only page unless app.json says more. */
export function programFolder (files: ProgramFiles): ProgramFolder {
  const made = emptyFolder()
  made.write({ 'app.json': JSON.stringify({ pages: ['page/index'] }), 'app.js': 'App({})', 'page/index.js': 'Page({})', 'page/index.wxml': '', 'page/index.json': '{}', ...files })
  return made
}

/** The product as its source lies, every component in the main package, with files of a test's own over it. */
export async function productFolder (files: ProgramFiles): Promise<ProgramFolder> {
  const made = emptyFolder()
  const allowlist = JSON.parse(readFileSync('tools/build/allowlist.json', 'utf8')) as Allowlist
  made.write({ ...Object.fromEntries(await miniprogramFiles({ from: 'miniprogram', contract: 'contract', allowlist })), ...files })
  return made
}

function emptyFolder (): ProgramFolder {
  const dir = mkdtempSync(join(tmpdir(), 'program-'))
  const write = (files: ProgramFiles) => {
    for (const [path, contents] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true })
      writeFileSync(join(dir, path), contents)
    }
  }
  return { dir, write, remove: () => rmSync(dir, { recursive: true, force: true }) }
}
