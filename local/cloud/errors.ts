/** A refusal in the cloud's words: `code` goes on the wire, the SDK turns it into numbers. */
export class Refusal extends Error {
  constructor (readonly code: string, message: string) { super(message) }
}

export const invalidParam = (message: string) => new Refusal('INVALID_PARAM', message)

export const collectionMissing = (name: string) => new Refusal('DATABASE_COLLECTION_NOT_EXIST',
  `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem cannot be solved, contact us.`)

export const collectionExists = () => new Refusal('DATABASE_COLLECTION_ALREADY_EXIST', '[ResourceUnavailable.ResourceExist] Table exist.')

/** A query or a stage that the database cannot read. */
export const requestFailed = (message: string) => new Refusal('DATABASE_REQUEST_FAILED', `[FailedOperation] ${message}`)

/** A write that the database refuses; the shape is that of the cloud's own driver. */
export const writeFailed = (message: string) => new Refusal('DATABASE_REQUEST_FAILED',
  `[FailedOperation] multiple write errors: [{write errors: [{${message}}]}, {<nil>}]`)

/** The cloud names its own tenant's database before the collection. */
export const duplicateKey = (where: { collection: string, index: string, key: string }) => writeFailed(
  `E11000 duplicate key error collection: tnt.${where.collection} index: ${where.index} dup key: ${where.key}`)

const please = 'Please check your request, but if the problem persists, contact us.'

export const transactionConflict = () => new Refusal('DATABASE_TRANSACTION_CONFLICT',
  `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${please}`)

export const transactionGone = () => new Refusal('DATABASE_TRANSACTION_FAIL',
  `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${please}`)

interface SqliteFault { readonly code: string, readonly message: string }
export const isSqliteFault = (error: unknown): error is SqliteFault =>
  error instanceof Error && typeof (error as { code?: unknown }).code === 'string' && (error as unknown as SqliteFault).code.startsWith('SQLITE_')

const plain: readonly (readonly [RegExp, string])[] = [
  [/^SQLITE_FULL/, '磁盘写满了：这次写入没有保存，已有的数据仍可读取'],
  [/^SQLITE_(CORRUPT|NOTADB)/, '数据文件损坏：读到的部分不可信，没有损坏的部分仍可读取，请从备份恢复'],
  [/^SQLITE_IOERR/, '磁盘读写出错：这次操作没有完成，已确认的数据不受影响'],
  [/^SQLITE_READONLY/, '数据文件夹不可写：这次写入没有保存'],
  [/^SQLITE_BUSY/, '数据文件正被另一个程序占用']
]

/** What the disk says, in plain words; the file's own message stays beside it. */
export const storageFault = (error: SqliteFault) => new Refusal('SYS_ERR',
  `${plain.find(([pattern]) => pattern.test(error.code))?.[1] ?? '数据文件出错'} (${error.code}: ${error.message})`)
