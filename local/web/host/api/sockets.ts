import { api, Refusal, text, type Options } from './call'

type Listener = (event: object) => void

/** What a listener of each kind is told. */
const told = {
  Open: () => ({}),
  Close: ({ code, reason }: CloseEvent) => ({ code, reason }),
  Error: () => ({ errMsg: 'WebSocket error' }),
  Message: ({ data }: MessageEvent) => ({ data: data as unknown })
}
type Kind = keyof typeof told
const kinds = Object.keys(told) as Kind[]

function socketTask (options: Options) {
  const socket = new WebSocket(text(options.url), options.protocols as string[] | undefined)
  socket.binaryType = 'arraybuffer'
  const on = (kind: Kind) => (listener: Listener) => socket.addEventListener(kind.toLowerCase(), event => listener(told[kind](event as never)))
  return {
    get readyState () { return socket.readyState }, CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3,
    onOpen: on('Open'), onClose: on('Close'), onError: on('Error'), onMessage: on('Message'),
    send: api('sendSocketMessage', ({ data }) => { if (socket.readyState !== 1) throw new Refusal('WebSocket is not connected'); socket.send(data as string) }),
    close: api('closeSocket', ({ code, reason }) => socket.close(code as number | undefined, reason as string | undefined))
  }
}

/** The socket that the functions without a task mean; listeners may come before it. */
let first: ReturnType<typeof socketTask> | undefined
const early: (() => void)[] = []

function connectSocket (options: Options) {
  const made = socketTask(options)
  if (!first || first.readyState > 1) {
    first = made
    early.forEach(listen => listen())
  }
  options.success?.({ errMsg: 'connectSocket:ok' })
  options.complete?.({ errMsg: 'connectSocket:ok' })
  return made
}

const ofFirst = (kind: Kind) => (listener: Listener) => {
  const listen = () => { first?.[`on${kind}`](listener) }
  early.push(listen)
  listen()
}
const without = (name: string) => api(name, () => { throw new Refusal('WebSocket is not connected') })

/** `wx.connectSocket` and the older functions that mean the one socket a program has. */
export const sockets = {
  connectSocket,
  ...Object.fromEntries(kinds.map(kind => [`onSocket${kind}`, ofFirst(kind)])),
  sendSocketMessage: (options: Options) => (first?.send ?? without('sendSocketMessage'))(options),
  closeSocket: (options: Options = {}) => (first?.close ?? without('closeSocket'))(options)
}
