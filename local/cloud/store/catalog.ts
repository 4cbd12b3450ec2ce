import { collectionExists, collectionMissing, invalidParam } from '../errors'
import { limits } from '../../limits'
import { pieces } from '../paths'
import type { Path } from '../paths'
import type { Connection } from './connection'

export interface IndexKey { readonly path: string, readonly way: Path, readonly direction: 1 | -1 }
export interface Index {
  readonly number: number
  readonly name: string
  readonly keys: readonly IndexKey[]
  readonly unique: boolean
  /** Which keys have met an array: then one document has several entries. Never unset. */
  readonly multikey: boolean[]
}
/** Documents are numbered in the order of their arrival, each collection in a range of its own. */
export interface Collection {
  readonly number: number
  readonly name: string
  readonly indexes: readonly Index[]
  readonly first: number
  readonly last: number
}

export interface IndexPlan { name: string, keys: [string, 1 | -1][], unique?: boolean, multikey?: boolean }
/** The format of database.json: what deployment and the local cloud both read. */
export interface DatabasePlan {
  collections: Record<string, { indexes?: IndexPlan[], permission?: { read: boolean, write: boolean } }>
}

const roomEach = 2 ** 32
export const schema = `
  CREATE TABLE IF NOT EXISTS collection (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS idx (number INTEGER PRIMARY KEY, collection INTEGER NOT NULL, name TEXT NOT NULL, keys TEXT NOT NULL, uniq INTEGER NOT NULL, multikey TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS doc (no INTEGER PRIMARY KEY, body TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS entry (key BLOB PRIMARY KEY, no INTEGER NOT NULL) WITHOUT ROWID;
`

export const idIndex = '_id_'

/** Which collections and indexes there are, in memory and in the file. */
export class Catalog {
  private byName = new Map<string, Collection>()
  private readonly nextNo = new Map<number, number>()

  constructor (private readonly file: Connection) { this.load() }

  /** Also after a group was lost: the file is right, memory may be ahead of it. */
  load (): void {
    const indexes = this.file.rows('SELECT collection, number, name, keys, uniq, multikey FROM idx ORDER BY number')
    this.byName = new Map(this.file.rows('SELECT number, name FROM collection').map(([number, name]) => [name as string, {
      number: number as number, name: name as string, first: number as number * roomEach, last: (number as number + 1) * roomEach - 1,
      indexes: indexes.filter(row => row[0] === number).map(row => indexOf(row.slice(1)))
    }]))
  }

  /** Errors: DATABASE_COLLECTION_NOT_EXIST. */
  get (name: unknown): Collection {
    if (typeof name !== 'string' || name === '') throw invalidParam('collectionName must be a nonempty string')
    const found = this.byName.get(name)
    if (!found) throw collectionMissing(name)
    return found
  }

  find (name: string): Collection | undefined { return this.byName.get(name) }

  all (): Collection[] { return [...this.byName.values()] }

  /** Errors: DATABASE_COLLECTION_ALREADY_EXIST, INVALID_PARAM for a name that is none. */
  create (name: unknown): Collection {
    if (typeof name !== 'string' || !/^[^\s$.][^\s$]{0,119}$/.test(name) || name.startsWith('system.')) throw invalidParam('collectionName is not a valid name')
    if (this.byName.has(name)) throw collectionExists()
    const number = 1 + Number(this.file.row('SELECT coalesce(max(number), 0) FROM collection')![0])
    this.file.run('INSERT INTO collection (number, name) VALUES (?, ?)', number, name)
    const id = this.addIndex(number, { name: idIndex, keys: [['_id', 1]], unique: true })
    const made: Collection = { number, name, first: number * roomEach, last: (number + 1) * roomEach - 1, indexes: [id] }
    this.byName.set(name, made)
    return made
  }

  /** A new index without its entries. */
  declare (collection: Collection, plan: IndexPlan): Index {
    if (collection.indexes.length > limits.database.indexes) throw invalidParam(`集合 ${collection.name} 的索引超过 ${limits.database.indexes} 个`)
    const made = this.addIndex(collection.number, plan)
    this.byName.set(collection.name, { ...collection, indexes: [...collection.indexes, made] })
    return made
  }

  /** Forgets an index; its entries are the caller's. */
  drop (collection: Collection, index: Index): void {
    this.file.run('DELETE FROM idx WHERE number = ?', index.number)
    this.byName.set(collection.name, { ...collection, indexes: collection.indexes.filter(one => one !== index) })
  }

  private addIndex (collection: number, plan: IndexPlan): Index {
    const number = 1 + Number(this.file.row('SELECT coalesce(max(number), 0) FROM idx')![0])
    const multikey = plan.keys.map((_, i) => plan.multikey === true && i === 0)
    this.file.run('INSERT INTO idx (number, collection, name, keys, uniq, multikey) VALUES (?, ?, ?, ?, ?, ?)',
      number, collection, plan.name, JSON.stringify(plan.keys), plan.unique ? 1 : 0, JSON.stringify(multikey))
    return indexOf([number, plan.name, JSON.stringify(plan.keys), plan.unique ? 1 : 0, JSON.stringify(multikey)])
  }

  /** Noted in the group that writes the entries; a draft of a transaction is noted when it is committed. */
  sawArray (index: Index, key: number): void {
    if (index.multikey[key] || !this.file.inTransaction) return
    index.multikey[key] = true
    this.file.run('UPDATE idx SET multikey = ? WHERE number = ?', JSON.stringify(index.multikey), index.number)
  }

  /** The number of the next document. */
  takeNo (collection: Collection): number {
    const next = this.nextNo.get(collection.number) ??
      1 + Number(this.file.row('SELECT coalesce(max(no), ?) FROM doc WHERE no BETWEEN ? AND ?', collection.first, collection.first, collection.last)![0])
    this.nextNo.set(collection.number, next + 1)
    return next
  }
}

function indexOf ([number, name, keys, unique, multikey]: unknown[]): Index {
  return {
    number: number as number,
    name: name as string,
    keys: (JSON.parse(keys as string) as [string, 1 | -1][]).map(([path, direction]) => ({ path, way: pieces(path), direction })),
    unique: unique === 1,
    multikey: JSON.parse(multikey as string) as boolean[]
  }
}
