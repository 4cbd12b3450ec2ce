import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the town tool said; `ok` false if it found mistakes or could not write. */
export interface Seeding { readonly ok: boolean, readonly text: string }

const tool = 'dist/bin/tools/town.js'

/**
 * Writes the town's folder into an empty platform, once: afterwards the database is the truth. A first start that was killed is made
 * up for by the next one, because the tool writes only what is missing. Undefined if it was done before.
 */
export async function seed ({ adminUrl, envName, townDir, dataDir }: { adminUrl: string, envName: string, townDir: string, dataDir: string }): Promise<Seeding | undefined> {
  const mark = join(dataDir, 'seeded')
  if (existsSync(mark)) return undefined
  if (!existsSync(tool)) return { ok: false, text: '还没有写入镇数据的工具，镇是空的。' }
  const seeding = await run([tool, 'apply', '--url', adminUrl, '--env', envName, '--town', townDir])
  if (seeding.ok) writeFileSync(mark, '')
  return seeding
}

function run (words: string[]): Promise<Seeding> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => { text += chunk })
    child.on('error', reject)
    child.on('close', code => resolve({ ok: code === 0, text: text.trim() }))
  })
}
