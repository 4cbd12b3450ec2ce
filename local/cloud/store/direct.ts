import type { Fields } from '../values'
import type { Catalog, Collection } from './catalog'
import type { Documents } from './documents'
import { find } from './find'
import type { Answer, Query } from './find'
import { namesOf } from './guard'
import type { Guard } from './guard'
import { documentOf } from './order'
import type { Found } from './order'
import type { Replacement, Target } from './target'
import type { Writer } from './writer'

/** Reads and writes outside of any transaction, inside the open group of the writer. */
export class Direct implements Target {
  constructor (private readonly parts: { writer: Writer, documents: Documents, catalog: Catalog, guard: Guard }) {}

  find (collection: Collection, query: Query): Answer { return find(this.parts.writer.connection, collection, query) }

  insert (collection: Collection, document: Fields, text: string): void {
    const { documents, catalog } = this.parts
    const no = catalog.takeNo(collection)
    const entries = documents.entriesOf(collection, document, no)
    this.guarded(() => namesOf(entries), () => documents.insert(collection, no, entries, text))
  }

  replace (collection: Collection, changes: readonly Replacement[]): void {
    const { documents } = this.parts
    const all = changes.map(change => ({ ...change, entries: documents.entriesOf(collection, change.after, change.row.no, change.roots) }))
    const names = () => all.flatMap(({ before, entries, row, after }) => [...namesOf(before), ...namesOf(entries), ...this.idName(collection, after, row.no)])
    this.guarded(names, () => { for (const { row, before, entries, text } of all) documents.replace(collection, row.no, before, entries, text) })
  }

  remove (collection: Collection, rows: readonly Found[]): void {
    const { documents } = this.parts
    const all = rows.map(row => ({ no: row.no, entries: documents.entriesOf(collection, documentOf(row), row.no) }))
    this.guarded(() => all.flatMap(({ entries }) => namesOf(entries)), () => { for (const { no, entries } of all) documents.remove(no, entries) })
  }

  private idName (collection: Collection, document: Fields, no: number): string[] {
    return namesOf(this.parts.documents.entriesOf(collection, document, no, onlyId))
  }

  private guarded (names: () => string[], write: () => void): void {
    const { guard } = this.parts
    if (guard.idle) { write(); return }
    const all = names()
    guard.check(all)
    try { write() } finally { guard.stamp(all) }
  }
}

const onlyId: ReadonlySet<string> = new Set(['_id'])
