import { parse } from './ejson'
import type { Collection, DatabasePlan, Index, IndexPlan } from './store/catalog'
import { idIndex } from './store/catalog'
import type { Database } from './store/database'
import { Unusable } from './store/owner'

/** Makes the collections and indexes of database.json that are missing, and drops indexes that it no longer names. Errors: Unusable. */
export async function prepare (database: Database, plan: DatabasePlan): Promise<void> {
  const { catalog, writer } = database
  for (const [name, { indexes = [] }] of Object.entries(plan.collections)) {
    try {
      await writer.write(() => whole(database, () => {
        if (!catalog.find(name)) catalog.create(name)
        for (const index of catalog.get(name).indexes) {
          if (index.name !== idIndex && !indexes.some(wanted => same(index, wanted))) drop(database, catalog.get(name), index)
        }
        for (const wanted of indexes) {
          if (!catalog.get(name).indexes.some(index => same(index, wanted))) build(database, catalog.get(name), wanted)
        }
      }))
    } catch (error) {
      throw new Unusable(`database.json 的集合 ${name}：${(error as Error).message}`)
    }
  }
}

/** All of it or nothing. */
function whole ({ catalog, writer: { connection } }: Database, work: () => void): void {
  connection.exec('SAVEPOINT preparing')
  try { work() } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK TO preparing')
    catalog.load()
    throw error
  }
}

const same = (index: Index, plan: IndexPlan): boolean => index.name === plan.name && index.unique === (plan.unique ?? false) &&
  JSON.stringify(index.keys.map(({ path, direction }) => [path, direction])) === JSON.stringify(plan.keys)

function drop ({ catalog, writer }: Database, collection: Collection, index: Index): void {
  const prefix = Buffer.alloc(4)
  prefix.writeUInt32BE(index.number)
  writer.connection.run('DELETE FROM entry WHERE key >= ? AND key < ?', prefix, Buffer.concat([prefix, Buffer.of(255)]))
  catalog.drop(collection, index)
}

/** Fills a new index from the documents that are there. Errors: E11000 where a unique one does not fit them. */
function build ({ catalog, documents, writer }: Database, collection: Collection, plan: IndexPlan): void {
  const index = catalog.declare(collection, plan)
  const only: Collection = { ...collection, indexes: [index] }
  let after = collection.first
  for (;;) {
    const rows = writer.connection.rows('SELECT no, body FROM doc WHERE no > ? AND no <= ? ORDER BY no LIMIT 500', after, collection.last)
    for (const [no, body] of rows) documents.addEntries(collection, no as number, documents.entriesOf(only, parse(body as string), no as number))
    if (rows.length < 500) return
    after = rows.at(-1)![0] as number
  }
}
