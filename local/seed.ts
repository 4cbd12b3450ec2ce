import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface SeedOptions {
  readonly dataDir: string
  readonly townDir: string
  readonly adminUrl: string
  readonly envName: string
  /** The openid of each person who is to be bound to a made-up WeChat. */
  readonly openids: Readonly<Record<string, string>>
  /** The keys under which accounts are kept. */
  readonly secrets: Readonly<Record<string, string>>
}

/** What the town tool said; `ok` false if it found mistakes or could not write. */
export interface Seeding { readonly ok: boolean, readonly text: string }

const tool = 'dist/bin/tools/town.js'

/**
 * Writes the town's folder into an empty platform and binds its made-up people, once: afterwards the database is the truth. A first
 * start that was killed is made up for by the next one, because the tool writes only what is missing. Undefined if it was done before.
 */
export async function seed ({ dataDir, townDir, adminUrl, envName, openids, secrets }: SeedOptions): Promise<Seeding | undefined> {
  const mark = join(dataDir, 'seeded')
  if (existsSync(mark)) return undefined
  const words = ['--url', adminUrl, '--env', envName, '--town', townDir]
  const applied = await run(['apply', ...words], secrets)
  const seeding = applied.ok && Object.keys(openids).length > 0 ? await run(['bind', ...words], secrets, JSON.stringify(openids)) : applied
  if (seeding.ok) writeFileSync(mark, '')
  return seeding
}

function run (words: string[], secrets: Readonly<Record<string, string>>, input = ''): Promise<Seeding> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tool, ...words], { env: { ...process.env, ...secrets } })
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => { text += chunk })
    child.on('error', reject)
    child.on('close', code => resolve({ ok: code === 0, text: text.trim() }))
    child.stdin.on('error', () => {}) // the tool may have ended without reading
    child.stdin.end(input)
  })
}
