import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { backup, restore } from '../../../../local/cloud/backup'
import { run, ServiceProcess } from '../../../support/cloud/process'
import { newFolder } from '../../../support/cloud/service'

let folder: string
let data: string
let service: ServiceProcess
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = newFolder()
  data = at('data')
  writeFileSync(at('plan.json'), JSON.stringify({ collections: { people: { indexes: [{ name: 'phone', keys: [['phone', 1]], unique: true }] } } }))
  service = await ServiceProcess.start(data, ['--database', at('plan.json'), '--trace', '--quota', 'basic'])
  await service.ask({ action: 'database.insertDocument', collectionName: 'people', data: ['{"_id":"p1","phone":"13800000000","name":"某人"}'] })
})
afterAll(async () => { await service.kill(); rmSync(folder, { recursive: true, force: true }) })

const get = (path: string, headers: Record<string, string> = {}): Promise<{ status: number, body: string }> => new Promise((resolve, reject) => {
  request({ host: '127.0.0.1', port: service.port, path, headers }, incoming => {
    let body = ''
    incoming.on('data', (piece: Buffer) => { body += piece.toString() })
    incoming.on('end', () => resolve({ status: incoming.statusCode!, body }))
  }).on('error', reject).end()
})

test('a second process is told who owns the folder', async () => {
  const { code, output } = await run('--port', '0', '--data', data)
  expect(code).toBe(1)
  expect(output).toContain(`数据文件夹 ${data} 正被另一个进程使用（进程 ${service.child.pid}）`)
})

test('a backup while it runs, restored elsewhere, is the data; nothing is overwritten', async () => {
  expect((await run('backup', at('copy.db'), '--data', data)).output).toContain('已备份')
  await service.ask({ action: 'database.insertDocument', collectionName: 'people', data: ['{"_id":"later","phone":"1"}'] })
  expect(() => backup(data, at('copy.db'))).toThrow('已经存在，没有动它')
  expect((await run('restore', at('copy.db'), '--data', at('other'))).output).toContain('已恢复')
  expect(() => restore(at('copy.db'), at('other'))).toThrow('里已有数据，没有动它')
  expect(() => restore(at('copy.db'), data)).toThrow('正被另一个进程使用')
  const restored = await ServiceProcess.start(at('other'), ['--database', at('plan.json')])
  expect((await restored.ask({ action: 'database.getDocument', collectionName: 'people', queryType: 'WHERE', query: '{}', limit: 10 })).data!.list).toEqual(['{"_id":"p1","phone":"13800000000","name":"某人"}'])
  expect((await restored.ask({ action: 'database.insertDocument', collectionName: 'people', data: ['{"phone":"13800000000"}'] })).message).toContain('index: phone dup key')
  await restored.kill()
})

test('what is no backup is not restored', async () => {
  writeFileSync(at('rubbish'), 'no database, but long enough to have a header: '.repeat(50))
  expect(await run('restore', at('rubbish'), '--data', at('empty'))).toMatchObject({ code: 1, output: expect.stringContaining('恢复没有成功') })
  expect(existsSync(at('empty/cloud.db'))).toBe(false)
  expect(() => restore(at('nowhere'), at('empty'))).toThrow('没有这个备份文件')
})

test('inspect tells what is in a folder, the page what was asked, without any value', async () => {
  expect((await run('inspect', '--data', data)).output).toMatch(/people：\d+ 个文档.*\n.*_id_（_id 1，唯一）：\d+ 条\n.*phone（phone 1，唯一）/s)
  await service.ask({ action: 'database.getDocument', collectionName: 'people', queryType: 'WHERE', query: '{"phone":"13800000000","n":{"$gt":{"$numberInt":"5"}}}', limit: 10 })
  const { body } = await get('/inspect.json')
  const { collections, calls } = JSON.parse(body) as { collections: { name: string }[], calls: { action: string, shape: string, how: string }[] }
  expect(collections[0]).toMatchObject({ name: 'people', indexes: [{ name: '_id_' }, { name: 'phone', unique: true }] })
  expect(calls[0]).toMatchObject({ action: 'database.getDocument', shape: '{"phone":"…","n":{"$gt":#}}', how: expect.stringContaining('index phone') })
  const page = await get('/')
  expect(page.body).toContain('people')
  for (const shown of [page.body, body]) { expect(shown).not.toContain('13800000000'); expect(shown).not.toContain('某人') }
})

test('pages of other sites get nothing', async () => {
  expect((await get('/', { host: 'evil.example' })).status).toBe(421)
  const answer = await fetch(`http://127.0.0.1:${service.port}/admin`, { method: 'POST', headers: { origin: 'http://evil.example' }, body: '{"action":"database.startTransaction"}' })
  expect(await answer.json()).toMatchObject({ code: 'INVALID_PARAM' })
})

test('an end with Ctrl-C says what a month would take, and what --trace wrote is how each query was answered', async () => {
  let said = ''
  service.child.stderr!.on('data', (piece: Buffer) => { said += piece.toString() })
  await service.ask({ action: 'database.getDocument', collectionName: 'people', queryType: 'WHERE', query: '{"name":"某人"}', limit: 10 })
  await service.kill('SIGINT')
  expect(said).toMatch(/database\.getDocument people \d+\.\d+ ms, 1 rows: whole collection, narrowed in SQL, 1 judged in JavaScript, 1 matched/)
  expect(said).toMatch(/数据库调用 \d+ 次（读 \d+，写 \d+）/)
  service = await ServiceProcess.start(data, ['--database', at('plan.json')])
})

test('a wrong word is answered with what there is', async () => {
  const [unknown, half, quota] = await Promise.all([run('--nope'), run('backup'), run('--quota', 'gold', '--data', at('x'))])
  expect(unknown).toMatchObject({ code: 1, output: expect.stringContaining('--nope') })
  expect(half.output).toContain('npm run cloud -- restore FILE')
  expect(quota.output).toContain('--quota 只有 basic')
})
