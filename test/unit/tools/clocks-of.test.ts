import { buildSync } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays } from '../../../cloudfunctions/core/kernel/calendar'

const folder = mkdtempSync(join(tmpdir(), 'clocks-of-'))
const command = join(folder, 'clocks-of.js')
beforeAll(() => { buildSync({ entryPoints: ['tools/clocks-of.ts'], outfile: command, bundle: true, platform: 'node', logLevel: 'error' }) })
afterAll(() => rmSync(folder, { recursive: true }))

function run (lines: readonly (object | string)[], TZ = 'UTC') {
  const file = join(folder, 'lines.jsonl')
  writeFileSync(file, lines.map(line => typeof line === 'string' ? line : JSON.stringify(line)).join('\n'))
  return spawnSync(process.execPath, [command, file], { encoding: 'utf8', env: { ...process.env, TZ }, maxBuffer: 1 << 26 })
}
const answers = (lines: readonly (object | string)[]) => run(lines).stdout.trim().split('\n').map(line => JSON.parse(line) as Record<string, unknown>)

test('a line is answered with its last day, article, whether it is provisional, and why', () => {
  expect(answers([
    { id: 'a', code: 'C4', start: '2026-03-05T09:00:00+08:00' },
    { id: 2, code: 'C6', start: '2026-12-03T09:00:00+08:00' },
    { id: 3, code: 'C5', start: '2026-03-05T09:00:00+08:00', days: 20 },
    { id: 4, code: 'C12', start: '2026-03-05T09:00:00+08:00', risk: 'medium' }
  ])).toEqual([
    { id: 'a', lastDay: '2026-05-04', article: '信访工作条例第三十四条', provisional: false, why: expect.stringContaining('满 60 天是 5 月 4 日 24 点') },
    { id: 2, lastDay: '2027-01-04', article: expect.stringContaining('第三十五条'), provisional: true, why: expect.stringContaining('暂按法定节假日计算') },
    { id: 3, lastDay: '2026-05-24', article: '信访工作条例第三十四条', provisional: false, why: expect.stringContaining('延长 20 天，到 5 月 24 日') },
    { id: 4, lastDay: '2026-03-12', article: '镇里公布的办理时限', provisional: false, why: expect.any(String) }
  ])
})

test.each([
  ['2026-03-05T23:30:00-05:00', '2026-03-07'], ['2026-03-05T15:59:59Z', '2026-03-06'], ['2026-03-05T16:00:00Z', '2026-03-07'],
  ['2026-03-05T00:00:00+0800', '2026-03-06'], ['2026-03-05 23:59:59.999+08:00', '2026-03-06'], ['2026-03-06T05:29+14', '2026-03-06'], ['2026-03-05', '2026-03-06']
])('%s is the day that it is in Asia/Shanghai', (start, lastDay) => {
  expect(answers([{ id: 1, code: 'C12', risk: 'high', start }])[0]).toMatchObject({ lastDay })
})

test('bad lines are answered with an error and stop nothing', () => {
  const good = { id: 'good', code: 'C1', start: '2026-03-05T09:00:00+08:00' }
  const bad = [
    'no json', '[]', 'null', '{"id":7}', { id: 8, code: 'C99', start: good.start }, { ...good, start: '2026-03-05T09:00:00' }, { ...good, start: '2026-02-29' },
    { ...good, start: '2026-13-01T00:00:00Z' }, { ...good, start: '2026-01-01T25:00:00Z' }, { ...good, start: 1 }, { ...good, start: '1899-01-01' },
    { ...good, code: 'C5' }, { ...good, code: 'C5', days: 0 }, { ...good, code: 'C5', days: 31 }, { ...good, code: 'C5', days: '20' },
    { ...good, code: 'C12' }, { ...good, code: 'C12', risk: 'huge' }, { ...good, code: 'N3' }, { ...good, code: 'toString' }
  ]
  const result = answers([...bad, '', good])
  expect(result).toHaveLength(bad.length + 1)
  expect(result.slice(0, -1).filter(answer => typeof answer.error !== 'string' || 'lastDay' in answer)).toEqual([])
  expect(result.at(-1)).toMatchObject({ id: 'good', lastDay: '2026-03-20' })
  expect(result[3]).toMatchObject({ id: 7, line: 4 })
})

test('the machine\'s own time zone changes nothing, for every clock on the days of 2024-2026', () => {
  const codes = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C12', 'C13', 'C14']
  const days = Array.from({ length: 1096 }, (_, n) => addDays('2024-01-01', n)).filter((_, n) => process.env.LONG || n % 10 === 0)
  const lines = days.flatMap((day, n) =>
    codes.map((code, m) => ({ id: `${code} ${day}`, code, start: `${day}T${['00:00:00+08:00', '23:59:59+08:00', '16:00:00Z', '20:30:00-05:00'][(n + m) % 4]}`, days: n % 30 + 1, risk: 'low' })))
  const [first, ...others] = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/London'].map(zone => run(lines, zone))
  expect(first!.stdout.trim().split('\n').filter(line => !line.includes('"error"'))).toHaveLength(lines.length)
  for (const other of others) expect(other.stdout === first!.stdout).toBe(true)
})

test('without a file it says how it is called', () => {
  expect(spawnSync(process.execPath, [command], { encoding: 'utf8' })).toMatchObject({ status: 2, stderr: expect.stringContaining('clocks-of -- FILE.jsonl') })
})
