import { transactionConflict } from '../errors'
import type { Entry } from './documents'

/** Who holds locks: a transaction, which will end. */
export interface Holder { readonly ended: Promise<void> }

/** A write outside has met a document that an open transaction has written. */
export class Locked extends Error {
  constructor (readonly holder: Holder) { super('locked by a transaction') }
}

/** Keys of unique indexes name what can be fought for: a document by its `_id`, a number by its value. */
export const namesOf = (entries: readonly Entry[]): string[] => entries.filter(one => one.index.unique).map(one => one.key.toString('latin1'))

/**
 * First writer wins. An open transaction holds what it has written until it ends; and whoever wants to write what was committed after
 * its own snapshot comes too late. Stamps are needed only while a snapshot is open.
 */
export class Guard {
  private readonly held = new Map<string, Holder>()
  private readonly stamps = new Map<string, number>()
  private readonly snapshots = new Set<Holder>()
  private clock = 0

  get idle (): boolean { return this.snapshots.size === 0 }

  /** The moment from which others' writes are too new for this holder. */
  open (holder: Holder): number { this.snapshots.add(holder); return this.clock }

  close (holder: Holder): void {
    this.snapshots.delete(holder)
    for (const [name, by] of this.held) if (by === holder) this.held.delete(name)
    if (this.idle) this.stamps.clear()
  }

  /** Errors: DATABASE_TRANSACTION_CONFLICT where another has written first. */
  acquire (names: readonly string[], holder: Holder, since: number): void {
    for (const name of names) {
      const by = this.held.get(name)
      if ((by && by !== holder) || (this.stamps.get(name) ?? -1) > since) throw transactionConflict()
      this.held.set(name, holder)
    }
  }

  /** Before a write outside. Errors: Locked. */
  check (names: readonly string[]): void {
    for (const name of names) { const by = this.held.get(name); if (by) throw new Locked(by) }
  }

  /** After a write that everybody will see. */
  stamp (names: readonly string[]): void {
    this.clock++
    for (const name of names) this.stamps.set(name, this.clock)
  }
}
