import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { isSqliteFault, storageFault } from './errors'
import { Connection } from './store/connection'
import { fileName } from './store/database'
import { Unusable, own } from './store/owner'

/** Copies the data of a moment into one file, also while a service is running. Errors: Unusable. */
export function backup (dataDir: string, file: string): void {
  const from = join(dataDir, fileName)
  if (!existsSync(from)) throw new Unusable(`${dataDir} 里没有数据。`)
  if (existsSync(file)) throw new Unusable(`${file} 已经存在，没有动它。请换一个文件名。`)
  const part = `${file}.part`
  said(`备份没有成功`, () => {
    const connection = new Connection(from)
    try { connection.exec(`VACUUM INTO '${part.replaceAll('\'', '\'\'')}'`) } finally { connection.close() }
    sync(part)
    check(part)
    renameSync(part, file)
  })
}

/** Puts a backup into an empty data folder. Errors: Unusable. */
export function restore (file: string, dataDir: string): void {
  if (!existsSync(file)) throw new Unusable(`没有这个备份文件：${file}`)
  const to = join(dataDir, fileName)
  mkdirSync(dataDir, { recursive: true })
  const owner = own(dataDir)
  try {
    if (existsSync(to)) throw new Unusable(`${dataDir} 里已有数据，没有动它。请换一个空文件夹，或先把它移走。`)
    said('恢复没有成功', () => {
      check(file)
      copyFileSync(file, `${to}.part`)
      sync(`${to}.part`)
      renameSync(`${to}.part`, to)
    })
  } finally { owner.release() }
}

function said (what: string, work: () => void): void {
  try { work() } catch (error) {
    if (error instanceof Unusable) throw error
    throw new Unusable(`${what}：${isSqliteFault(error) ? storageFault(error).message : (error as Error).message}`)
  }
}

function sync (path: string): void {
  const handle = openSync(path, 'r+')
  try { fsyncSync(handle) } finally { closeSync(handle) }
}

/** Whether a file is whole and ours. */
function check (file: string): void {
  const connection = new Connection(file)
  try {
    const [found] = connection.rows('PRAGMA quick_check')
    if (found?.[0] !== 'ok') throw new Unusable(`${file} 不完整：${String(found?.[0])}`)
    if (!connection.row('SELECT 1 FROM sqlite_master WHERE name = \'entry\'')) throw new Unusable(`${file} 不是本地云的数据。`)
  } finally { connection.close() }
}
