import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Exchanges between wx-server-sdk 4.0.2 and a stub, recorded apart from this repository. */
export const recordingsDir = process.env.CLOUDBASE_RECORDINGS ?? join(__dirname, '../../../../shared/cloudbase-recordings')
export const haveRecordings = existsSync(recordingsDir)

export interface Exchange {
  method: string
  url: string
  headers: Record<string, string>
  body: unknown
  response: { status: number, headers: Record<string, string>, body: unknown }
}
export interface Recorded { api: string, name: string, call: string, result?: unknown, error?: Record<string, unknown>, requests?: Exchange[] }

export function recordings (): Recorded[] {
  if (!haveRecordings) return []
  // `init` goes last, as it was recorded: its last case leaves a trace in every later URL
  const files = readdirSync(recordingsDir).filter(file => file.endsWith('.json')).sort((a, b) => Number(a === 'init.json') - Number(b === 'init.json'))
  return files.flatMap(file => {
    const { api, cases } = JSON.parse(readFileSync(join(recordingsDir, file), 'utf8')) as { api: string, cases: Recorded[] }
    return cases.map(one => ({ ...one, api }))
  })
}

/** Results as the recorder wrote them down. */
export function written (value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? value : { $js: Object.is(value, -0) ? '-0' : String(value) }
  if (typeof value !== 'object' || value === null) return value
  if (Buffer.isBuffer(value)) return { $js: 'Buffer', utf8: value.toString('utf8') }
  if (Object.prototype.toString.call(value) === '[object Date]') return { $js: 'Date', iso: (value as Date).toISOString() }
  if (Array.isArray(value)) return value.map(written)
  const geo = value as { toJSON?: () => unknown, constructor: { name: string } }
  if (typeof geo.toJSON === 'function' && /^(Multi)?(Point|LineString|Polygon)$/.test(geo.constructor.name)) return { $js: geo.constructor.name, json: geo.toJSON() }
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined && typeof inner !== 'function').map(([name, inner]) => [name, written(inner)]))
}

/** Errors as the recorder wrote them down. */
export function writtenError (error: unknown): Record<string, unknown> {
  const { code, errCode, errMsg, message, requestId, constructor } = error as Record<string, unknown> & { constructor: { name: string } }
  return JSON.parse(JSON.stringify({ type: constructor.name, code, errCode, errMsg, message, requestId })) as Record<string, unknown>
}

/** What stays of a reply without its values: names, spellings and types. */
export function skeleton (value: unknown, name = ''): unknown {
  if (typeof value === 'string') return name === 'requestId' || name === 'transactionId' ? '<id>' : /^[{[]/.test(value) ? '<json>' : '<text>'
  if (Array.isArray(value)) return value.length > 0 ? [skeleton(value[0], name)] : []
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, skeleton(inner, key)]).sort())
  return value === null ? null : `<${typeof value}>`
}
