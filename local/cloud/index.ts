import { limits } from '../limits'
import type { Caller, OpenApi, Service } from './actions/action'
import { Calls } from './calls'
import { listen } from './http'
import type { Request, Response } from './http'
import { collectionsOf, page } from './inspect'
import type { CollectionView } from './inspect'
import { prepare } from './prepare'
import { Quota } from './quota'
import { FileStore } from './storage'
import { storageRequest, storageRoot } from './storage-http'
import { Database } from './store/database'
import type { DatabasePlan } from './store/catalog'
import { Wire } from './wire'
import type { CallRecord } from './wire'

export type { Caller, OpenApi, OpenApiReply } from './actions/action'
export type { DatabasePlan } from './store/catalog'
export type { CallRecord } from './wire'
export type { Request, Response } from './http'

export interface CloudOptions {
  /** Everything is kept here; one process at a time. */
  dataDir: string
  /** Collections and indexes, as in database.json. */
  database?: object
  /** The clock of server dates and of storage URLs; the machine's own if not given. */
  now?: () => number
  env?: string
  /** Runs a cloud function: JSON in, JSON out (undefined for no result). An error's `code` goes on the wire. */
  invokeFunction?: (name: string, data: string, caller: Caller) => Promise<string | undefined>
  /** Answers WeChat's server API. */
  openapi?: OpenApi
  onCall?: (record: CallRecord) => void
  /** How long a transaction lives, and how long a write outside waits for one; the platform's limits if not given. */
  transaction?: { lifeMs?: number, waitMs?: number }
  /** Counts and refuses as a plan of the cloud does. */
  quota?: 'basic'
  /** The data file may not grow beyond this. */
  maxBytes?: number
  /** Where tests let a disk fail. */
  beforeWrite?: (sql: string) => void
}

export interface Cloud {
  /** Serves `POST /admin` and the storage URLs. */
  listen (port: number, host?: string): Promise<{ port: number, close (): Promise<void> }>
  /** Answers one request without a socket. */
  handle (request: Request): Promise<Response>
  readonly storage: {
    /** Stores a file from inside this process; its id. */
    put (path: string, body: Buffer): Promise<string>
    read (fileId: string): Promise<Buffer | undefined>
  }
  close (): Promise<void>
  /** What a month would take; with a quota only. */
  report?: () => string
}

/** A CloudBase over one data folder. Errors: Unusable, in words for the person who started it. */
export async function openCloud (options: CloudOptions): Promise<Cloud> {
  const { dataDir, env = 'local-env', now = Date.now, maxBytes, beforeWrite, transaction, quota } = options
  const database = new Database({ dataDir, maxBytes, beforeWrite, transaction: { ...limits.transaction, ...transaction } })
  try {
    await prepare(database, (options.database ?? { collections: {} }) as DatabasePlan)
    const files = new FileStore({ reader: database.reader, writer: database.writer, env, now })
    const service: Service = { env, database, files, now, invokeFunction: options.invokeFunction, openapi: options.openapi }
    const calls = new Calls()
    const meter = quota ? new Quota(now) : undefined
    const wire = new Wire(service, { quota: meter, onCall: record => { calls.add(record); options.onCall?.(record) } })
    let origin = 'http://127.0.0.1'
    let names: readonly string[] | undefined
    const handle = async (request: Request): Promise<Response> => {
      // a page in a browser could make its own name mean this machine
      if (names && !names.includes((request.headers.host ?? '127.0.0.1').replace(/:\d+$/, ''))) return { status: 421, headers: {}, body: '' }
      if (request.path.startsWith(storageRoot)) return storageRequest(request, files)
      if (request.method === 'POST') return wire.answer(request, request.headers.host ? `http://${request.headers.host}` : origin)
      const views = (): CollectionView[] => collectionsOf(database.reader, database.catalog)
      if (request.path === '/') return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: page(views(), calls) }
      if (request.path === '/inspect.json') return { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify({ collections: views(), ways: Object.fromEntries(calls.ways), calls: calls.list() }) }
      return { status: 404, headers: {}, body: '' }
    }
    return {
      handle,
      async listen (port, host = '127.0.0.1') {
        const listening = await listen(handle, port, host)
        origin = `http://${host}:${listening.port}`
        names = host === '127.0.0.1' ? ['127.0.0.1', 'localhost', '[::1]'] : undefined
        return listening
      },
      storage: {
        put: (path, body) => files.put(path, body),
        read: async fileId => { const path = files.pathOf(fileId); return path === undefined ? undefined : files.get(path)?.body }
      },
      close: async () => { database.close() },
      ...(meter ? { report: () => meter.report() } : {})
    }
  } catch (error) {
    database.close()
    throw error
  }
}
