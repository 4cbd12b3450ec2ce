import { spawn } from 'node:child_process'
import { closeSync, copyFileSync, existsSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Caller } from '../../../support/cloud/caller'
import { command } from '../../../support/cloud/process'
import { newFolder, startCloud } from '../../../support/cloud/service'
import type { Running } from '../../../support/cloud/service'

const database = { collections: { c: { indexes: [{ name: 'no', keys: [['no', 1]], unique: true }] } } }
const folders: string[] = []
const folder = (): string => { const made = newFolder(); folders.push(made); return made }
afterAll(() => folders.forEach(made => rmSync(made, { recursive: true, force: true })))

async function filled (dataDir: string): Promise<void> {
  const running = await startCloud({ dataDir, database })
  await new Caller(running.cloud).add(...Array.from({ length: 300 }, (_, i) => ({ _id: `d${i}`, no: i, text: String(i).repeat(500) })))
  await running.stop()
}

test('a damaged page: what it holds is refused in plain words, all else is readable', async () => {
  const dataDir = folder()
  await filled(dataDir)
  const file = join(dataDir, 'cloud.db')
  const pages = Math.floor(statSync(file).size / 4096)
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(4096, 0xab), 0, 4096, Math.floor(pages * 0.6) * 4096)
  closeSync(handle)
  const running = await startCloud({ dataDir, database })
  const db = new Caller(running.cloud)
  let readable = 0
  const said = new Set<string>()
  for (let i = 0; i < 300; i++) await db.get(`d${i}`).then(found => { if (found) readable++ }, (error: unknown) => { said.add(String(error)) })
  expect(readable).toBeGreaterThan(150)
  expect(readable).toBeLessThan(300)
  for (const message of said) expect(message).toContain('数据文件损坏')
  await running.stop()
})

test('a file that is no database is left alone', async () => {
  const dataDir = folder()
  writeFileSync(join(dataDir, 'cloud.db'), 'something else entirely, much longer than a header of a hundred bytes. '.repeat(20))
  await expect(startCloud({ dataDir })).rejects.toThrow(/打不开数据文件 .*数据文件损坏.*请从备份恢复/)
  expect(readFileSync(join(dataDir, 'cloud.db'), 'utf8')).toMatch(/^something else/)
})

test('one process owns a folder; when it is gone, the next one may', async () => {
  const dataDir = folder()
  const first: Running = await startCloud({ dataDir })
  await expect(startCloud({ dataDir })).rejects.toThrow(`数据文件夹 ${dataDir} 正被另一个进程使用（进程 ${process.pid}）`)
  await first.stop()
  await (await startCloud({ dataDir })).stop()
})

test('a folder that cannot be made is named', async () => {
  const file = join(folder(), 'file')
  writeFileSync(file, '')
  await expect(startCloud({ dataDir: join(file, 'below') })).rejects.toThrow('数据文件夹建不了')
})

const limited = process.platform === 'linux' && existsSync('/bin/sh') ? test : test.skip

limited('the system itself refuses to write more: the service says so and keeps serving what it has', async () => {
  const dataDir = folder()
  const plan = join(folder(), 'plan.json')
  writeFileSync(plan, '{"collections":{}}')
  const started = await startCloud({ dataDir, database: { collections: {} } })
  const needed = Math.max(...readdirSync(dataDir).map(name => statSync(join(dataDir, name)).size))
  await started.stop()
  const blocks = Math.ceil(needed / 512) + 400
  const child = spawn('/bin/sh', ['-c', `ulimit -f ${blocks}; exec "${process.execPath}" "${command()}" --port 0 --data "${dataDir}" --database "${plan}"`], { stdio: ['ignore', 'pipe', 'pipe'] })
  const port = await new Promise<number>((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (piece: Buffer) => { said += piece.toString(); const found = /127\.0\.0\.1:(\d+)\//.exec(said); if (found) resolve(Number(found[1])) })
    child.on('close', () => reject(new Error(said)))
  })
  const post = async (body: object) => (await fetch(`http://127.0.0.1:${port}/admin`, { method: 'POST', body: JSON.stringify(body) })).json() as Promise<{ code?: string, message?: string, data?: { total: number } }>
  await post({ action: 'database.addCollection', collectionName: 'c' })
  let stored = 0
  let answer = await post({ action: 'database.insertDocument', collectionName: 'c', data: [JSON.stringify({ text: 'x'.repeat(3000) })] })
  for (; !answer.code; stored++) answer = await post({ action: 'database.insertDocument', collectionName: 'c', data: [JSON.stringify({ text: 'x'.repeat(3000) })] })
  expect(answer).toMatchObject({ code: 'SYS_ERR', message: expect.stringMatching(/磁盘(读写出错|写满了)/) })
  expect(stored).toBeGreaterThan(5)
  expect((await post({ action: 'database.calculateDocument', collectionName: 'c' })).data!.total).toBe(stored)
  child.kill('SIGKILL')
})

test('a copy of the file is the data', async () => {
  const [from, to] = [folder(), folder()]
  await filled(from)
  mkdirSync(to, { recursive: true })
  copyFileSync(join(from, 'cloud.db'), join(to, 'cloud.db'))
  const running = await startCloud({ dataDir: to, database })
  expect((await new Caller(running.cloud).find()).length).toBe(300)
  await running.stop()
})
