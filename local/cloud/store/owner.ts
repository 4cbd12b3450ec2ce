import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isSqliteFault } from '../errors'
import { Connection } from './connection'

/** Told to a person at the command line. */
export class Unusable extends Error {}

/**
 * One process owns a data folder: it holds a lock on a small file for as long as it lives, and the system lets go of it however the
 * process ends. Errors: Unusable, with the owner's process number.
 */
export function own (dataDir: string): { release (): void } {
  try { mkdirSync(dataDir, { recursive: true }) } catch (error) { throw new Unusable(`数据文件夹建不了：${dataDir}（${(error as Error).message}）`) }
  const note = join(dataDir, 'owner')
  const lock = new Connection(join(dataDir, 'owner.lock'))
  try {
    lock.exec('PRAGMA busy_timeout = 0')
    lock.exec('PRAGMA locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (isSqliteFault(error) && !error.code.startsWith('SQLITE_BUSY')) throw new Unusable(`数据文件夹用不了：${dataDir}（${error.message}）`)
    throw new Unusable(`数据文件夹 ${dataDir} 正被另一个进程使用${ownerOf(note)}。一个数据文件夹只能由一个进程打开。`)
  }
  writeFileSync(note, String(process.pid))
  return { release: () => { lock.exec('ROLLBACK'); lock.close() } }
}

function ownerOf (note: string): string {
  try { return `（进程 ${readFileSync(note, 'utf8')}）` } catch { return '' }
}
