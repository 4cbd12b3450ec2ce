import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openServer, type LocalServer } from '../../../local/server'
import { ask } from '../../support/functions-server'
import { patient } from '../../support/functions-platform'

let dir: string, server: LocalServer
const open = () => openServer({ dataDir: dir, functionLimits: patient })
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'product-'))
  server = await open()
}, 300_000)
afterAll(async () => {
  await server.close()
  rmSync(dir, { recursive: true })
})

const call = async (as: string, name: string, action: string, data: object = {}) =>
  (await ask(`${server.url}/api/call`, 'POST', { as, name, data: { action, data } })).body

test('the product as it is built runs over a fresh town, whose made-up people hold their offices', async () => {
  expect(server.seeding).toEqual({ ok: true, text: expect.stringContaining('绑定了') })
  expect(await call('intake', 'account', 'whoAmI')).toMatchObject({ ok: true, data: { known: true, name: '何敏', roles: expect.arrayContaining(['intake']) } })
  expect(await call('visitor-1', 'account', 'whoAmI')).toMatchObject({ ok: true, data: { known: false, roles: ['villager'] } })
  expect(await call('visitor-1', 'casework', 'no-such-action')).toMatchObject({ ok: false, code: 'NOT_FOUND' })
}, 120_000)

test('its timers run as time is moved, and none of them ends in an error', async () => {
  const { body } = await ask(`${server.url}/api/time`, 'POST', { forward: 2 * 86_400_000 })
  const timers = server.functions.calls.filter(({ source }) => source === 'wx_trigger')
  expect(body.ran).toBeGreaterThanOrEqual(4)
  expect(new Set(timers.map(({ name }) => name))).toEqual(new Set(['clocks', 'dispatch', 'reception']))
  expect(timers.filter(({ error }) => error)).toEqual([])
}, 120_000)

test('opened again it is not written again, and everybody is still there', async () => {
  await server.close()
  server = await open()
  expect(server.seeding).toBeUndefined()
  expect(await call('intake', 'account', 'whoAmI')).toMatchObject({ ok: true, data: { known: true } })
}, 120_000)
