import { Refusal, transactionGone } from '../errors'
import { parse } from '../ejson'
import type { Catalog } from './catalog'
import { Connection, Snapshot } from './connection'
import type { Documents } from './documents'
import { namesOf } from './guard'
import type { Guard } from './guard'
import type { Target } from './target'
import { Transaction } from './transaction'
import type { Draft } from './transaction'
import type { Writer } from './writer'

interface Parts { readonly path: string, readonly limits: { readonly lifeMs: number, readonly open: number }, readonly writer: Writer, readonly documents: Documents, readonly catalog: Catalog, readonly guard: Guard }

/** The open transactions by their id. */
export class Transactions {
  private readonly open = new Map<string, { transaction?: Transaction, timer: NodeJS.Timeout }>()
  private readonly spare: Connection[] = []
  private started = 0

  constructor (private readonly parts: Parts) {}

  start (): string {
    const { limits } = this.parts
    if (this.open.size >= limits.open) throw new Refusal('EXCEED_CONCURRENT_REQUEST_LIMIT', `more than ${limits.open} open transactions`)
    const id = `${(++this.started).toString(36)}-${process.hrtime.bigint().toString(36)}`
    const timer = setTimeout(() => this.end(id), limits.lifeMs)
    timer.unref()
    this.open.set(id, { timer })
    return id
  }

  /** Its snapshot opens with the first call. Errors: DATABASE_TRANSACTION_FAIL. */
  get (id: string): Transaction {
    const held = this.open.get(id)
    if (!held) throw transactionGone()
    return held.transaction ??= this.begin()
  }

  private begin (): Transaction {
    this.parts.writer.flush() // what stands in the open group must be seen
    const snapshot = new Snapshot(this.spare.pop() ?? new Connection(this.parts.path))
    snapshot.hold()
    return new Transaction(snapshot, this.parts)
  }

  /** A refused write ends the transaction. Errors: those of Target, DATABASE_TRANSACTION_FAIL. */
  write<T> (id: string, work: (target: Target) => T): T {
    const transaction = this.get(id)
    try { return work(transaction) } catch (error) { this.end(id); throw error }
  }

  /** Errors: DATABASE_TRANSACTION_FAIL; SYS_ERR when the disk fails. */
  async commit (id: string): Promise<void> {
    const held = this.open.get(id)
    if (!held) throw transactionGone()
    const drafts = held.transaction?.drafts
    if (!drafts || drafts.size === 0) { this.end(id); return }
    await this.parts.writer.write(() => { try { this.settle(drafts) } finally { this.end(id) } })
  }

  abort (id: string): void {
    if (!this.open.has(id)) throw transactionGone()
    this.end(id)
  }

  close (): void {
    for (const id of [...this.open.keys()]) this.end(id)
    for (const connection of this.spare) connection.close()
  }

  private end (id: string): void {
    const held = this.open.get(id)
    if (!held) return
    this.open.delete(id)
    clearTimeout(held.timer)
    if (!held.transaction) return
    held.transaction.end()
    this.spare.push(held.transaction.snapshot.connection)
  }

  /** The drafts into the file, all or none. */
  private settle (drafts: ReadonlyMap<string, Draft>): void {
    const { writer: { connection }, guard } = this.parts
    connection.exec('SAVEPOINT drafts')
    try {
      const names = [...drafts].flatMap(([name, draft]) => this.settleOne(Buffer.from(name, 'latin1'), draft))
      connection.exec('RELEASE drafts')
      guard.stamp([...drafts.keys(), ...names])
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK TO drafts')
      throw error
    }
  }

  private settleOne (id: Buffer, { collection, document, text }: Draft): string[] {
    const { documents, catalog, writer } = this.parts
    const held = writer.connection.row('SELECT d.no, body FROM entry e CROSS JOIN doc d ON d.no = e.no WHERE key = ?', id)
    const no = held ? held[0] as number : catalog.takeNo(collection)
    const before = held ? documents.entriesOf(collection, parse(held[1] as string), no) : []
    const after = document ? documents.entriesOf(collection, document, no) : []
    if (held && document) documents.replace(collection, no, before, after, text!)
    else if (held) documents.remove(no, before)
    else if (document) documents.insert(collection, no, after, text!)
    return namesOf([...before, ...after])
  }
}
