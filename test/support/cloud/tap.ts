import { createServer } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Cloud } from '../../../local/cloud/index'
import type { Exchange } from './recordings'

export interface Heard { method: string, url: string, headers: IncomingHttpHeaders, body: Buffer, status: number, type?: string, reply: Buffer }

/** Between the SDK and a cloud: writes down what passes, and answers in the cloud's place where it is told to. */
export async function tap (first: Cloud): Promise<{ port: number, cloud: Cloud, heard: Heard[], forced: Exchange['response'][], stop (): Promise<void> }> {
  const heard: Heard[] = []
  const forced: Exchange['response'][] = []
  const held = { cloud: first }
  const server = createServer((incoming, outgoing) => {
    const pieces: Buffer[] = []
    incoming.on('data', (piece: Buffer) => pieces.push(piece))
    incoming.on('end', () => {
      const body = Buffer.concat(pieces)
      const [path, query] = incoming.url!.split('?', 2)
      const force = forced.shift()
      const answer = force ? (force.status === 0 ? new Promise<never>(() => undefined) : Promise.resolve(given(force))) : held.cloud.handle({ method: incoming.method!, path: path!, query: new URLSearchParams(query ?? ''), headers: incoming.headers, body })
      const passed: Heard = { method: incoming.method!, url: incoming.url!, headers: incoming.headers, body, status: 0, reply: Buffer.alloc(0) }
      heard.push(passed)
      void answer.then(({ status, headers, body: reply }) => {
        Object.assign(passed, { status, type: headers['content-type'], reply: Buffer.from(reply) })
        outgoing.writeHead(status, headers)
        outgoing.end(reply)
      })
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(held, { port: (server.address() as AddressInfo).port, heard, forced, stop: () => new Promise<void>(done => { server.close(() => done()); server.closeAllConnections() }) })
}

function given ({ status, headers, body }: Exchange['response']) {
  const base64 = (body as { base64?: string } | null)?.base64
  return { status, headers, body: base64 !== undefined ? Buffer.from(base64, 'base64') : typeof body === 'string' ? body : JSON.stringify(body) }
}
