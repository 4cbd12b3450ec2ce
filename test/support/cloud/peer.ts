/** What a filing and a booking cost without a CloudBase around them: `node peer MODE FOLDER`, modes bare, each, group. */
import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import Database from 'libsql'

const [mode, folder] = process.argv.slice(2) as [string, string]
const file = new Database(join(folder, 'peer.db'))
file.exec('PRAGMA journal_mode = WAL')
file.exec('PRAGMA synchronous = FULL')
file.exec(`
  CREATE TABLE matter (id TEXT PRIMARY KEY, queue TEXT, desk TEXT, deskKey TEXT, filer TEXT, createdAt INTEGER, clock INTEGER, send INTEGER, shortNo TEXT UNIQUE, body TEXT) WITHOUT ROWID;
  CREATE INDEX desk ON matter (queue, desk, deskKey); CREATE INDEX filer ON matter (filer, createdAt); CREATE INDEX clock ON matter (clock); CREATE INDEX send ON matter (send);
  CREATE TABLE place (place TEXT, id TEXT, PRIMARY KEY (place, id)) WITHOUT ROWID;
  CREATE TABLE slot (id TEXT PRIMARY KEY, used INTEGER, cap INTEGER); CREATE TABLE booking (day TEXT, person TEXT, PRIMARY KEY (day, person)) WITHOUT ROWID;
`)
const insert = file.prepare('INSERT INTO matter VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
const place = file.prepare('INSERT INTO place VALUES (?, ?)')
const open = file.prepare('INSERT OR IGNORE INTO slot VALUES (?, 0, ?)')
const book = file.prepare('INSERT INTO booking SELECT ?, ? WHERE (SELECT used < cap FROM slot WHERE id = ?) ON CONFLICT DO NOTHING')
const take = file.prepare('UPDATE slot SET used = used + 1 WHERE id = ?')

type Work = Record<string, unknown> & { day?: string, person?: string, cap?: number, places?: string[] }

function work (body: Work): boolean {
  if (body.day !== undefined) {
    if (body.cap !== undefined) { open.run([body.day, body.cap]); return true }
    if (book.run([body.day, body.person!, body.day]).changes === 0) return false
    take.run([body.day])
    return true
  }
  insert.run([body._id, body.queue, body.deskId, body.deskKey, body.filerKey, body.createdAt, body.nextClockAt, body.nextSendAt, body.shortNo, JSON.stringify(body)] as never)
  for (const one of body.places!) place.run([one, body._id] as never)
  return true
}

let group: [ServerResponse, boolean][] | undefined

function answer (response: ServerResponse, updated: boolean): void {
  const text = JSON.stringify({ requestId: 'x', data: { updated: Number(updated) } })
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': text.length })
  response.end(text)
}

function commit (): void {
  file.exec('COMMIT')
  const held = group!
  group = undefined
  for (const [response, updated] of held) answer(response, updated)
}

const server = createServer((request, response) => {
  const pieces: Buffer[] = []
  request.on('data', (piece: Buffer) => pieces.push(piece))
  request.on('end', () => {
    const body = JSON.parse(Buffer.concat(pieces).toString('utf8')) as Work
    if (mode === 'bare') { answer(response, true); return }
    if (mode === 'each') {
      file.exec('BEGIN IMMEDIATE')
      const done = work(body)
      file.exec('COMMIT')
      answer(response, done)
      return
    }
    if (!group) { file.exec('BEGIN IMMEDIATE'); group = []; setImmediate(commit) }
    group.push([response, work(body)])
  })
})
server.listen(0, '127.0.0.1', () => process.stderr.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/admin\n`))
