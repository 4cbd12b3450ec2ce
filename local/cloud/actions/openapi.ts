import { Refusal, invalidParam } from '../errors'
import { decodeMessage, encodeMessage } from '../protobuf'
import type { Message } from '../protobuf'
import type { Part } from '../multipart'
import type { Action, Caller, Media, OpenApiReply, Service } from './action'

/** What WeChat's proxy says where it knows no such API, and where the function may not call it. */
const noSuchApi = -604100
const noPermission = -604101

const isMedia = (reply: OpenApiReply): reply is Media => Buffer.isBuffer((reply as Media).buffer)

/** Errors: the code of what the answerer throws. */
async function ask (service: Service, apiName: string, data: unknown, caller: Caller): Promise<OpenApiReply> {
  try {
    return await service.openapi?.(apiName, data, caller) ?? { errcode: noSuchApi, errmsg: `api not found: ${apiName}` }
  } catch (error) {
    const { code, message } = error as { code?: unknown, message: string }
    throw typeof code === 'string' ? new Refusal(code, message) : error
  }
}

/** `wx.openApi`: a protobuf in, a protobuf out. Errors: INVALID_PARAM. */
export async function openApi (parts: readonly Part[], caller: Caller, service: Service): Promise<Buffer> {
  const request = decoded(parts.find(part => part.name === 'requestData')?.data)
  const inner = request.get(4)?.[0]
  if (inner instanceof Buffer) return serverKit(decoded(inner), caller, service)
  const list = request.get(2)?.[0]
  const data = list instanceof Buffer ? Object.fromEntries((decoded(list).get(1) ?? []).map(argument)) : {}
  return envelope(await ask(service, String(caller.body.apiName), data, caller))
}

/** One argument: a JSON text, or raw bytes with a file name. */
function argument (bytes: number | Buffer): [string, unknown] {
  const field = decoded(bytes as Buffer)
  const text = (number: number): string => String(field.get(number)?.[0] ?? '')
  const value = field.get(2)?.[0] as Buffer | undefined ?? Buffer.alloc(0)
  if (field.has(3) || field.has(4)) return [text(1), Buffer.from(value)]
  try { return [text(1), JSON.parse(value.toString('utf8'))] } catch { return [text(1), value.toString('utf8')] }
}

function envelope (reply: OpenApiReply): Buffer {
  if (isMedia(reply)) return encodeMessage([[1, reply.buffer], [2, reply.contentType], [4, 200], [6, 0]])
  const system = reply.errcode === noSuchApi || reply.errcode === noPermission
  return encodeMessage([[1, system ? '' : JSON.stringify({ errcode: 0, errmsg: 'ok', ...reply })], [2, 'application/json'], [3, system ? reply.errcode : undefined], [4, 200], [6, system ? undefined : 0]])
}

/** `getOpenData`: cloud ids in, one JSON text for each out. Other calls of this kind are unknown here. */
async function serverKit (request: Message, caller: Caller, service: Service): Promise<Buffer> {
  const apiName = String(request.get(1)?.[0] ?? '')
  const reqData = request.get(2)?.[0]
  const ids = reqData instanceof Buffer ? (decoded(reqData).get(2) ?? []).map(String) : []
  const reply = await ask(service, apiName, { cloudid_list: ids }, caller)
  const found = (reply as { data_list?: { cloud_id: string, json: string }[] }).data_list
  if (!found) return encodeMessage([[1, ''], [2, 'application/json'], [3, (reply as { errcode?: number }).errcode || noSuchApi], [4, 200]])
  const items = found.map(({ cloud_id, json }) => [1, encodeMessage([[1, cloud_id], [2, json]])] as const)
  return encodeMessage([[1, encodeMessage(items)], [2, 'application/json'], [4, 200], [6, 0]])
}

/** `wx.wxPayApi`: JSON in, JSON out, as bytes. */
export async function payApi (parts: readonly Part[], caller: Caller, service: Service): Promise<Buffer> {
  const text = parts.find(part => part.name === 'requestData')?.data.toString('utf8') ?? '{}'
  return Buffer.from(JSON.stringify(await ask(service, `cloudPay.${String(caller.body.apiName)}`, JSON.parse(text), caller)))
}

/** `wx.api`, deprecated: JSON only. */
export const wxApi: Action = async ({ body, caller, service }) => {
  let data: unknown
  try { data = JSON.parse(String(body.requestData ?? '{}')) } catch { throw invalidParam('requestData is not valid JSON') }
  return { data: { responseData: JSON.stringify({ errcode: 0, ...await ask(service, String(body.apiName), data, caller) }) } }
}

function decoded (bytes: Buffer | undefined): Message {
  try { return decodeMessage(bytes ?? Buffer.alloc(0)) } catch { throw invalidParam('requestData is not a protobuf message') }
}
