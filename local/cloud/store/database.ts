import { join } from 'node:path'
import { isSqliteFault, storageFault, transactionConflict } from '../errors'
import { Catalog, schema } from './catalog'
import { Connection, Snapshot } from './connection'
import { Direct } from './direct'
import { Documents } from './documents'
import { Guard, Locked } from './guard'
import { Unusable, own } from './owner'
import type { Target } from './target'
import { Transactions } from './transactions'
import { Writer } from './writer'

export const fileName = 'cloud.db'

export interface DatabaseOptions {
  readonly dataDir: string
  readonly transaction: { readonly lifeMs: number, readonly waitMs: number, readonly open: number }
  /** Where tests let a disk fail. */
  readonly beforeWrite?: (sql: string) => void
  /** The file may not grow beyond this. */
  readonly maxBytes?: number
}

/** The data file with what guards it: one writer, one reader of what is committed, and a view for every open transaction. */
export class Database {
  readonly catalog: Catalog
  readonly documents: Documents
  readonly writer: Writer
  readonly reader: Snapshot
  readonly transactions: Transactions
  private readonly direct: Direct
  private readonly owner: { release (): void }

  /** Errors: Unusable. */
  constructor (private readonly options: DatabaseOptions) {
    this.owner = own(options.dataDir)
    const path = join(options.dataDir, fileName)
    try {
      const connection = openFile(path, options)
      this.reader = new Snapshot(new Connection(path))
      this.catalog = new Catalog(connection)
      this.writer = new Writer(connection, { look: () => this.reader.release(), lost: () => this.catalog.load() })
      this.documents = new Documents(connection, this.catalog)
    } catch (error) {
      this.owner.release()
      throw error instanceof Unusable ? error : new Unusable(`打不开数据文件 ${path}：${isSqliteFault(error) ? storageFault(error).message : String(error)}`)
    }
    const parts = { path, limits: options.transaction, writer: this.writer, documents: this.documents, catalog: this.catalog, guard: new Guard() }
    this.direct = new Direct(parts)
    this.transactions = new Transactions(parts)
  }

  /** Writes outside of transactions; waits a short while where a transaction holds a document. */
  async write<T> (work: (target: Target) => T): Promise<T> {
    const deadline = performance.now() + this.options.transaction.waitMs
    for (;;) {
      try {
        return await this.writer.write(() => work(this.direct))
      } catch (error) {
        if (!(error instanceof Locked)) throw error
        const left = deadline - performance.now()
        if (left <= 0) throw transactionConflict()
        await within(left, error.holder.ended)
      }
    }
  }

  close (): void {
    this.writer.flush()
    this.transactions.close()
    this.reader.release()
    this.reader.connection.close()
    try { this.writer.connection.rows('PRAGMA wal_checkpoint(TRUNCATE)') } catch { /* the log is read at the next start */ }
    this.writer.connection.close()
    this.owner.release()
  }
}

function openFile (path: string, { beforeWrite, maxBytes }: DatabaseOptions): Connection {
  const connection = new Connection(path, beforeWrite)
  connection.exec('PRAGMA journal_mode = WAL')
  connection.exec('PRAGMA synchronous = FULL')
  connection.exec(schema)
  if (maxBytes) connection.exec(`PRAGMA max_page_count = ${Math.floor(maxBytes / Number(connection.row('PRAGMA page_size')![0]))}`)
  return connection
}

const within = (ms: number, ended: Promise<void>): Promise<void> => new Promise(resolve => {
  const timer = setTimeout(resolve, ms)
  void ended.then(() => { clearTimeout(timer); resolve() })
})
