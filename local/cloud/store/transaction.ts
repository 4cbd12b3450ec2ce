import { duplicateKey } from '../errors'
import { compile } from '../query/match'
import type { Collection } from './catalog'
import type { Snapshot } from './connection'
import { describe } from './documents'
import type { Documents, Entry } from './documents'
import { find } from './find'
import type { Answer, Query } from './find'
import { namesOf } from './guard'
import type { Guard, Holder } from './guard'
import { documentOf, ordered } from './order'
import type { Found } from './order'
import type { Replacement, Target } from './target'
import type { Fields } from '../values'

/** A document as the transaction has left it: undefined where it was removed. */
export interface Draft { readonly collection: Collection, readonly document?: Fields, readonly text?: string }

const onlyId: ReadonlySet<string> = new Set(['_id'])

/** Snapshot isolation: reads what was committed when it began, and its own drafts; writes drafts, which `commit` puts into the file. */
export class Transaction implements Target, Holder {
  readonly drafts = new Map<string, Draft>()
  /** Unique keys that the drafts take and give up, by the `_id` name that holds them. */
  private readonly taken = new Map<string, string>()
  private readonly given = new Set<string>()
  readonly ended: Promise<void>
  private finish!: () => void
  private readonly since: number

  constructor (readonly snapshot: Snapshot, private readonly parts: { documents: Documents, guard: Guard }) {
    this.ended = new Promise(resolve => { this.finish = resolve })
    this.since = parts.guard.open(this)
  }

  /** Lets go of everything; drafts that were not committed are gone. */
  end (): void {
    this.snapshot.release()
    this.parts.guard.close(this)
    this.finish()
  }

  find (collection: Collection, query: Query): Answer {
    const mine = [...this.drafts].filter(([, draft]) => draft.collection.number === collection.number)
    if (mine.length === 0) return find(this.snapshot, collection, query)
    const { filter, sort = [], skip = 0, limit = Infinity } = query
    const answer = find(this.snapshot, collection, { filter })
    const matches = compile(filter)
    const others = answer.rows.filter(row => !this.drafts.has(this.idName(collection, documentOf(row))))
    const own = mine.flatMap(([, { document, text }]): Found[] => document && matches(document) ? [{ no: 0, text: text! }] : [])
    return { rows: ordered([...others, ...own], sort).slice(skip, skip + limit), how: `${answer.how}, with the transaction's own writes` }
  }

  insert (collection: Collection, document: Fields, text: string): void {
    const entries = this.parts.documents.entriesOf(collection, document, 0)
    this.write(collection, document, [], entries, text)
  }

  replace (collection: Collection, changes: readonly Replacement[]): void {
    for (const { before, after, roots, text } of changes) {
      this.write(collection, after, before, this.parts.documents.entriesOf(collection, after, 0, roots), text)
    }
  }

  remove (collection: Collection, rows: readonly Found[]): void {
    for (const row of rows) {
      const document = documentOf(row)
      this.write(collection, document, this.parts.documents.entriesOf(collection, document, 0), [])
    }
  }

  /** One draft, after others' claims and duplicates have been looked at. */
  private write (collection: Collection, document: Fields, before: readonly Entry[], after: readonly Entry[], text?: string): void {
    const id = this.idName(collection, document)
    const [old, wanted] = [namesOf(before), namesOf(after)]
    this.parts.guard.acquire([...new Set([id, ...old, ...wanted])], this, this.since)
    for (const entry of after) if (entry.index.unique) this.refuseDuplicate(collection, entry, id, old)
    for (const name of old) { this.given.add(name); this.taken.delete(name) }
    for (const name of wanted) { this.taken.set(name, id); this.given.delete(name) }
    this.drafts.set(id, { collection, ...(text === undefined ? {} : { document, text }) })
  }

  private refuseDuplicate (collection: Collection, entry: Entry, id: string, own: readonly string[]): void {
    const name = entry.key.toString('latin1')
    if (own.includes(name)) return
    const holder = this.taken.get(name)
    const inFile = !this.given.has(name) && this.snapshot.row('SELECT no FROM entry WHERE key = ?', entry.key) !== undefined
    if ((holder !== undefined && (holder !== id || name === id)) || inFile) {
      throw duplicateKey({ collection: collection.name, index: entry.index.name, key: describe(entry) })
    }
  }

  private idName (collection: Collection, document: Fields): string {
    return namesOf(this.parts.documents.entriesOf(collection, document, 0, onlyId))[0]!
  }
}
