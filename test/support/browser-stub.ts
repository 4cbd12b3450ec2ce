import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Backstage } from './browser-host'

interface Message { id: string, at: number, title: string, lines: string[], page: string }

/** What stands behind the page at `npm start`, in a few lines: two people, an inbox, a clock and functions that a test writes. */
export function stub (functions: Record<string, (data: never, as: string) => unknown> = {}) {
  const start = Date.parse('2026-05-04T02:20:00Z')
  let moved = 0
  const inboxes = new Map<string, { sms: { id: string, at: number, text: string }[], wechat: Message[] }>()
  const streams = new Set<ServerResponse>()
  const files = new Map<string, Buffer>()
  const asked: Record<string, unknown>[] = []
  const inbox = (as: string) => inboxes.get(as) ?? inboxes.set(as, { sms: [], wechat: [] }).get(as)!
  const now = () => start + moved

  const post: Record<string, (body: never, query: URLSearchParams, raw: Buffer) => unknown> = {
    '/api/call': ({ as, name, data }: { as: string, name: string, data: never }) => functions[name]!(data, as),
    '/api/upload': (_, query, raw) => { const fileID = `cloud://town/${query.get('path')}`; files.set(fileID, raw); return { fileID } },
    '/api/files': ({ fileList }: { fileList: string[] }) => ({ fileList: fileList.map(fileID => ({ fileID, tempFileURL: files.has(fileID) ? `/files/${encodeURIComponent(fileID)}` : '', status: files.has(fileID) ? 0 : 1, errMsg: 'ok' })) }),
    '/api/phone/consent': (body: Record<string, unknown>) => { asked.push(body); return {} },
    '/api/phone/number': ({ as }: { as: string }) => ({ code: `number-of-${as}` }),
    '/api/time': ({ forward = 0, to }: { forward?: number, to?: number | 'next' }) => { moved = to === 'next' ? moved + 7 * 24 * 3600_000 : to === undefined ? moved + forward : to - start; return { now: now() } }
  }
  const get: Record<string, (query: URLSearchParams) => unknown> = {
    '/api/people': () => [{ id: 'zhang', name: '张桂芳', office: '村民 · 甲村 2 组', tag: 'villager' }, { id: 'luo', name: '罗志远', office: '承办岗 · 镇自然资源所', tag: 'handler' }],
    '/api/phone/inbox': query => inbox(query.get('as')!),
    '/api/time': () => ({ now: now() })
  }

  const backstage: Backstage = async (request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://stub')
    if (pathname === '/api/phone/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': open\n\n')
      streams.add(response)
      return true
    }
    if (pathname.startsWith('/files/')) { response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(files.get(decodeURIComponent(pathname.slice(7)))); return true }
    const handler = request.method === 'POST' ? post[pathname] : get[pathname]
    if (!handler) return false
    const raw = await body(request)
    const answer = request.method === 'POST' ? handler((pathname === '/api/upload' ? {} : JSON.parse(raw.toString())) as never, searchParams as never, raw) : (handler as (query: URLSearchParams) => unknown)(searchParams)
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(await answer))
    return true
  }

  /** A message comes to somebody's phone. */
  function deliver (as: string, message: { title: string, lines: string[], page: string }) {
    inbox(as).wechat.unshift({ id: String(inbox(as).wechat.length), at: now(), ...message })
    for (const stream of streams) stream.write(`data: ${JSON.stringify({ as })}\n\n`)
  }

  return { backstage, deliver, asked, files }
}

async function body (request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
