import Database from 'libsql'

/** What may be bound: anything else, a boolean too, ends the process inside libsql. */
export type Bound = number | string | Buffer
export type Row = unknown[]

interface Statement {
  raw (): Statement
  run (values: readonly Bound[]): { changes: number }
  get (values: readonly Bound[]): Row | undefined
  all (values: readonly Bound[]): Row[]
}

/** One connection to the data file. Statements are kept for ever, because each one prepared anew leaks: SQL texts must be few. */
export class Connection {
  private readonly file: InstanceType<typeof Database>
  private readonly statements = new Map<string, Statement>()

  /** `beforeWrite` is where tests let a disk fail. */
  constructor (path: string, private readonly beforeWrite?: (sql: string) => void) {
    this.file = new Database(path)
    this.exec('PRAGMA busy_timeout = 2000')
  }

  private statement (sql: string): Statement {
    let known = this.statements.get(sql)
    if (!known) {
      known = this.file.prepare(sql) as unknown as Statement
      if (/^(SELECT|PRAGMA)/.test(sql)) known.raw()
      this.statements.set(sql, known)
    }
    return known
  }

  run (sql: string, ...values: readonly Bound[]): number {
    this.beforeWrite?.(sql)
    return this.statement(sql).run(values).changes
  }

  row (sql: string, ...values: readonly Bound[]): Row | undefined { return this.statement(sql).get(values) }

  rows (sql: string, ...values: readonly Bound[]): Row[] { return this.statement(sql).all(values) }

  exec (sql: string): void {
    if (sql === 'COMMIT') this.beforeWrite?.(sql)
    this.file.exec(sql)
  }

  get inTransaction (): boolean { return this.file.inTransaction }

  close (): void { this.statements.clear(); this.file.close() }
}

/** A view of what was last committed, kept open between reads because opening one costs more than a read. */
export class Snapshot {
  private open = false
  constructor (readonly connection: Connection) {}

  row (sql: string, ...values: readonly Bound[]): Row | undefined { this.hold(); return this.connection.row(sql, ...values) }
  rows (sql: string, ...values: readonly Bound[]): Row[] { this.hold(); return this.connection.rows(sql, ...values) }

  hold (): void {
    if (this.open) return
    this.connection.exec('BEGIN')
    this.connection.row('SELECT 1 FROM collection') // the snapshot begins with the first read
    this.open = true
  }

  release (): void {
    if (!this.open) return
    this.open = false
    if (this.connection.inTransaction) this.connection.exec('ROLLBACK') // nothing was written; a fault may have ended it already
  }
}

/** What a query reads from: a snapshot, or the writer's own connection. */
export type Source = Pick<Connection, 'row' | 'rows'>
