import { isSqliteFault, storageFault } from '../errors'
import type { Connection } from './connection'

interface Waiting { done (): void, failed (error: Error): void }

/**
 * Group commit: everything that arrives in one turn of the event loop is written in one transaction with one fsync, and nobody is
 * answered before it is on disk. When the disk fails, all of the group is told so and nothing of it is kept.
 */
export class Writer {
  private group: Waiting[] | undefined

  /** `look` runs before a group opens and when it is on disk, before anybody is answered: who reads then sees it. `lost` runs after one was rolled back. */
  constructor (readonly connection: Connection, private readonly hooks: { look (): void, lost (): void }) {}

  /** Runs `work` at once; the promise settles when its group is on disk. A refusal by `work` keeps what it had written before. */
  write<T> (work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      try {
        const group = this.group ?? this.open()
        let settle: () => void
        try {
          const value = work()
          settle = () => resolve(value)
        } catch (error) {
          if (isSqliteFault(error)) throw error
          settle = () => reject(error as Error)
        }
        group.push({ done: settle, failed: reject })
      } catch (error) {
        const fault = isSqliteFault(error) ? storageFault(error) : error as Error
        reject(fault)
        this.lose(fault)
      }
    })
  }

  private open (): Waiting[] {
    this.hooks.look()
    this.connection.exec('BEGIN IMMEDIATE')
    setImmediate(() => this.flush())
    return this.group = []
  }

  /** Puts the open group on disk now. */
  flush (): void {
    const group = this.group
    if (!group) return
    try {
      this.connection.exec('COMMIT')
    } catch (error) {
      this.lose(isSqliteFault(error) ? storageFault(error) : error as Error)
      return
    }
    this.group = undefined
    this.hooks.look()
    for (const waiting of group) waiting.done()
  }

  private lose (fault: Error): void {
    const group = this.group ?? []
    this.group = undefined
    try { if (this.connection.inTransaction) this.connection.exec('ROLLBACK') } catch { /* SQLite has rolled back itself */ }
    this.hooks.lost()
    for (const waiting of group) waiting.failed(fault)
  }
}
