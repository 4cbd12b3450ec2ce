type Listener = (online: boolean) => void

let up = true
const listeners = new Set<Listener>()

/** What the phone says of its own connection; whether the cloud can be reached shows a call. */
export const online = (): boolean => up

/** Once, when the program starts. */
export function watchNetwork (): void {
  wx.getNetworkType({ success: ({ networkType }) => tell(networkType !== 'none') })
  wx.onNetworkStatusChange(({ isConnected }) => tell(isConnected))
}

function tell (now: boolean) {
  if (now === up) return
  up = now
  listeners.forEach(listener => listener(up))
}

/** Tells of every change until the returned function is called. */
export function onNetwork (listener: Listener): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}
