import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const names = ['LAW_WRAPPING_KEY', 'LAW_PEPPER', 'LAW_HMAC_KEY'] as const
/** The keys of a town as function variables, each `id:base64` of 32 random bytes. */
export type Secrets = Readonly<Record<typeof names[number], string>>

/**
 * The keys of a data folder: made once, kept in keys.json for the owner alone, never made anew, because what they encrypted
 * is lost without them. Errors: a keys.json that cannot be read or lacks a key.
 */
export function secretsOf (dataDir: string): Secrets {
  const path = join(dataDir, 'keys.json')
  if (!existsSync(path)) make(dataDir, path)
  chmodSync(path, 0o600)
  return checked(readFileSync(path, 'utf8'), path)
}

/** Written aside and linked, so that keys.json is whole or not there, and of two that start at once one wins. */
function make (dataDir: string, path: string) {
  mkdirSync(dataDir, { recursive: true })
  const secrets = Object.fromEntries(names.map(name => [name, `k1:${randomBytes(32).toString('base64')}`]))
  const aside = `${path}.${process.pid}`
  const file = openSync(aside, 'w', 0o600)
  writeSync(file, JSON.stringify(secrets, null, 2))
  fsyncSync(file)
  closeSync(file)
  try { linkSync(aside, path) } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally { rmSync(aside) }
}

function checked (text: string, path: string): Secrets {
  let secrets: Partial<Secrets>
  try { secrets = JSON.parse(text) as Partial<Secrets> } catch { throw new Error(`${path} 读不出来。没有原来的密钥，已存的身份信息打不开：请从备份里恢复这个文件。`) }
  const wrong = names.filter(name => !/^[\w-]+:[A-Za-z0-9+/]{43}=$/.test(secrets[name] ?? ''))
  if (wrong.length > 0) throw new Error(`${path} 里缺少 ${wrong.join('、')}，或者格式不对：请从备份里恢复这个文件。`)
  return secrets as Secrets
}
