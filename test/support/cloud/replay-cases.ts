import { decodeMessage } from '../../../local/cloud/protobuf'
import type { OpenApiReply } from '../../../local/cloud/index'
import { encode } from '../../../local/cloud/ejson'
import type { Fields, Value } from '../../../local/cloud/values'
import type { Recorded } from './recordings'

export interface Outcome { result?: unknown, error?: Record<string, unknown> }
interface Exception {
  readonly why: string
  /** The recorded replies are given in the cloud's place, to show that the SDK asks the same. */
  readonly forced?: true
  /** Not run at all. */
  readonly skipped?: true
  /** How many requests are the same before the ways part. */
  readonly same?: number
  /** What happens here instead; false where it does not. */
  instead (outcome: Outcome): boolean
}
const forced = (why: string): Exception => ({ why, forced: true, instead: () => true })
const differs = (why: string, instead: (outcome: Outcome) => boolean): Exception => ({ why, instead })
const fails = (text: string) => ({ error }: Outcome): boolean => JSON.stringify(error ?? null).includes(JSON.stringify(text).slice(1, -1))
const gives = (value: unknown) => ({ result }: Outcome): boolean => JSON.stringify(result ?? null).includes(JSON.stringify(value).slice(1, -1))

const occasion = 'the stub was told to answer so; a healthy service has no occasion to'
const mixed = 'including and excluding in one projection: MongoDB refuses it, the cloud is unknown'
const unchanged = 'an update that changes nothing counts 0, as developers report; the stub always counts 1'

/** Every recorded case that is not replayed as it was recorded, with the reason. */
export const exceptions: Readonly<Record<string, Exception>> = {
  'aggregate: error': forced(occasion),
  'callFunction: slow caller option timeout': forced('the caller gives up first'),
  'collection.add: numeric _id': differs('the id comes back as the number that it is; the stub echoed its EJSON', gives({ _id: 5 })),
  'collection.add: keys with dots and dollar': differs('a $-prefixed field on top is refused, as the SDK authors\' tests say', fails('can\'t have $ prefixed field names: $k')),
  'collection.add: error: documented duplicate code': forced('developers report E11000 under DATABASE_REQUEST_FAILED, which is replayed in the case before'),
  'collection.add: error: collection missing': differs('the longer of two recorded messages', fails('database collection not exists. [ResourceNotFound] Db or Table not exist: c. Please check your request')),
  'collection.add: error: permission': forced('functions are not bound by permissions'),
  'collection.add: error: http 500': forced(occasion),
  'collection.add: error: http 200 non-json': forced(occasion),
  'document.get: field': differs(mixed, fails('mix of inclusion and exclusion')),
  'document.get: numeric id': differs('the stub gave the document d1 for the id 7', gives({ _id: 7 })),
  'document.get: top-level _id as ObjectId': differs('an ObjectId as _id is kept as its text, because the SDK makes nothing of an ObjectId: d1 is not its name', fails('document with _id d1 does not exist')),
  'document.get: list item already an object (not a string)': forced(occasion),
  'document.get: response without data': forced(occasion),
  'document.update: empty object': differs(unchanged, gives({ updated: 0 })),
  'document.update: no such document': differs('upsert_id is null in every reply to an update; the stub left it out once', gives({ updated: 0 })),
  'downloadFile: GET 404': forced('the file would have to vanish between two requests of one call'),
  'init: no secret in env: sdk raises an unhandled rejection + throws': { why: 'the SDK\'s unhandled rejection would fail the test run itself', skipped: true, instead: () => true },
  'openapi: TCB JSON error without charset header': forced(occasion),
  'openapi: big integers in the reply': forced('an answer of the local openapi is a JavaScript object, which has no such number'),
  'query.modifiers: orderBy asc/desc + skip + limit + field': differs(mixed, fails('mix of inclusion and exclusion')),
  'query.modifiers: response with pager fields': forced('the SDK sends nothing that would ask for them'),
  'transaction: runTransaction: commit conflict once -> retried': forced('conflicts come at the operation, never at the commit'),
  'transaction: runTransaction: commit conflict always -> 4 attempts then throw': forced('conflicts come at the operation, never at the commit'),
  'transaction: runTransaction(cb, 0): commit conflict': forced('conflicts come at the operation, never at the commit'),
  'transaction: runTransaction: conflict reported on write -> NOT retried (wrapper drops code)': differs('the whole message, as the SDK authors\' tests have it; the abort finds no transaction',
    fails('-501001 resource system error. [ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check')),
  'transaction: runTransaction: conflict reported on startTransaction': forced(occasion),
  'transaction: startTransaction failure': forced(occasion),
  'transaction: commit on unknown tx': forced('a transaction that has just begun is known'),
  'transaction: rollback on unknown tx': forced('a transaction that has just begun is known'),
  'transaction: root db call while a transaction is open': { why: 'the write outside waits for the transaction, which waits for it: it is refused after a short while', same: 3, instead: fails('Transaction is conflict') },
  'uploadFile: error: metadata refused': forced('functions may write every path'),
  'uploadFile: error: PUT answers XML error': forced(occasion),
  'uploadFile: error: PUT answers 500 with empty body (not noticed)': forced(occasion)
}

