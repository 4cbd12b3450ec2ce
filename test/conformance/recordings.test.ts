import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseMultipart } from '../../local/cloud/multipart'
import { clock, documentsFor, exceptions, filesFor, functionResult, openApiReply, ownDocuments } from '../support/cloud/replay-cases'
import { haveRecordings, recordings, skeleton, written, writtenError } from '../support/cloud/recordings'
import type { Exchange, Recorded } from '../support/cloud/recordings'
import { ask, startCloud } from '../support/cloud/service'
import type { Running } from '../support/cloud/service'
import { wxCloud } from '../support/cloud/sdk'
import { tap } from '../support/cloud/tap'
import type { Heard } from '../support/cloud/tap'

/* eslint-disable @typescript-eslint/no-explicit-any -- the SDK is without types */

const all = recordings()
const folder = process.cwd()
let running: Running
let bare: Running
let current: Recorded
let between: Awaited<ReturnType<typeof tap>>
let names: Record<string, unknown>

beforeAll(async () => {
  running = await startCloud({
    now: () => clock, transaction: { waitMs: 20 }, database: { collections: { c: {} } },
    invokeFunction: () => Promise.resolve().then(() => functionResult(current)), openapi: () => Promise.resolve().then(() => openApiReply(current))
  })
  bare = await startCloud()
  between = await tap(running.cloud)
  process.chdir(mkdtempSync(join(tmpdir(), 'replay-'))) // one recorded call writes a file
  names = surroundings(wxCloud('wx-server-sdk', `http://127.0.0.1:${between.port}/admin`))
})
afterAll(async () => {
  process.chdir(folder)
  await between.stop()
  await running.stop()
  await bare.stop()
})

/** What the recorded calls name. */
function surroundings (cloud: any): Record<string, unknown> {
  const db = cloud.database()
  const bson = require('bson')
  const C = db.collection('c')
  return {
    cloud, db, C, _: db.command, $: db.command.aggregate, A: () => C.aggregate(), now: new Date(1_700_000_000_123), require, process, Buffer,
    fid: 'cloud://local-env.6c6f-local-env-1250000000/dir/a.txt', port: between.port, NM: join(folder, 'node_modules'),
    Long: bson.Long, Decimal128: bson.Decimal128, ObjectId: bson.ObjectId, Binary: bson.Binary, Int32: bson.Int32, Double: bson.Double
  }
}

function call (source: string): Promise<unknown> {
  const body = source.startsWith('{') ? source : `{ return (${source}) }`
  return (new Function(...Object.keys(names), `return (async () => ${body})()`) as (...values: unknown[]) => Promise<unknown>)(...Object.values(names))
}

const post = (body: Record<string, unknown>) => ask(running.cloud, body)

/** Another transaction that has written d1 and stays open. */
async function rival (): Promise<string> {
  const { transactionId } = await post({ action: 'database.startTransaction' })
  await post({ action: 'database.modifyDocument', collectionName: 'c', queryType: 'DOC', query: '{"_id":"d1"}', merge: true, data: '{"$set":{"z":1}}', transactionId })
  return transactionId!
}

/** A recorded reply with our address in it; the caller that gives up gets none. */
const here = (response: Exchange['response'], name: string): Exchange['response'] =>
  name.includes('timeout') ? { ...response, status: 0 } : JSON.parse(JSON.stringify(response).replace(/127\.0\.0\.1:37689/g, `127.0.0.1:${between.port}`)) as Exchange['response']

async function prepare (one: Recorded): Promise<() => Promise<unknown>> {
  current = one
  between.cloud = /error: collection missing|^newc/.test(one.name) || (one.api === 'createCollection' && one.name === 'ok') ? bare.cloud : running.cloud
  if (one.name === 'already exists') await post({ action: 'database.addCollection', collectionName: 'newc' })
  await post({ action: 'database.removeDocument', collectionName: 'c', queryType: 'WHERE', query: '{}', multi: true })
  const data = documentsFor(one)
  if (data.length > 0) await post({ action: 'database.insertDocument', collectionName: 'c', data })
  await post({ action: 'storage.batchDeleteFile', fileid_list: [names.fid, `${String(names.fid)}2`] })
  for (const path of filesFor(one)) await running.cloud.storage.put(path, Buffer.from('hello'))
  const transactionId = one.name.includes('conflict reported on write') ? await rival() : undefined
  return async () => transactionId && post({ action: 'database.abortTransaction', transactionId })
}

/** Time, ports and random names: all that may differ between two runs. */
const masks: [string, RegExp, string][] = [
  ['seqId', /seqId=[\w-]+/g, 'seqId=*'], ['host', /127\.0\.0\.1:\d+/g, '127.0.0.1:*'], ['boundary', /boundary=-+\w+/, 'boundary=*'],
  ['date of the signature', /\/\d{4}-\d\d-\d\d\//, '/*/'], ['signature', /Signature=\w+/, 'Signature=*']
]
const masked = (text: string): string => masks.reduce((held, [, pattern, by]) => held.replace(pattern, by), text)
const timed = ['x-client-timestamp', 'x-timestamp']

function headers (of: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(of).filter(([name]) => !timed.includes(name) && name !== 'content-length').map(([name, value]) => [name, masked(String(value))]))
}

