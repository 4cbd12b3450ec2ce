import type { IncomingMessage, ServerResponse } from 'node:http'

/** A refusal in the shape in which a mini-program gets one: `errCode` and `errMsg`. */
export class Refused extends Error {
  constructor (readonly status: number, readonly errCode: number, readonly errMsg: string) { super(errMsg) }
}

export interface Exchange { readonly req: IncomingMessage, readonly res: ServerResponse, readonly url: URL }

/** The whole body. Errors: 413 over `max` bytes. */
export async function bodyOf (req: IncomingMessage, max: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > max) throw new Refused(413, -501007, `请求太大，最多 ${max} 字节`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const JSON_MAX = 8 * 1024 * 1024

/** A JSON object. Errors: 400. */
export async function jsonOf (req: IncomingMessage): Promise<Record<string, unknown>> {
  const text = (await bodyOf(req, JSON_MAX)).toString()
  try {
    const value: unknown = JSON.parse(text)
    if (isObject(value)) return value
  } catch { /* told below */ }
  throw new Refused(400, -501007, '请求要是一个 JSON 对象')
}

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** `text` is JSON already. */
export function answerJson (res: ServerResponse, text: string, status = 200): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  res.end(text)
}

export function answerHtml (res: ServerResponse, html: string): void {
  res.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
  res.end(html)
}
