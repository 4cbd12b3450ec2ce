import { randomUUID } from 'node:crypto'
import { Refusal, isSqliteFault, storageFault } from './errors'
import type { Action, Body, Call, Caller, Service } from './actions/action'
import { aggregateDocuments } from './actions/aggregate'
import { addCollection } from './actions/collections'
import { calculateDocument, getDocument, insertDocument, modifyAndReturnDoc, modifyDocument, removeDocument } from './actions/documents'
import { invokeFunction } from './actions/functions'
import { openApi, payApi, wxApi } from './actions/openapi'
import { batchDeleteFile, batchGetDownloadUrl, getUploadMetadata } from './actions/storage'
import { abortTransaction, commitTransaction, startTransaction } from './actions/transactions'
import type { Request, Response } from './http'
import { parseMultipart, textsOf } from './multipart'
import type { Quota } from './quota'

const actions: Readonly<Record<string, Action>> = {
  'database.addCollection': addCollection,
  'database.insertDocument': insertDocument,
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.startTransaction': startTransaction,
  'database.commitTransaction': commitTransaction,
  'database.abortTransaction': abortTransaction,
  'functions.invokeFunction': invokeFunction,
  'storage.getUploadMetadata': getUploadMetadata,
  'storage.batchGetDownloadUrl': batchGetDownloadUrl,
  'storage.batchDeleteFile': batchDeleteFile,
  'wx.api': wxApi
}

/** One call as it was answered, for counting, tracing and looking into. */
export interface CallRecord {
  readonly at: number
  readonly action: string
  readonly collection?: string
  readonly ms: number
  readonly rows: number
  readonly how: string
  readonly code?: string
  /** The request as it came, for who wants to look at it while it is fresh. */
  readonly body: Body
}

const json = (body: string): Response => ({ status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body })

/** Answers what the SDK posts. Always HTTP 200: an error is a `code` in the body. */
export class Wire {
  constructor (private readonly service: Service, private readonly watchers: { readonly quota?: Quota, readonly onCall?: (record: CallRecord) => void } = {}) {}

  async answer (request: Request, origin: string): Promise<Response> {
    const requestId = randomUUID()
    const started = performance.now()
    const trace: Call['trace'] = { rows: 0, how: '' }
    let body: Body = { action: '' }
    let code: string | undefined
    let entered = false
    try {
      if (request.headers.origin !== undefined) throw new Refusal('INVALID_PARAM', 'a page in a browser may not call this service')
      const parts = parseMultipart(request.headers['content-type'], request.body)
      body = parts ? textsOf(parts) as unknown as Body : read(request.body)
      const caller: Caller = { headers: request.headers, body }
      if (parts && body.action === 'wx.openApi') return bytes(await openApi(parts, caller, this.service))
      if (parts && body.action === 'wx.wxPayApi') return bytes(await payApi(parts, caller, this.service))
      const action = Object.hasOwn(actions, body.action) ? actions[body.action] : undefined
      if (!action) throw new Refusal('INVALID_PARAM', `unknown action: ${String(body.action)}`)
      this.watchers.quota?.enter(body.action)
      entered = true
      const reply = await action({ body, caller, service: this.service, origin, trace })
      return json(JSON.stringify({ requestId, ...reply }))
    } catch (error) {
      const refusal = error instanceof Refusal ? error : isSqliteFault(error) ? storageFault(error) : unexpected(error)
      code = refusal.code
      return json(JSON.stringify({ requestId, code, message: refusal.message }))
    } finally {
      if (entered) this.watchers.quota?.left(body.action)
      this.watchers.onCall?.({ at: this.service.now(), action: body.action, collection: trace.collection, ms: performance.now() - started, rows: trace.rows, how: trace.how, code, body })
    }
  }
}

const bytes = (body: Buffer): Response => ({ status: 200, headers: { 'content-type': 'application/octet-stream' }, body })

function read (body: Buffer): Body {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    if (typeof value === 'object' && value !== null && typeof (value as Body).action === 'string') return value as Body
  } catch { /* said below */ }
  throw new Refusal('INVALID_PARAM', 'the request must be one JSON object with an action')
}

/** A defect of this service; its place goes to the log, not to the caller. */
function unexpected (error: unknown): Refusal {
  console.error(error)
  return new Refusal('SYS_ERR', `internal error: ${error instanceof Error ? error.message : String(error)}`)
}
