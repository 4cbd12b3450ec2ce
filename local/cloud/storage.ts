import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { invalidParam } from './errors'
import { limits } from '../limits'
import type { Snapshot } from './store/connection'
import type { Writer } from './store/writer'

export const storageSchema = `
  CREATE TABLE IF NOT EXISTS file (path TEXT PRIMARY KEY, type TEXT NOT NULL, at INTEGER NOT NULL, body BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
`

export interface StoredFile { readonly type: string, readonly at: number, readonly body: Buffer }

/** Files live in the data file, so that one backup and one fsync hold everything. */
export class FileStore {
  private readonly prefix: string
  private readonly secret: Buffer

  constructor (private readonly parts: { reader: Snapshot, writer: Writer, env: string, now: () => number }) {
    const { connection } = parts.writer
    connection.exec(storageSchema)
    connection.run('INSERT OR IGNORE INTO setting (name, value) VALUES (\'secret\', ?)', randomBytes(32).toString('hex'))
    this.secret = Buffer.from(String(connection.row('SELECT value FROM setting WHERE name = \'secret\'')![0]), 'hex')
    // the cloud's buckets begin with the hexadecimal of the environment's first two letters
    this.prefix = `cloud://${parts.env}.${Buffer.from(parts.env.slice(0, 2)).toString('hex')}-${parts.env}-1250000000/`
  }

  idOf (path: string): string { return this.prefix + path }

  /** The path that a file id of this environment names. */
  pathOf (fileId: unknown): string | undefined {
    return typeof fileId === 'string' && fileId.startsWith(this.prefix) ? fileId.slice(this.prefix.length) : undefined
  }

  /** Errors: INVALID_PARAM for a path that is none. */
  checkPath (path: unknown): string {
    if (typeof path !== 'string' || path === '' || path.startsWith('/') || path.includes('\0') || Buffer.byteLength(path) > limits.storage.pathBytes) {
      throw invalidParam(`path must have 1 to ${limits.storage.pathBytes} bytes and must not begin with /`)
    }
    return path
  }

  /** Stores bytes under a path, replacing what was there; settles when they are on disk. */
  async put (path: string, body: Buffer, type = typeOf(path)): Promise<string> {
    this.checkPath(path)
    const at = this.parts.now()
    await this.parts.writer.write(() => this.parts.writer.connection.run('INSERT OR REPLACE INTO file (path, type, at, body) VALUES (?, ?, ?, ?)', path, type, at, body))
    return this.idOf(path)
  }

  has (path: string): boolean { return this.parts.reader.row('SELECT 1 FROM file WHERE path = ?', path) !== undefined }

  get (path: string): StoredFile | undefined {
    const row = this.parts.reader.row('SELECT type, at, body FROM file WHERE path = ?', path)
    return row && { type: row[0] as string, at: row[1] as number, body: row[2] as Buffer }
  }

  /** Whether there was such a file. */
  remove (path: string): Promise<boolean> {
    return this.parts.writer.write(() => this.parts.writer.connection.run('DELETE FROM file WHERE path = ?', path) > 0)
  }

  /** A permission to do one thing with one path until a time. */
  sign (act: 'upload' | 'download', path: string, seconds: number): string {
    const until = Math.floor(this.parts.now() / 1000) + seconds
    return `${until}.${this.seal(act, path, until)}`
  }

  allows (signature: unknown, act: 'upload' | 'download', path: string): boolean {
    const [until, seal] = String(signature).split('.')
    const wanted = Buffer.from(this.seal(act, path, Number(until)))
    const given = Buffer.from(seal ?? '')
    return wanted.length === given.length && timingSafeEqual(wanted, given) && Number(until) * 1000 > this.parts.now()
  }

  private seal (act: string, path: string, until: number): string {
    return createHmac('sha256', this.secret).update(`${act}\n${until}\n${path}`).digest('hex')
  }
}

const types: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', gif: 'image/gif', webp: 'image/webp', mp3: 'audio/mpeg', m4a: 'audio/mp4', aac: 'audio/aac',
  wav: 'audio/wav', mp4: 'video/mp4', pdf: 'application/pdf', json: 'application/json', txt: 'text/plain; charset=utf-8', csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
}
const typeOf = (path: string): string => types[/\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream'
