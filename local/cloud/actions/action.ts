import type { IncomingHttpHeaders } from 'node:http'
import type { Database } from '../store/database'
import type { FileStore } from '../storage'
import type { Value } from '../values'

/** What the SDK posted: one JSON object. */
export interface Body { readonly action: string, readonly [name: string]: unknown }

export interface Caller { readonly headers: IncomingHttpHeaders, readonly body: Body }

/** What is behind the actions. */
export interface Service {
  readonly env: string
  readonly database: Database
  readonly files: FileStore
  readonly now: () => number
  readonly invokeFunction?: (name: string, data: string, caller: Caller) => Promise<string | undefined>
  readonly openapi?: OpenApi
}

export interface Media { readonly contentType: string, readonly buffer: Buffer }
export type OpenApiReply = { readonly errcode?: number, readonly errmsg?: string, readonly [name: string]: unknown } | Media
export type OpenApi = (apiName: string, data: unknown, caller: Caller) => Promise<OpenApiReply>

/** One request on its way; an action notes in `trace` what it touched and how it found it. */
export interface Call {
  readonly body: Body
  readonly caller: Caller
  readonly service: Service
  /** Where the caller reaches this service: the root of storage URLs. */
  readonly origin: string
  readonly trace: { collection?: string, rows: number, how: string }
}

/** What stands beside `requestId` in the reply. */
export interface Reply { readonly data?: Value | object, readonly transactionId?: string }
export type Action = (call: Call) => Promise<Reply> | Reply
