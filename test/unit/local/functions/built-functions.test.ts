import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtFunctions } from '../../../../local/functions/built-functions'

let dir: string
beforeEach(() => { dir = mkdtempSync(join(tmpdir(), 'built-')) })
afterEach(() => rmSync(dir, { recursive: true }))

function built (name: string, config?: unknown, file = 'index.js') {
  mkdirSync(join(dir, name))
  writeFileSync(join(dir, name, file), '')
  if (config !== undefined) writeFileSync(join(dir, name, 'config.json'), typeof config === 'string' ? config : JSON.stringify(config))
  return builtFunctions(dir).get(name)
}
const timer = (name: string) => ({ name, type: 'timer', config: '0 * * * * * *' })

test('without a config.json the cloud\'s defaults hold', () => {
  expect(built('plain')).toEqual({ name: 'plain', file: join(dir, 'plain', 'index.js'), timeMs: 3_000, memoryMb: 256, triggers: [], openapi: [] })
})
test('config.json sets time, memory, permissions and the timer; time is capped at a minute', () => {
  expect(built('set', { timeout: 20, memorySize: 512, permissions: { openapi: ['subscribeMessage.send'] }, triggers: [timer('t'), { name: 'x', type: 'other', config: '' }] }))
    .toMatchObject({ timeMs: 20_000, memoryMb: 512, triggers: [{ name: 't', cron: '0 * * * * * *' }], openapi: ['subscribeMessage.send'] })
  expect(built('long', { timeout: 900 })).toMatchObject({ timeMs: 60_000 })
})
test('a folder without index.js is no function; without the folder there are none', () => {
  expect(built('data', undefined, 'other.js')).toBeUndefined()
  expect(builtFunctions(join(dir, 'nowhere')).size).toBe(0)
})
test('two timers, or a file that is no JSON, are told', () => {
  expect(() => built('two', { triggers: [timer('a'), timer('b')] })).toThrow('one timer a function')
  rmSync(join(dir, 'two'), { recursive: true })
  expect(() => built('bad', '{')).toThrow(/JSON/)
})
