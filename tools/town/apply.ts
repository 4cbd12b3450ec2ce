import { changesBetween, keyOf, sameContent, type Change } from './changes'
import { currentTown } from './current-town'
import { collections, CURRENT, currentDocument, documentsOf, type TownDocument } from './documents'
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
export interface Applied { readonly written: readonly Change[], readonly extra: readonly TownDocument[], readonly version: number }

export const snapshot = async (database: TownDatabase): Promise<TownDocument[]> => (await Promise.all(collections.map(name => database.read(name)))).flat()

/**
 * Writes what differs from the folder and nothing else; a second run writes nothing. Nothing is ever deleted: who leaves gets a last
 * day. The organisation as the functions read it is put together last, of all that the database then holds, with the next version.
 */
export async function applyTown (database: TownDatabase, town: TownFolder): Promise<Applied> {
  const stored = await snapshot(database)
  const changes = changesBetween(stored, documentsOf(town))
  const written = changes.filter(change => change.kind !== 'removed')
  for (const collection of collections) await insertAdded(database, collection, written)
  for (const change of written.filter(({ kind }) => kind === 'changed')) await update(database, change)

  const extra = changes.flatMap(({ kind, before }) => kind === 'removed' && before ? [before] : [])
  return { written, extra, version: await putTogether(database, stored, [...documentsOf(town), ...extra], town.version) }
}

/** The version that the organisation then has: the next one where it differs from what the functions read until now. */
async function putTogether (database: TownDatabase, stored: readonly TownDocument[], documents: readonly TownDocument[], first: number): Promise<number> {
  const kept = stored.find(document => keyOf(document) === keyOf(CURRENT))
  const before = Number(kept?.doc.version ?? first - 1)
  const unchanged = currentTown(documents, before)
  if (!unchanged) throw new Error('the settings of the town are not all there')
  if (kept && sameContent(kept.doc, currentDocument(unchanged).doc)) return before
  const next = currentDocument({ ...unchanged, version: before + 1 })
  if (kept) await database.update(CURRENT, next.doc, [])
  else await database.insert(CURRENT.collection, [next])
  return before + 1
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
