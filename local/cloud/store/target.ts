import type { Fields } from '../values'
import type { Collection } from './catalog'
import type { Entry } from './documents'
import type { Answer, Query } from './find'
import type { Found } from './order'

/** A document that changes: its entries as they were, and what it becomes. */
export interface Replacement { readonly row: Found, readonly before: readonly Entry[], readonly roots?: ReadonlySet<string>, readonly after: Fields, readonly text: string }

/** Where reads and writes go: straight to the file, or into an open transaction. Called one after the other, never waited for. */
export interface Target {
  find (collection: Collection, query: Query): Answer
  /** Errors: E11000, Locked, DATABASE_TRANSACTION_CONFLICT. */
  insert (collection: Collection, document: Fields, text: string): void
  /** Nothing is written where one of the documents is locked. Errors: as insert. */
  replace (collection: Collection, changes: readonly Replacement[]): void
  remove (collection: Collection, rows: readonly Found[]): void
}
