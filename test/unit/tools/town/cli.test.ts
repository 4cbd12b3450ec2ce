import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import database from '../../../../database.json'
import { wireServer } from './wire-server'

const bundle = 'dist/test/town.cjs'
let dir: string

beforeAll(() => {
  buildSync({ entryPoints: ['tools/town.ts'], bundle: true, platform: 'node', format: 'cjs', packages: 'external', outfile: bundle, logLevel: 'error' })
})
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'town-'))
  cpSync('town', dir, { recursive: true })
})
afterEach(() => { rmSync(dir, { recursive: true }) })

const town = (...words: string[]) => new Promise<{ code: number, said: string }>(resolve => {
  execFile(process.execPath, [bundle, ...words], (error, stdout, stderr) => { resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }) })
})
const edit = (file: string, from: string, to: string) => {
  const text = readFileSync(join(dir, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(dir, file), text.replace(from, to))
}

test('the sample town is sound, and the command says what it looked at', async () => {
  expect(await town('check')).toMatchObject({ code: 0, said: expect.stringContaining('木桥镇：没有发现错误') })
})

test('a mistake ends the command with 1, in a line with file, entry and what to do', async () => {
  edit('units.json', '"superiorId": "county-water"', '"superiorId": "county-wter"')
  const { code, said } = await town('check', '--town', dir)
  expect(code).toBe(1)
  expect(said).toContain('units.json water：「superiorId」写的 county-wter 不存在。改成 units.json 里有的，或先在那里加上。')
  expect(said).toContain('一共 1 处要改')
})

test('a broken file is told with its line, and the others are still looked at', async () => {
  edit('places.json', '"河东片区"', '"河东片区')
  edit('people.json', '"phone": "15400000001"', '"phone": "1"')
  const { code, said } = await town('check', '--town', dir)
  expect(code).toBe(1)
  expect(said).toContain('places.json：不是完整的 JSON，第 3 行读不下去')
  expect(said).toContain('people.json song-mingyuan：「phone」写成了 "1"')
})

test('diff lists what changed between two folders', async () => {
  edit('town.json', '"intakeDesk": "镇信访窗口"', '"intakeDesk": "镇群众接待窗口"')
  const { code, said } = await town('diff', 'town', dir)
  expect(code).toBe(0)
  expect(said).toContain('intakeDesk 镇信访窗口 → 镇群众接待窗口')
  expect(said).toContain('一共 1 处不同')
})

test('apply fills a database once, export reads it back, and a change goes up one version', async () => {
  const server = await wireServer(Object.keys(database.collections))
  try {
    expect((await town('apply', '--url', server.url)).said).toContain('现在是第 1 版')
    expect((await town('apply', '--url', server.url)).said).toContain('没有要写的，还是第 1 版')
    const file = join(dir, 'snapshot.json')
    await town('export', file, '--url', server.url)
    expect((await town('diff', file, 'town')).said).toBe('两边一样。\n')
    edit('units.json', '"name": "镇水利站"', '"name": "镇水务站"')
    const { said } = await town('apply', '--url', server.url, '--town', dir)
    expect(said).toContain('名称 镇水利站 → 镇水务站')
    expect(said).toContain('写了 1 条，现在是第 2 版')
  } finally {
    await server.close()
  }
})

test('a town with mistakes is not applied', async () => {
  edit('units.json', '"superiorId": "county-water"', '"superiorId": "county-wter"')
  const server = await wireServer(Object.keys(database.collections))
  try {
    expect((await town('apply', '--url', server.url, '--town', dir)).code).toBe(1)
    expect(server.asked).toEqual([])
  } finally {
    await server.close()
  }
})

test('a command that is not understood shows how it is used', async () => {
  expect(await town('mend')).toMatchObject({ code: 2, said: expect.stringContaining('用法') })
})
