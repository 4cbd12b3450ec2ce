import { limits } from '../limits'
import type { Request, Response } from './http'
import { parseMultipart, textsOf } from './multipart'
import type { FileStore } from './storage'

export const storageRoot = '/storage/'

/** The path travels as base64url: the SDKs escape URLs each in their own way. The name behind it is for people. */
export const addressOf = (origin: string, act: 'upload' | 'download', path: string): string =>
  `${origin}${storageRoot}${act}/${Buffer.from(path).toString('base64url')}/${path.split('/').at(-1)!.replace(/[^\w.-]/g, '_')}`

/** Uploads as the SDKs send them (PUT of raw bytes in 4.x, a form before) and downloads by signed URL. */
export async function storageRequest (request: Request, files: FileStore): Promise<Response> {
  const [act, encoded = ''] = request.path.slice(storageRoot.length).split('/')
  const path = Buffer.from(encoded, 'base64url').toString('utf8')
  if (act === 'upload' && request.method === 'PUT') return upload(files, path, String(request.headers.authorization), request.body)
  if (act === 'upload' && request.method === 'POST') return form(files, path, request)
  if (act === 'download' && (request.method === 'GET' || request.method === 'HEAD')) return download(files, path, request)
  return fault(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.')
}

/** COS's errors; the SDK reads the body and ignores the status. */
const fault = (status: number, code: string, message: string): Response => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`
})

async function upload (files: FileStore, path: string, signature: string, body: Buffer): Promise<Response> {
  if (!files.allows(signature, 'upload', path)) return fault(403, 'AccessDenied', 'The signature is wrong or has expired.')
  if (body.length > limits.storage.fileBytes) return fault(400, 'EntityTooLarge', `Your proposed upload exceeds ${limits.storage.fileBytes} bytes.`)
  try {
    await files.put(path, body)
    return { status: 200, headers: {}, body: '' }
  } catch (error) {
    return fault(500, 'InternalError', (error as Error).message)
  }
}

async function form (files: FileStore, path: string, request: Request): Promise<Response> {
  const parts = parseMultipart(request.headers['content-type'], request.body) ?? []
  const file = parts.find(part => part.name === 'file')
  if (!file) return fault(400, 'MalformedPOSTRequest', 'The body of your POST request is not well-formed multipart/form-data.')
  const answer = await upload(files, path, String(textsOf(parts.filter(part => part !== file)).Signature), file.data)
  return answer.status === 200 ? { ...answer, status: 204 } : answer
}

function download (files: FileStore, path: string, request: Request): Response {
  if (!files.allows(request.query.get('sign'), 'download', path)) return fault(403, 'AccessDenied', 'The signature is wrong or has expired.')
  const file = files.get(path)
  if (!file) return fault(404, 'NoSuchKey', 'The specified key does not exist.')
  const headers = { 'content-type': file.type, 'accept-ranges': 'bytes', 'last-modified': new Date(file.at).toUTCString() }
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '')
  const size = file.body.length
  if (!range || Number(range[1]) >= size) return { status: 200, headers: { ...headers, 'content-length': String(size) }, body: request.method === 'HEAD' ? '' : file.body }
  const [from, to] = [Number(range[1]), Math.min(size - 1, range[2] ? Number(range[2]) : size - 1)]
  return { status: 206, headers: { ...headers, 'content-range': `bytes ${from}-${to}/${size}` }, body: file.body.subarray(from, to + 1) }
}
