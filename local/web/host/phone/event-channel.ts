type Listener = (...args: unknown[]) => void

/** Between the page that opens and the page that is opened. */
export class EventChannel {
  private readonly listeners = new Map<string, { listener: Listener, once: boolean }[]>()
  /** What was said before anybody listened. */
  private readonly unheard = new Map<string, unknown[][]>()

  emit (name: string, ...args: unknown[]) {
    const listeners = this.listeners.get(name) ?? []
    if (listeners.length === 0) this.unheard.set(name, [...this.unheard.get(name) ?? [], args])
    this.listeners.set(name, listeners.filter(({ once }) => !once))
    for (const { listener } of listeners) listener(...args)
  }

  on (name: string, listener: Listener, once = false) {
    this.listeners.set(name, [...this.listeners.get(name) ?? [], { listener, once }])
    const unheard = this.unheard.get(name) ?? []
    this.unheard.delete(name)
    for (const args of unheard) this.emit(name, ...args)
  }

  once (name: string, listener: Listener) { this.on(name, listener, true) }
  off (name: string, listener?: Listener) { this.listeners.set(name, listener ? (this.listeners.get(name) ?? []).filter(entry => entry.listener !== listener) : []) }
}
