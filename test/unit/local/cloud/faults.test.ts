import { copyFileSync, existsSync, openSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync, writeSync, closeSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Fields } from '../../../../local/cloud/values'
import { Caller } from '../../../support/cloud/caller'
import { command } from '../../../support/cloud/process'
import { newFolder, startCloud } from '../../../support/cloud/service'
import type { Running } from '../../../support/cloud/service'
import { spawn } from 'node:child_process'

const database = { collections: { c: { indexes: [{ name: 'no', keys: [['no', 1]], unique: true }, { name: 'tags', keys: [['tags', 1]], multikey: true }] } } }
const folders: string[] = []
const folder = (): string => { const made = newFolder(); folders.push(made); return made }
afterAll(() => folders.forEach(made => rmSync(made, { recursive: true, force: true })))

const broken = () => Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_WRITE' })
const isFault = (error: unknown): boolean => (error as { code?: string }).code === 'SYS_ERR'

/** A model of the collection: what a write does once it is acknowledged. */
type Model = Map<string, Fields>
type Work = readonly [what: (db: Caller) => Promise<unknown>, then: (model: Model) => void]

/** What is there before anything is counted, so that one update writes many documents. */
const before = Array.from({ length: 40 }, (_, i): Fields => ({ _id: `b${i}`, no: 1000 + i, tags: ['x'], n: 0 }))
const modelled = (): Model => new Map(before.map(document => [document._id as string, { ...document }]))

const works: Work[] = Array.from({ length: 12 }, (_, i): Work[] => [
  [db => db.add({ _id: `d${i}`, no: i, tags: ['x', `t${i}`], n: 0 }), model => model.set(`d${i}`, { _id: `d${i}`, no: i, tags: ['x', `t${i}`], n: 0 })],
  [db => db.update({ tags: 'x' }, { $inc: { n: 1 } }), model => model.forEach(document => { if ((document.tags as string[]).includes('x')) document.n = document.n as number + 1 })],
  [db => db.update({ no: i - 1 }, { $set: { no: 100 + i, tags: ['y'] } }), model => model.forEach(document => { if (document.no === i - 1) Object.assign(document, { no: 100 + i, tags: ['y'] }) })],
  [db => i % 3 === 2 ? db.remove({ no: 100 + i - 1 }) : Promise.resolve(), model => { if (i % 3 === 2) model.forEach((document, id) => { if (document.no === 100 + i - 1) model.delete(id) }) }],
  [async db => { const t = await db.begin(); await t.add({ _id: `t${i}`, no: 500 + i, tags: [], n: 0 }); await t.update({ _id: `d${i}` }, { $set: { deep: { t: i } } }); await t.commit() },
    model => { model.set(`t${i}`, { _id: `t${i}`, no: 500 + i, tags: [], n: 0 }); const held = model.get(`d${i}`); if (held) held.deep = { t: i } }]
]).flat()

const sorted = (documents: Iterable<Fields>): Fields[] => [...documents].sort((a, b) => String(a._id) < String(b._id) ? -1 : 1)

/** By a walk and by each index: all of them must tell the same. */
async function agrees (db: Caller, model: Model): Promise<void> {
  expect(sorted(await db.find())).toEqual(sorted(model.values()))
  expect((await db.find({ tags: 'x' })).length).toBe([...model.values()].filter(document => (document.tags as string[]).includes('x')).length)
  for (const document of model.values()) expect((await db.find({ no: document.no! })).map(({ _id }) => _id)).toEqual([document._id])
}

const every = process.env.LONG ? Array.from({ length: 500 }, (_, i) => i + 1) : [1, 2, ...fc.sample(fc.integer({ min: 3, max: 500 }), { numRuns: 8, seed: 3 })]

test('the work below writes more than 500 times', async () => {
  let count = 0
  const running = await startCloud({ database, beforeWrite: () => { count++ } })
  const db = new Caller(running.cloud)
  await db.add(...before)
  count = 0
  for (const [what] of works) await what(db)
  expect(count).toBeGreaterThan(500)
  await running.stop()
})

test(`every Nth write to the disk fails, for ${every.length} N: that group is refused, nothing of it is kept, all else goes on`, async () => {
  for (const nth of every) {
    const dataDir = folder()
    let count = -Infinity
    const running = await startCloud({ dataDir, database, beforeWrite: () => { if (++count > 0 && count % nth === 0) throw broken() } })
    const db = new Caller(running.cloud)
    const model = modelled()
    await db.add(...before)
    count = 0
    let refused = 0
    for (const [what, then] of works) {
      const fault = await what(db).then(() => undefined, (error: unknown) => error)
      if (fault === undefined) then(model)
      else expect([isFault(fault), String(fault)]).toEqual([true, expect.stringContaining('磁盘读写出错')])
      if (fault !== undefined) refused++
    }
    expect(refused).toBeGreaterThan(0)
    await agrees(db, model)
    await running.stop()
    const again = await startCloud({ dataDir, database })
    await agrees(new Caller(again.cloud), model)
    await again.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}, 600_000)

test('from some moment on every write fails: each is refused, everything before stays readable', async () => {
  for (const at of fc.sample(fc.integer({ min: 1, max: 150 }), { numRuns: process.env.LONG ? 50 : 3, seed: 5 })) {
    let count = -Infinity
    const running = await startCloud({ database, beforeWrite: () => { if (++count >= at) throw broken() } })
    const db = new Caller(running.cloud)
    const model = modelled()
    await db.add(...before)
    count = 0
    let refused = 0
    for (const [what, then] of works) await what(db).then(() => then(model), (error: unknown) => { expect(isFault(error)).toBe(true); refused++ })
    expect(refused).toBeGreaterThan(0)
    await agrees(db, model)
    await running.stop()
  }
})

test('those who wait in one group are all told, and none of them is half done', async () => {
  let fail = false
  const running = await startCloud({ database, beforeWrite: sql => { if (fail && sql === 'COMMIT') { fail = false; throw broken() } } })
  const db = new Caller(running.cloud)
  fail = true
  const answers = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => db.add({ _id: `g${i}`, no: i })))
  const lost = answers.filter(({ status }) => status === 'rejected').length
  expect(lost).toBeGreaterThan(1)
  expect((await db.find()).length).toBe(20 - lost)
  await running.stop()
})

test('the file may not grow any more: writes are refused in plain words, reading and making room go on', async () => {
  const running = await startCloud({ database, maxBytes: 300_000 })
  const db = new Caller(running.cloud)
  let stored = 0
  let fault: unknown
  while (fault === undefined) await db.add({ _id: `d${stored}`, no: stored, text: 'x'.repeat(5000) }).then(() => { stored++ }, (error: unknown) => { fault = error })
  expect(String(fault)).toMatch(/SYS_ERR: 磁盘写满了：这次写入没有保存，已有的数据仍可读取 \(SQLITE_FULL/)
  expect(stored).toBeGreaterThan(10)
  expect((await db.find()).length).toBe(stored)
  expect(await db.remove({ no: { $lt: 10 } })).toBe(10)
  await db.add({ _id: 'after', no: 9999 })
  expect((await db.find()).length).toBe(stored - 9)
  await running.stop()
})

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
