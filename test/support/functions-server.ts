import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { patient } from './functions-platform'
import { openServer, type LocalServer, type ServerOptions } from '../../local/server'

export interface TestServer extends LocalServer { readonly dataDir: string, reopen (): Promise<TestServer>, remove (): Promise<void> }

export async function openTestServer (options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'town-'))
  const server = await openServer({ dataDir, functionsDir: 'test/support/functions', seeded: false, functionLimits: patient, ...options })
  return {
    ...server, dataDir,
    async reopen () {
      await server.close()
      return await openTestServer({ ...options, dataDir })
    },
    async remove () {
      await server.close()
      rmSync(dataDir, { recursive: true })
    }
  }
}

export interface Answer { readonly status: number, readonly text: string, readonly body: any } // eslint-disable-line @typescript-eslint/no-explicit-any

/** A request with exactly these headers: `fetch` sets some of its own. */
export function ask (url: string, method = 'GET', body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const req = request(url, { method, headers }, async res => {
      let text = ''
      for await (const chunk of res) text += chunk
      resolve({ status: res.statusCode!, text, body: parse(text) })
    })
    req.on('error', reject)
    req.end(body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body))
  })
}

function parse (text: string): unknown {
  try { return JSON.parse(text) } catch { return undefined }
}
