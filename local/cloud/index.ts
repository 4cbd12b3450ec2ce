import type { Caller, OpenApi, Service } from './actions/action'
import { listen } from './http'
import type { Request, Response } from './http'
import { prepare } from './prepare'
import { FileStore } from './storage'
import { storageRequest } from './storage-http'
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
}

/** A CloudBase over one data folder. Errors: Unusable, in words for the person who started it. */
export async function openCloud (options: CloudOptions): Promise<Cloud> {
  const { dataDir, env = 'local-env', now = Date.now, maxBytes, beforeWrite } = options
  const database = new Database({ dataDir, env, maxBytes, beforeWrite })
  try {
    await prepare(database, (options.database ?? { collections: {} }) as DatabasePlan)
    const files = new FileStore({ reader: database.reader, writer: database.writer, env, now })
    const service: Service = { env, database, files, now, invokeFunction: options.invokeFunction, openapi: options.openapi }
    const wire = new Wire(service, options.onCall)
    let origin = 'http://127.0.0.1'
    const handle = async (request: Request): Promise<Response> => {
      const here = request.headers.host ? `http://${request.headers.host}` : origin
      const stored = await storageRequest(request, files)
      if (stored) return stored
      if (request.method === 'POST') return wire.answer(request, here)
      return { status: 404, headers: {}, body: '' }
    }
    return {
      handle,
      async listen (port, host = '127.0.0.1') {
        const listening = await listen(handle, port, host)
        origin = `http://${host}:${listening.port}`
        return listening
      },
      storage: {
        put: (path, body) => files.put(path, body),
        read: async fileId => { const path = files.pathOf(fileId); return path === undefined ? undefined : files.get(path)?.body }
      },
      close: async () => { database.close() }
    }
  } catch (error) {
    database.close()
    throw error
  }
}
