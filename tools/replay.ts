import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { clientOf } from './replay/client'
import { figuresOf, type Outcome } from './replay/figures'
import { readRows, type Row } from './replay/rows'
import { serverFor } from './replay/server'
import { oldTown } from './replay/town'
import { walker, type Filed } from './replay/walk'

const usage = '用法：npm run -s replay -- 文件.jsonl [--json] [--limit 行数]'
const says = (text: string) => process.stderr.write(`${text}\n`)

/** Real complaints, one after the other at their own times, all the way through the product. */
async function main (): Promise<void> {
  const { positionals: [file], values } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false }, limit: { type: 'string' } } })
  if (!file) {
    says(usage)
    process.exitCode = 2
    return
  }
  const { rows: all, bad } = readRows(file)
  const rows = values.limit ? all.slice(0, Number(values.limit)) : all
  for (const { line, why } of bad) says(`第 ${line} 行不能用：${why}`)
  const folder = mkdtempSync(join(tmpdir(), 'replay-'))
  try {
    const figures = await replay(rows, folder)
    process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : Object.entries(figures).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`).join(''))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function replay (rows: readonly Row[], folder: string) {
  const town = oldTown(join(folder, 'town'))
  const dataDir = join(folder, 'data')
  const server = await serverFor(dataDir, join(folder, 'town'))
  await server.start()
  const client = clientOf(server.url, () => { throw new Error('平台断了') })
  const walk = walker(client, town)
  const started = performance.now()
  const outcomes = new Map<string, Outcome>()
  const filed = new Map<string, Filed>()

  const steps = rows.flatMap((row, n) => [
    { at: row.at, row, run: async () => { filed.set(row.id, await walk.file(row, n)) } },
    ...(row.reply ? [{ at: row.reply.at, row, run: async () => { const at = filed.get(row.id); if (at) await walk.reply(row, at) } }] : [])
  ]).sort((a, b) => a.at - b.at)
  for (const [n, { at, row, run }] of steps.entries()) {
    await client.moveTo(at)
    try {
      await run()
    } catch (error) {
      const why = (error as Error).message
      says(`${row.id}：${why}`)
      outcomes.set(row.id, { row, failed: why })
    }
    if (n % 200 === 199) says(`${n + 1} / ${steps.length}，${new Date(at).toISOString().slice(0, 10)}`)
  }
  const wallSeconds = (performance.now() - started) / 1000
  const figures = await figuresOf(client, rows, filed, { wallSeconds, phone: () => readFileSync(join(dataDir, 'phone.jsonl'), 'utf8') })
  await server.stop()
  return figures
}

main().catch((error: unknown) => {
  says(error instanceof Error ? error.stack ?? error.message : String(error))
  process.exitCode = 1
})
