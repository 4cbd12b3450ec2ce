import { createServer } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { limits } from '../limits'

export interface Request { readonly method: string, readonly path: string, readonly query: URLSearchParams, readonly headers: IncomingHttpHeaders, readonly body: Buffer }
export interface Response { readonly status: number, readonly headers: Readonly<Record<string, string>>, readonly body: string | Buffer }
export type Handler = (request: Request) => Promise<Response>

/** Listens for whole requests. Errors: the system's, where the port is taken. */
export function listen (handler: Handler, port: number, host: string): Promise<{ port: number, close (): Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    receive(incoming).then(handler).catch((error: unknown): Response => {
      if (!incoming.complete) return { status: 413, headers: { connection: 'close' }, body: '' }
      console.error(error)
      return { status: 500, headers: {}, body: '' }
    }).then(({ status, headers, body }) => {
      outgoing.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers })
      outgoing.end(body)
    }, () => outgoing.destroy())
  })
  server.keepAliveTimeout = limits.http.keepAliveMs
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () => new Promise(done => { server.close(() => done()); server.closeAllConnections() })
      })
    })
  })
}

const bodyMax = limits.storage.fileBytes + 1024 * 1024

function receive (incoming: IncomingMessage): Promise<Request> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    let size = 0
    incoming.on('data', (piece: Buffer) => {
      pieces.push(piece)
      if ((size += piece.length) > bodyMax) { incoming.pause(); reject(new Error('the request is too large')) }
    })
    incoming.on('error', reject)
    incoming.on('end', () => {
      const [path, query] = (incoming.url ?? '/').split('?', 2)
      resolve({
        method: incoming.method ?? 'GET', path: path!, query: new URLSearchParams(query ?? ''), headers: incoming.headers,
        body: pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
      })
    })
  })
}
