import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openServer, type LocalServer, type OpenCloud, type ServerOptions } from '../../local/server'

/** A cloud that keeps files in memory and lets functions call each other. */
export function stubCloud (files = new Map<string, Buffer>()): OpenCloud {
  return async ({ invokeFunction }) => ({
    storage: {
      async put (path, content) {
        files.set(path, content)
        return `cloud://local-env.bucket/${path}`
      }
    },
    async handle (req, res) {
      let text = ''
      for await (const chunk of req) text += chunk
      const body = JSON.parse(text || '{}') as Record<string, string> & { file_list?: { fileid: string }[] }
      const reply = (data: object) => res.end(JSON.stringify({ requestId: 'r', data }))
      if (body['action'] === 'storage.batchGetDownloadUrl') {
        return void reply({ download_list: body.file_list!.map(({ fileid }) => files.has(fileid.replace(/^cloud:\/\/[^/]+\//, '')) ? { code: 'SUCCESS', tempFileURL: 'http://there' } : { code: 'STORAGE_FILE_NONEXIST' }) })
      }
      const answer = await invokeFunction(body['function_name']!, body['request_data']!, { headers: req.headers, body })
      reply({ response_data: answer })
    },
    async close () {}
  })
}

export interface TestServer extends LocalServer { readonly dataDir: string, reopen (): Promise<TestServer>, remove (): Promise<void> }

export async function openTestServer (options: Partial<ServerOptions> & { openCloud?: OpenCloud } = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'town-'))
  const server = await openServer({ dataDir, functionsDir: 'test/support/functions', seeded: false, openCloud: stubCloud(), ...options })
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