/** The body as the recorder wrote it down, every byte that is not random. */
function bodyOf ({ headers: { 'content-type': type }, body }: Heard): unknown {
  const parts = parseMultipart(type, body)
  if (parts) return parts.map(({ name, data, contentType }) => [name, contentType === 'application/octet-stream' ? data.toString('base64') : data.toString('utf8')])
  return /json/.test(type ?? '') ? body.toString('utf8') : body.toString('base64')
}

function recordedBody ({ body, headers: { 'content-type': type } }: Exchange, ids: Map<string, string>): unknown {
  const { multipart, base64 } = (body ?? {}) as { multipart?: { headers: string[], text?: string, base64?: string }[], base64?: string }
  if (multipart) return multipart.map(part => [/name="([^"]*)"/.exec(part.headers[0]!)![1], part.base64 ?? part.text])
  if (!/json/.test(type ?? '')) return base64 ?? ''
  return JSON.stringify(body).replace(/txn-\d+/g, id => ids.get(id) ?? id)
}

/** The recorded URL of a file stands for ours. */
const comparableUrl = (url: string): string => /^\/(cos|storage)\//.test(url) ? '<file>' : masked(url)

function check (one: Recorded, heard: Heard[], outcome: { result?: unknown, error?: Record<string, unknown> }): void {
  const exchanges = one.requests ?? []
  const exception = exceptions[`${one.api}: ${one.name}`]
  expect(heard.map(({ method, url }) => `${method} ${comparableUrl(url)}`)).toEqual(exchanges.map(({ method, url }) => `${method} ${comparableUrl(url)}`))
  const ids = new Map<string, string>()
  heard.forEach((passed, i) => {
    const recorded = exchanges[i]!
    if (i >= (exception?.same ?? Infinity)) return
    if (!url(recorded).startsWith('/cos/')) {
      expect(headers(passed.headers)).toEqual(headers(recorded.headers))
      expect(bodyOf(passed)).toEqual(recordedBody(recorded, ids))
    }
    const transactionId = (recorded.response.body as { transactionId?: string } | undefined)?.transactionId
    if (transactionId) ids.set(transactionId, (JSON.parse(String(passed.reply)) as { transactionId: string }).transactionId)
    if (exception?.forced) return
    expect(passed.status).toBe(recorded.response.status)
    if (!url(recorded).startsWith('/cos/')) {
      expect(passed.type).toBe(recorded.response.headers['content-type'])
      expect(replyOf(passed, exception !== undefined)).toEqual(recordedReply(recorded, exception !== undefined))
    }
  })
  if (exception && !exception.forced) { expect([exception.instead(outcome), outcome]).toEqual([true, outcome]); return }
  const compare = ownDocuments(one) && !exception ? (value: unknown) => withoutDocuments(stable(value)) : stable
  expect(compare(outcome.error ?? outcome.result)).toEqual(compare(one.error ?? one.result))
}

const withoutDocuments = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (name, inner: unknown) => (name === 'data' || name === 'list') && Array.isArray(inner) ? (inner.length > 0 ? 'documents' : 'none') : inner))

const url = ({ url: text }: Exchange): string => text

/** A protobuf byte for byte; an error with its words; of the rest names, spellings and types, because the stub always gave one document. */
function replyOf ({ reply, type }: Heard, loose: boolean): unknown {
  if (!/json/.test(type ?? '')) return reply.toString('base64')
  return reduced(JSON.parse(String(reply)) as Record<string, unknown>, loose)
}
const recordedReply = ({ response: { body, headers: { 'content-type': type } } }: Exchange, loose: boolean): unknown =>
  /json/.test(type ?? '') ? reduced(body as Record<string, unknown>, loose) : (body as { base64: string }).base64

const reduced = (body: Record<string, unknown>, loose: boolean): unknown => loose ? '<differs>' : body.code ? { code: body.code, message: body.message } : skeleton(body)

const stable = (value: unknown): unknown => JSON.parse(masked(JSON.stringify(value ?? null)
  .replace(/req-\d+|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<request>').replace(/"(9f0c\d+|[0-9a-f]{32})"/g, '"<made>"')
  .replace(/http:\/\/127\.0\.0\.1:\d+\/(cos|storage)\/[^"]*/g, '<file>')))

if (!haveRecordings) {
  test.skip('the recordings are not here: CLOUDBASE_RECORDINGS names their folder', () => {})
} else {
  test.each(all.map(one => [`${one.api}: ${one.name}`, one] as const))('%s', async (name, one) => {
    const tidy = await prepare(one)
    if (exceptions[name]?.skipped) return
    if (exceptions[name]?.forced) between.forced.push(...(one.requests ?? []).map(({ response }) => here(response, one.name)))
    between.heard.length = 0
    const outcome = await call(one.call).then(result => ({ result: written(result) }), (error: unknown) => ({ error: writtenError(error) }))
    check(one, [...between.heard], outcome)
    between.forced.length = 0
    await tidy()
  })

  test('every exception is one that was recorded', () => {
    expect(Object.keys(exceptions).filter(name => !all.some(one => `${one.api}: ${one.name}` === name))).toEqual([])
  })
}
