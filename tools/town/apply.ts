import { changesBetween, type Change } from './changes'
import { collections, documentsOf, versionDocument, type TownDocument } from './documents'
import type { TownFolder } from './town-folder'

/** The database as seeding needs it. */
export interface TownDatabase {
  /** Every document of a collection. */
  read (collection: string): Promise<TownDocument[]>
  /** Adds documents of one collection, in one call. */
  insert (collection: string, documents: readonly TownDocument[]): Promise<void>
  /** Sets and removes whole fields of one document and leaves its others alone. */
  update (document: Pick<TownDocument, 'collection' | 'id'>, set: Readonly<Record<string, unknown>>, unset: readonly string[]): Promise<void>
}

/** What applying did; `extra` stands in the database alone and was left as it is. */
export interface Applied { readonly written: readonly Change[], readonly extra: readonly Change[], readonly version: number }

export const snapshot = async (database: TownDatabase): Promise<TownDocument[]> => (await Promise.all(collections.map(name => database.read(name)))).flat()

/**
 * Writes what differs from the folder and nothing else; a second run writes nothing. Nothing is ever deleted: who leaves gets a last
 * day. The version goes up last, so that whoever keeps the town between calls reads it anew only when all of it is there.
 */
export async function applyTown (database: TownDatabase, town: TownFolder): Promise<Applied> {
  const stored = await snapshot(database)
  const changes = changesBetween(stored, documentsOf(town))
  const written = changes.filter(change => change.kind !== 'removed')
  for (const collection of collections) await insertAdded(database, collection, written)
  for (const change of written.filter(({ kind }) => kind === 'changed')) await update(database, change)

  const kept = stored.find(({ collection, id }) => collection === 'town' && id === 'version')
  const before = Number(kept?.doc.version ?? 0)
  const version = written.length > 0 ? Math.max(before + 1, town.version) : before
  if (!kept) await database.insert('town', [versionDocument(version)])
  else if (version !== before) await database.update(kept, { version }, [])
  return { written, extra: changes.filter(change => change.kind === 'removed'), version }
}

async function insertAdded (database: TownDatabase, collection: string, written: readonly Change[]): Promise<void> {
  const added = written.flatMap(({ kind, after }) => kind === 'added' && after?.collection === collection ? [after] : [])
  if (added.length > 0) await database.insert(collection, added)
}

async function update (database: TownDatabase, { after, fields }: Change): Promise<void> {
  const set = fields.filter(field => field.after !== undefined)
  const unset = fields.filter(field => field.after === undefined).map(({ field }) => field)
  if (after) await database.update(after, Object.fromEntries(set.map(({ field, after }) => [field, after])), unset)
}