const point = (longitude: number, latitude: number): Fields => ({ type: 'Point', coordinates: [longitude, latitude] })
const now = 1_700_000_000_123
/** The service's clock during the replay, for the one case that wants to meet a server date exactly. */
export const clock = 1_700_000_100_000

/** So many kinds that every recorded filter finds something. */
const forFilters: Fields[] = [
  { a: 1, b: 3, arr: [1, 2], d: new Date(now) }, { a: 2, b: 4, d: new Date(clock + 1000) }, { a: 0 }, { a: 9, b: 1 }, { a: 'xay' }, { a: [1, 2] },
  { a: [{ x: 1, y: 'k' }, { x: 2, y: 'k' }] }, { a: { b: { c: 1 } } }, { a: { b: 1 } }, { a: { b: 5, c: 'x' } }, { a: null, b: 9 }, { a: 1.5, b: 3.5 }, { a: 4 }, { a: {} }, { a: 1, b: 2 },
  { loc: point(113.001, 23), d: new Date(now + 5) }, { loc: point(1.5, 1.5) }, { loc: point(0, 0) }
]
const forPipelines: Fields = { _id: 'x', a: 2, b: 2, cat: 'k', p: 1, n: 3, t: 'x', o: { p: 'x' }, r: 'X', d: new Date(0), arr: [1, 2], loc: point(113.001, 23), x: { y: 1 } }
const list = { _id: 'd1', a: [1, 2, { x: 1, y: 'z' }] }

/** What stands in the collection before a case; the document d1 with n = 1 if nothing is said. */
const seeds: Readonly<Record<string, Fields[]>> = {
  'aggregate: cond/switch/filter/map': [{ ...forPipelines, a: new Date(now) }],
  'aggregate: empty list': [],
  'aggregate: skip limit': [{ a: 1 }, { a: 2 }, { a: 3 }],
  'collection.add: error: duplicate key': [{ _id: 'dup' }],
  'document.get: numeric id': [{ _id: 7, n: 1 }],
  'document.get: a user object {type:Point,coordinates bad}': [{ _id: 'd1', g: point(999, 2) }],
  'document.remove: missing': [],
  'document.update: remove': [{ _id: 'd1', a: 1 }],
  'document.update: remove nested': [{ _id: 'd1', a: { b: 1 } }],
  'document.update: min': [{ _id: 'd1', n: 5 }],
  'document.update: bit': [{ _id: 'd1', n: 7 }],
  'document.update: rename': [{ _id: 'd1', a: 1 }],
  'document.update: error: null parent': [{ _id: 'd1', a: null }],
  'query.modifiers: field with projection operators': [{ _id: 'd1', n: 1, arr: [1, 2, 3, 4], list: [{ x: 1 }] }],
  'query.modifiers: empty result': [],
  'transaction: start + get/add/update/set/remove + commit': [{ _id: 'd1', n: 1 }, { _id: 'd2' }]
}
for (const name of ['pop', 'shift', 'pull value', 'pull object', 'pull command', 'pull _.in', 'pullAll']) (seeds as Record<string, Fields[]>)[`document.update: ${name}`] = [list]
;(seeds as Record<string, Fields[]>)['document.update: pull object with command'] = [{ _id: 'd1', a: [{ x: 2 }] }]

