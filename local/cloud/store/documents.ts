import { duplicateKey, isSqliteFault, writeFailed } from '../errors'
import { keyParts } from '../paths'
import { show } from '../values'
import type { Fields } from '../values'
import type { Catalog, Collection, Index } from './catalog'
import type { Bound, Connection } from './connection'
import { keyWriter, nothing } from './key'
import type { KeyPart } from './key'

/** One line of an index: its key, and for a unique one what a duplicate is told with. */
export interface Entry { readonly key: Buffer, readonly index: Index, readonly parts: readonly KeyPart[] }

/** Writes documents and their index entries. Every method writes one document wholly or refuses before it writes. */
export class Documents {
  constructor (private readonly file: Connection, private readonly catalog: Catalog) {}

  /** The entries of a document, those of unique indexes first; only of indexes on the fields in `roots` if given. */
  entriesOf (collection: Collection, document: Fields, no: number, roots?: ReadonlySet<string>): Entry[] {
    const entries: Entry[] = []
    for (const index of collection.indexes) {
      if (roots && !index.keys.some(key => roots.has(key.way[0]!))) continue
      const made = this.entriesIn(index, document, no)
      if (index.unique) entries.unshift(...made)
      else entries.push(...made)
    }
    return entries
  }

  private entriesIn (index: Index, document: Fields, no: number): Entry[] {
    const columns = index.keys.map((key, i) => {
      const { parts, multikey } = keyParts(document, key.way)
      if (multikey) this.catalog.sawArray(index, i)
      return { parts, multikey }
    })
    const arrays = index.keys.filter((_, i) => columns[i]!.multikey)
    if (arrays.length > 1) throw writeFailed(`cannot index parallel arrays [${arrays[1]!.way.at(-1)}] [${arrays[0]!.way.at(-1)}]`)
    const several = columns.findIndex(column => column.parts.length > 1)
    if (several < 0) return [entry(index, columns.map(column => column.parts[0]), no)]
    const made = columns[several]!.parts.map(part => entry(index, columns.map((column, i) => i === several ? part : column.parts[0]), no))
    return [...new Map(made.map(one => [one.key.toString('latin1'), one])).values()]
  }

  /** Errors: E11000 with the index's name. */
  insert (collection: Collection, no: number, entries: readonly Entry[], body: string): void {
    this.addEntries(collection, no, entries)
    this.file.run('INSERT INTO doc (no, body) VALUES (?, ?)', no, body)
  }

  /** `before` and `after` are the entries that may have changed. Errors: E11000 with the index's name. */
  replace (collection: Collection, no: number, before: readonly Entry[], after: readonly Entry[], body: string): void {
    const [kept, wanted] = [keys(before), keys(after)]
    this.addEntries(collection, no, after.filter(one => !kept.has(one.key.toString('latin1'))))
    this.removeEntries(before.filter(one => !wanted.has(one.key.toString('latin1'))))
    this.file.run('UPDATE doc SET body = ? WHERE no = ?', body, no)
  }

  remove (no: number, entries: readonly Entry[]): void {
    this.removeEntries(entries)
    this.file.run('DELETE FROM doc WHERE no = ?', no)
  }

  addEntries (collection: Collection, no: number, entries: readonly Entry[]): void {
    try {
      for (let from = 0; from < entries.length; from += 32) {
        const part = entries.slice(from, from + 32)
        this.file.run(`INSERT INTO entry (key, no) VALUES ${part.map(() => '(?, ?)').join(', ')}`, ...part.flatMap((one): Bound[] => [one.key, no]))
      }
    } catch (error) {
      if (isSqliteFault(error) && error.code.startsWith('SQLITE_CONSTRAINT')) throw this.duplicate(collection, entries)
      throw error
    }
  }

  private removeEntries (entries: readonly Entry[]): void {
    for (const one of entries) this.file.run('DELETE FROM entry WHERE key = ?', one.key)
  }

  private duplicate (collection: Collection, entries: readonly Entry[]): Error {
    const held = entries.find(one => one.index.unique && this.file.row('SELECT no FROM entry WHERE key = ?', one.key)) ?? entries[0]!
    return duplicateKey({ collection: collection.name, index: held.index.name, key: describe(held) })
  }
}

const keys = (entries: readonly Entry[]): Set<string> => new Set(entries.map(one => one.key.toString('latin1')))

function entry (index: Index, parts: readonly KeyPart[], no: number): Entry {
  keyWriter.start(index.number)
  parts.forEach((part, i) => keyWriter.add(part, index.keys[i]!.direction))
  if (!index.unique) keyWriter.addRow(no)
  return { key: keyWriter.take(), index, parts }
}

/** `{ shortNo: "123" }`, as MongoDB shows the key of a duplicate. */
export const describe = ({ index, parts }: Entry): string =>
  `{ ${index.keys.map((key, i) => `${key.path}: ${parts[i] === nothing ? 'undefined' : show(parts[i] as never ?? null)}`).join(', ')} }`
