import { buildSync } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'may-'))
const command = join(folder, 'may.js')
beforeAll(() => { buildSync({ entryPoints: ['tools/may.ts'], outfile: command, bundle: true, platform: 'node', logLevel: 'error' }) })
afterAll(() => rmSync(folder, { recursive: true }))

function answers (lines: readonly (object | string)[]) {
  const file = join(folder, 'lines.jsonl')
  writeFileSync(file, lines.map(line => typeof line === 'string' ? line : JSON.stringify(line)).join('\n'))
  const { stdout, status } = spawnSync(process.execPath, [command, file], { encoding: 'utf8' })
  expect(status).toBe(0)
  return stdout.trim().split('\n').map(line => JSON.parse(line) as Record<string, unknown>)
}

const line = {
  units: [{ id: 'town', head: 'mayor' }, { id: 'land', parent: 'town', head: 'chief' }, { id: 'survey', parent: 'land', head: 'surveyor' }, { id: 'jw', parent: 'town', head: 'j' }],
  people: [
    { id: 'mayor', unit: 'town', roles: ['lead', 'head'] }, { id: 'chief', unit: 'land', roles: ['head'] }, { id: 'clerk', unit: 'land', roles: ['handler'] },
    { id: 'surveyor', unit: 'survey', roles: [] }, { id: 'j', unit: 'jw', roles: ['discipline'] }, { id: 'intake', unit: 'town', roles: ['intake'] }, { id: 'v', roles: ['villager'] }
  ],
  relatives: [['cousin', 'chief']],
  matter: { kind: 'accusation', filer: 'v', respondents: ['chief'], interested: [], handler: null, unit: null }
}
const allowed = (matter: object, actors: readonly string[], act = 'see') =>
  answers(actors.map(actor => ({ ...line, id: actor, matter: { ...line.matter, ...matter }, actor, act }))).filter(answer => answer.allowed).map(answer => answer.id)
const everybody = ['mayor', 'chief', 'clerk', 'surveyor', 'j', 'intake', 'v', 'cousin', 'stranger']

test('an accusation: discipline, its filer, and intake until the hand-over', () => {
  expect(allowed({}, everybody)).toEqual(['j', 'intake', 'v'])
  expect(allowed({ handler: 'j' }, everybody)).toEqual(['j', 'v'])
  expect(allowed({ unit: 'jw' }, everybody)).toEqual(['j', 'v'])
  expect(allowed({ respondents: ['jw'] }, everybody)).toEqual(['intake', 'v'])
  expect(allowed({ respondents: ['mayor'] }, everybody)).toEqual(['v'])
})
test('a claim: the unit handles it without the person complained of', () => {
  expect(allowed({ kind: 'claim', unit: 'land' }, everybody, 'handle')).toEqual(['clerk'])
  expect(allowed({ kind: 'claim', unit: 'land', interested: ['clerk'] }, everybody, 'handle')).toEqual([])
})
test('a line is answered with its id, whether it is allowed and why; a bad one with an error', () => {
  const whole = { id: 1, ...line, actor: 'clerk', act: 'see' }
  const result = answers([whole, '{', 'null', { ...whole, act: 'steal' }, { ...whole, matter: { kind: 'gossip' } }, { ...whole, units: 'none' }, { id: 6 }, { ...whole, id: 7, relatives: undefined }])
  expect(result[0]).toEqual({ id: 1, allowed: false, reason: expect.stringContaining('第三十条') })
  expect(result.slice(1, 7).filter(answer => typeof answer.error !== 'string' || 'allowed' in answer)).toEqual([])
  expect(result[7]).toMatchObject({ id: 7, allowed: false })
})
