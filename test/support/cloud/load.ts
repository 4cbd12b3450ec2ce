import { connect } from 'node:net'

export interface Load { readonly perSecond: number, readonly p99: number, readonly codes: number }

/** Posts bodies over so many kept connections, each waiting for its answer: a client that costs little, on bare sockets. */
export async function load (port: number, bodies: readonly Buffer[], connections = 64): Promise<Load> {
  const times: number[] = []
  let next = 0
  let codes = 0
  const started = performance.now()
  await Promise.all(Array.from({ length: connections }, () => new Promise<void>((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let held = ''
    let sent = 0
    const send = (): void => {
      const body = bodies[next++]
      if (!body) { socket.end(); resolve(); return }
      sent = performance.now()
      socket.write(`POST /admin HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`)
      socket.write(body)
    }
    socket.setEncoding('latin1')
    socket.on('connect', send)
    socket.on('error', reject)
    socket.on('data', (piece: string) => {
      held += piece
      const split = held.indexOf('\r\n\r\n')
      if (split < 0 || held.length < split + 4 + Number(/content-length: (\d+)/i.exec(held)?.[1] ?? Infinity)) return
      times.push(performance.now() - sent)
      if (held.includes('"code"')) codes++
      held = ''
      send()
    })
  })))
  const seconds = (performance.now() - started) / 1000
  return { perSecond: times.length / seconds, p99: times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)]!, codes }
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