const counted = (): Fields[] => Array.from({ length: 7 }, () => ({ a: [1, 2] }))

export function documentsFor ({ api, name, requests }: Recorded): string[] {
  const key = `${api}: ${name}`
  if (key.startsWith('document.get: decoding') || key.includes('_id as ObjectId')) return (requests![0]!.response.body as { data: { list: string[] } }).data.list
  const documents = seeds[key] ?? byApi(api, key)
  return documents.map(document => encode(document as Value))
}

function byApi (api: string, key: string): Fields[] {
  if (api === 'query.where.get') return forFilters
  if (api === 'aggregate' || key.includes('aggregate inside')) return [forPipelines]
  if (api === 'query.count' || api === 'init' || key.includes('count inside')) return counted()
  if (api === 'query.update' || api === 'query.remove') return [{ _id: 'd1', n: 5, a: key === 'query.update: where.update' ? 2 : 1 }]
  return [{ _id: 'd1', n: 1, ...(/where\.(get|update|remove) inside/.test(key) ? { a: 1 } : {}) }]
}

export const filesFor = ({ api, name }: Recorded): string[] => name.startsWith('missing') ? [] : api === 'deleteFile' || api === 'downloadFile' || api === 'getTempFileURL' ? ['dir/a.txt', 'dir/a.txt2'] : []

/** Documents in lists are our own: their fields are not compared with the stub's one document. */
export const ownDocuments = ({ api, name }: Recorded): boolean => api === 'aggregate' || api === 'query.where.get' || api === 'query.modifiers' || /inside|start \+ get/.test(name)

/** What the recorded function gave or threw. */
export function functionResult ({ requests }: Recorded): string | undefined {
  const { code, message, data } = requests![0]!.response.body as { code?: string, message?: string, data?: { response_data: string } }
  if (code === undefined) return data!.response_data === 'null' ? undefined : data!.response_data
  const error = new Error(message)
  if (code === 'FUNCTIONS_EXECUTE_FAIL') error.stack = message
  throw Object.assign(error, code === 'FUNCTIONS_EXECUTE_FAIL' ? {} : { code })
}

/** What the recorded proxy answered, as an answer of the local openapi. */
export function openApiReply ({ api, name, requests }: Recorded): OpenApiReply {
  const body = requests![0]!.response.body as { code?: string, message?: string, base64?: string, data?: { responseData: string } }
  if (body.code) throw Object.assign(new Error(body.message), { code: body.code })
  if (body.data) return JSON.parse(body.data.responseData) as OpenApiReply
  const bytes = Buffer.from(body.base64!, 'base64')
  if (name.startsWith('cloudPay')) return JSON.parse(String(bytes)) as OpenApiReply
  const reply = decodeMessage(bytes)
  if (reply.has(3)) return { errcode: Number(reply.get(3)![0]) }
  const data = reply.get(1)![0] as Buffer
  if (name === 'getOpenData') return { data_list: decodeMessage(data).get(1)!.map(item => { const one = decodeMessage(item as Buffer); return { cloud_id: String(one.get(1)![0]), json: String(one.get(2)![0]) } }) }
  const contentType = String(reply.get(2)![0])
  void api
  return contentType === 'application/json' ? JSON.parse(String(data)) as OpenApiReply : { contentType, buffer: data }
}
