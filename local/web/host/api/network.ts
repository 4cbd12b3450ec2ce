import { callApp } from '../phone/app'
import { meter } from '../phone/meter'
import { files } from '../phone/program-files'
import { shell } from '../phone/shell'
import { api, failure, number, Refusal, text, type Options } from './call'
import { sockets } from './sockets'

/** How long a slow network takes, and how long one waits for an answer that is lost: past the point where a page must say something. */
const slowness = 4000

const wait = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

/** Sends through the network as the person set it: at once, late, not at all, or without the answer ever arriving. */
export async function throughNetwork<T> (send: () => Promise<T>, options: { timeout?: number, offline?: string } = {}): Promise<T> {
  if (shell.network === 'offline') throw new Refusal(options.offline ?? 'net::ERR_INTERNET_DISCONNECTED', 600001)
  if (shell.network === 'slow') await wait(slowness)
  if (shell.network === 'lost') {
    await send().catch(() => {}) // it does arrive
    await wait(Math.min(options.timeout ?? slowness, slowness))
    throw new Refusal('timeout', 5)
  }
  return send()
}

function body ({ data, method, header = {} }: Options): BodyInit | undefined {
  if (data === undefined || data === null || text(method, 'GET').toUpperCase() === 'GET') return undefined
  if (data instanceof ArrayBuffer || typeof data === 'string') return data
  const type = Object.entries(header as Record<string, string>).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? 'application/json'
  return type.includes('urlencoded') ? new URLSearchParams(data as Record<string, string>).toString() : JSON.stringify(data)
}

function address ({ url, data, method }: Options): string {
  const plain = text(url)
  if (text(method, 'GET').toUpperCase() !== 'GET' || typeof data !== 'object' || data === null) return plain
  const query = new URLSearchParams(Object.entries(data).map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : text(value)])).toString()
  return query ? plain + (plain.includes('?') ? '&' : '?') + query : plain
}

/** A task answers its options' callbacks, tells of progress, and can be given up. */
function task (name: string, options: Options, work: (signal: AbortSignal, progress: (told: object) => void) => Promise<object>) {
  const controller = new AbortController()
  const told = new Set<(told: object) => void>()
  const outcome = work(controller.signal, progress => told.forEach(listener => listener(progress)))
  outcome.then(
    result => { const full = { errMsg: `${name}:ok`, ...result }; options.success?.(full); options.complete?.(full) },
    (error: unknown) => { const full = failure(name, controller.signal.aborted ? new Refusal('abort') : error); options.fail?.(full); options.complete?.(full) }
  )
  const promise = outcome.then(result => ({ errMsg: `${name}:ok`, ...result }), (error: unknown) => { throw failure(name, error) })
  promise.catch(() => {}) // whoever gave callbacks does not wait for it
  return {
    abort: () => controller.abort(), onHeadersReceived () {}, offHeadersReceived () {}, onChunkReceived () {}, offChunkReceived () {},
    onProgressUpdate: (listener: (told: object) => void) => told.add(listener), offProgressUpdate: (listener: (told: object) => void) => told.delete(listener),
    then: promise.then.bind(promise), catch: promise.catch.bind(promise), finally: promise.finally.bind(promise)
  }
}

const signalOf = (signal: AbortSignal, options: Options) => AbortSignal.any([signal, AbortSignal.timeout(number(options.timeout, 60_000))])

const request = (options: Options) => task('request', options, signal => throughNetwork(async () => {
  const response = await fetch(address(options), { method: text(options.method, 'GET').toUpperCase(), headers: { 'content-type': 'application/json', ...options.header as object }, body: body(options), signal: signalOf(signal, options) })
  const bytes = await response.arrayBuffer()
  meter.calls.push(text(options.url))
  meter.bytes += bytes.byteLength
  return { data: decoded(bytes, options), statusCode: response.status, header: Object.fromEntries(response.headers), cookies: [] }
}))

function decoded (bytes: ArrayBuffer, { responseType, dataType = 'json' }: Options): unknown {
  if (responseType === 'arraybuffer') return bytes
  const content = new TextDecoder().decode(bytes)
  if (dataType !== 'json') return content
  try {
    return JSON.parse(content)
  } catch {
    return content
  }
}

const downloadFile = (options: Options) => task('downloadFile', options, (signal, progress) => throughNetwork(async () => {
  const response = await fetch(files.url(text(options.url)), { headers: options.header as HeadersInit, signal: signalOf(signal, options) })
  const blob = await response.blob()
  progress({ progress: 100, totalBytesWritten: blob.size, totalBytesExpectedToWrite: blob.size })
  const path = options.filePath ? files.put(text(options.filePath), new Uint8Array(await blob.arrayBuffer()), blob.type) : await files.temporary(blob, text(options.url))
  return { statusCode: response.status, tempFilePath: path, filePath: path, header: Object.fromEntries(response.headers) }
}))

const uploadFile = (options: Options) => task('uploadFile', options, (signal, progress) => throughNetwork(async () => {
  const form = new FormData()
  for (const [name, value] of Object.entries(options.formData as object ?? {})) form.append(name, text(value))
  const blob = await files.blob(text(options.filePath))
  form.append(text(options.name, 'file'), blob, text(options.filePath).split('/').at(-1))
  const response = await fetch(text(options.url), { method: 'POST', headers: options.header as HeadersInit, body: form, signal: signalOf(signal, options) })
  progress({ progress: 100, totalBytesSent: blob.size, totalBytesExpectedToSend: blob.size })
  return { statusCode: response.status, data: await response.text() }
}))

const networkType = () => shell.network === 'offline' ? 'none' : shell.network === 'slow' ? '2g' : 'wifi'

export const networkChanged = (): void => { callApp('onNetworkStatusChange', { isConnected: shell.network !== 'offline', networkType: networkType() }) }

export const network = {
  request, downloadFile, uploadFile, ...sockets,
  getNetworkType: api('getNetworkType', () => ({ networkType: networkType(), weakNet: shell.network === 'slow', hasSystemProxy: false, signalStrength: 0 })),
  getLocalIPAddress: api('getLocalIPAddress', () => ({ localip: '127.0.0.1', netmask: '255.0.0.0' }))
}
