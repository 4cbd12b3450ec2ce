/** Filings kept by packages that this project does not install: `node peer-packages MODE FOLDER PACKAGES`, modes express (with nedb) and parse (Parse Server on PostgreSQL). */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/* eslint-disable @typescript-eslint/no-explicit-any -- packages without types here */

const [mode, folder, packages] = process.argv.slice(2) as [string, string, string]
const from = createRequire(resolve(packages, 'package.json'))
const express = from('express') as any
const app = express()

async function withNedb (): Promise<void> {
  const Datastore = from('@seald-io/nedb') as any
  const db = new Datastore({ filename: join(folder, 'matters.db'), autoload: true })
  await Promise.all(['deskKey', 'filerKey', 'nextClockAt', 'nextSendAt', 'places'].map(fieldName => db.ensureIndexAsync({ fieldName })))
  await db.ensureIndexAsync({ fieldName: 'shortNo', unique: true })
  app.use(express.json())
  app.post('/admin', async (request: any, response: any) => { await db.insertAsync(request.body); response.json({ data: { updated: 1 } }) })
}

const binaries = '/usr/lib/postgresql/15/bin'

/** PostgreSQL refuses to be root. */
const asPostgres = (file: string, ...words: string[]): void => {
  const [name, ...args] = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--', join(binaries, file), ...words] : [join(binaries, file), ...words]
  execFileSync(name!, args, { stdio: 'ignore' })
}

async function withParse (): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'postgres-')) // its user may not look into the folder of the bench
  const port = 20_000 + process.pid % 20_000
  if (process.getuid?.() === 0) spawnSync('chown', ['postgres', data])
  asPostgres('initdb', '-D', data, '-A', 'trust', '-U', 'postgres')
  asPostgres('pg_ctl', '-D', data, '-w', '-l', join(data, 'log'), '-o', `-k ${data} -c listen_addresses=127.0.0.1 -p ${port}`, 'start')
  const stop = (): void => { try { asPostgres('pg_ctl', '-D', data, '-m', 'immediate', 'stop') } catch { /* it is gone */ } rmSync(data, { recursive: true, force: true }); process.exit(0) }
  process.on('SIGTERM', stop)
  const { ParseServer } = from('parse-server') as any
  const server = new ParseServer({ databaseURI: `postgres://postgres@127.0.0.1:${port}/postgres`, appId: 'bench', masterKey: 'bench', serverURL: 'http://127.0.0.1/parse', allowClientClassCreation: true, silent: true, logsFolder: join(folder, 'logs') })
  await server.start()
  app.use((request: any, _response: any, next: () => void) => {
    request.url = '/parse/classes/Matter'
    request.headers['x-parse-application-id'] = 'bench'
    request.headers['x-parse-master-key'] = 'bench'
    next()
  })
  app.use('/parse', server.app)
}

void (mode === 'parse' ? withParse() : withNedb()).then(() => {
  const server = app.listen(0, '127.0.0.1', () => process.stderr.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/admin\n`))
})
