import { parseMultipart } from '../../../local/cloud/multipart'
import { skeleton } from './recordings'
import type { Exchange } from './recordings'
import type { Heard } from './tap'

/** Time, ports and random names: all that may differ between two runs. */
const masks: [string, RegExp, string][] = [
  ['seqId', /seqId=[\w-]+/g, 'seqId=*'], ['host', /127\.0\.0\.1:\d+/g, '127.0.0.1:*'], ['boundary', /boundary=-+\w+/, 'boundary=*'],
  ['date of the signature', /\/\d{4}-\d\d-\d\d\//, '/*/'], ['signature', /Signature=\w+/, 'Signature=*']
]
export const masked = (text: string): string => masks.reduce((held, [, pattern, by]) => held.replace(pattern, by), text)
const timed = ['x-client-timestamp', 'x-timestamp']

export function headers (of: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(of).filter(([name]) => !timed.includes(name) && name !== 'content-length').map(([name, value]) => [name, masked(String(value))]))
}

/** The body as the recorder wrote it down, every byte that is not random. */
export function bodyOf ({ headers: { 'content-type': type }, body }: Heard): unknown {
  const parts = parseMultipart(type, body)
  if (parts) return parts.map(({ name, data, contentType }) => [name, contentType === 'application/octet-stream' ? data.toString('base64') : data.toString('utf8')])
  return /json/.test(type ?? '') ? body.toString('utf8') : body.toString('base64')
}

export function recordedBody ({ body, headers: { 'content-type': type } }: Exchange, ids: Map<string, string>): unknown {
  const { multipart, base64 } = (body ?? {}) as { multipart?: { headers: string[], text?: string, base64?: string }[], base64?: string }
  if (multipart) return multipart.map(part => [/name="([^"]*)"/.exec(part.headers[0]!)![1], part.base64 ?? part.text])
  if (!/json/.test(type ?? '')) return base64 ?? ''
  return JSON.stringify(body).replace(/txn-\d+/g, id => ids.get(id) ?? id)
}

/** The recorded URL of a file stands for ours. */
export const comparableUrl = (url: string): string => /^\/(cos|storage)\//.test(url) ? '<file>' : masked(url)

/** A protobuf byte for byte; an error with its words; of the rest names, spellings and types, because the stub always gave one document. */
export function replyOf ({ reply, type }: Heard, loose: boolean): unknown {
  if (!/json/.test(type ?? '')) return reply.toString('base64')
  return reduced(JSON.parse(String(reply)) as Record<string, unknown>, loose)
}
export const recordedReply = ({ response: { body, headers: { 'content-type': type } } }: Exchange, loose: boolean): unknown =>
  /json/.test(type ?? '') ? reduced(body as Record<string, unknown>, loose) : (body as { base64: string }).base64

const reduced = (body: Record<string, unknown>, loose: boolean): unknown => loose ? '<differs>' : body.code ? { code: body.code, message: body.message } : skeleton(body)

export const stable = (value: unknown): unknown => JSON.parse(masked(JSON.stringify(value ?? null)
  .replace(/req-\d+|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<request>').replace(/"(9f0c\d+|[0-9a-f]{32})"/g, '"<made>"')
  .replace(/http:\/\/127\.0\.0\.1:\d+\/(cos|storage)\/[^"]*/g, '<file>')))

export const withoutDocuments = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (name, inner: unknown) => (name === 'data' || name === 'list') && Array.isArray(inner) ? (inner.length > 0 ? 'documents' : 'none') : inner))
