import cloud from 'wx-server-sdk'

/* The SDK's own typings leave most of the database untyped; this is the part that the adapters use, said once. */
export interface Query<T> {
  where (condition: Record<string, unknown> | object): Query<T>
  orderBy (field: string, order: 'asc' | 'desc'): Query<T>
  limit (n: number): Query<T>
  field (fields: Record<string, boolean>): Query<T>
  get (): Promise<{ data: T[] }>
  update (options: { data: Record<string, unknown> }): Promise<{ stats: { updated: number } }>
  remove (): Promise<{ stats: { removed: number } }>
}
export interface Reference<T> {
  get (): Promise<{ data: T }>
  set (options: { data: Record<string, unknown> }): Promise<unknown>
  update (options: { data: Record<string, unknown> }): Promise<{ stats: { updated: number } }>
  remove (): Promise<unknown>
}
export interface Collection<T> extends Query<T> {
  doc (id: string): Reference<T>
  add (options: { data: T }): Promise<unknown>
}
export interface Transaction { collection<T>(name: string): { doc (id: string): Reference<T>, add (options: { data: T }): Promise<unknown> } }

type Operators = Record<'eq' | 'neq' | 'lt' | 'lte' | 'gt' | 'gte' | 'in' | 'set' | 'inc' | 'push' | 'addToSet', (value: unknown) => unknown>
  & { or (...conditions: object[]): unknown, and (...conditions: object[]): unknown, exists (present: boolean): unknown, remove (): unknown }

export interface Database {
  collection<T>(name: string): Collection<T>
  readonly command: Operators
  runTransaction<R>(run: (transaction: Transaction) => Promise<R>): Promise<R>
}

let opened: Database | undefined

/** The environment's own database, opened once an instance. */
export function database (): Database {
  if (!opened) {
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
    opened = cloud.database({ throwOnNotFound: false } as object) as unknown as Database
  }
  return opened
}

/** The index that an insert ran into, or undefined where the fault is another. `_id` stands for the document's own id. */
export function duplicateIndex (fault: unknown): string | undefined {
  const message = fault instanceof Error ? fault.message : String((fault as { errMsg?: string })?.errMsg ?? '')
  const index = /E11000 duplicate key error.*? index: (\S+) dup key/s.exec(message)?.[1]
  return index === '_id_' ? '_id' : index
}
