import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { builtFunctions } from '../../local/functions/built-functions'
import { startInstance } from '../../local/functions/instance'
import { instanceEnv } from '../../local/functions/call-context'
import { limits } from '../../local/functions/limits'
import { secretsOf } from '../../local/functions/secrets'
import { openPlatform } from '../support/functions-platform'

interface Row { readonly figure: string, readonly value: string, readonly beside?: string, readonly goal?: string, readonly ok?: boolean }

const ROUNDS = 11
const median = (list: number[]): number => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]!
const ms = (value: number) => `${value.toFixed(0)} ms`

/** Cold start of functions (row 4 of what is measured) and how many calls the local platform carries. */
export async function functions (): Promise<Row[]> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-functions-'))
  try {
    return [...await coldLoads(dir), ...await instanceStarts(dir), await throughput()]
  } finally { rmSync(dir, { recursive: true }) }
}

/** The product's function for villagers; without a build the test's own, bundled in the same way. */
async function bundled (dir: string): Promise<string> {
  const built = 'dist/cloudfunctions'
  const first = existsSync(built) ? readdirSync(built).find(name => name === 'petition') : undefined
  if (first) return resolve(built, first, 'index.js')
  const outfile = join(dir, 'whoami', 'index.js')
  mkdirSync(join(dir, 'whoami'), { recursive: true })
  await build({ entryPoints: ['test/support/functions/whoami/index.js'], outfile, bundle: true, platform: 'node', target: 'node16', format: 'cjs' })
  return outfile
}

/** Whole processes, interleaved, each above a bare one of the same round. */
async function coldLoads (dir: string): Promise<Row[]> {
  const file = await bundled(dir)
  const process = (code: string) => {
    const from = performance.now()
    const { status, stderr } = spawnSync('node', ['-e', code], { env: { ...globalThis.process.env, TENCENTCLOUD_RUNENV: 'SCF', ...secretsOf(dir) } })
    if (status !== 0) throw new Error(String(stderr))
    return performance.now() - from
  }
  const sdk: number[] = [], own: number[] = []
  for (let i = 0; i < ROUNDS; i++) {
    const bare = process('0')
    sdk.push(process('require("wx-server-sdk")') - bare)
    own.push(process(`require(${JSON.stringify(file)})`) - bare)
  }
  const ratio = median(own) / median(sdk)
  return [{
    figure: '冷启动，高出空 Node', value: ms(median(own)), beside: `wx-server-sdk 原样 ${ms(median(sdk))}，${ratio.toFixed(2)} 倍`, goal: '<= 0.4 倍', ok: ratio <= 0.4
  }]
}

/** A thread from nothing to ready, without and with compiled code of an earlier one. */
async function instanceStarts (dir: string): Promise<Row[]> {
  const file = await bundled(dir)
  const name = file.split('/').at(-2)!
  const fn = builtFunctions(join(file, '..', '..')).get(name)!
  const start = async (codeCache?: Uint8Array) => {
    const from = performance.now()
    let keep: (bytes: Uint8Array) => void
    const compiled = new Promise<Uint8Array>(resolve => { keep = resolve })
    const instance = startInstance({
      fn, limits, worker: resolve('dist/bin/local/functions/worker.js'), env: { ...instanceEnv('http://127.0.0.1:9/admin'), ...secretsOf(dir) }, codeCache, onCodeCache: keep!, onGone: () => {}
    })
    const failure = await instance.started
    if (failure) throw new Error(JSON.stringify(failure))
    const took = performance.now() - from
    if (!codeCache) void instance.run({ event: '{}', context: {}, env: {}, clock: { ahead: 0 } }, () => {})
    const bytes = codeCache ?? await compiled
    await instance.close()
    return { took, bytes }
  }
  const { bytes } = await start()
  const plain: number[] = [], cached: number[] = []
  for (let i = 0; i < ROUNDS; i++) {
    plain.push((await start()).took)
    cached.push((await start(bytes)).took)
  }
  return [{ figure: '本机新起一个实例，用上次编译好的代码', value: ms(median(cached)), beside: `不用时 ${ms(median(plain))}` }]
}

/** The SDK's identity asked in a warm function, 8 callers at once. */
async function throughput (): Promise<Row> {
  const platform = await openPlatform()
  const calls = async (n: number) => {
    for (let i = 0; i < n; i++) {
      const outcome = await platform.functions.call({ name: 'whoami', data: {}, openid: 'o-1', source: 'wx_client' })
      if (!('result' in outcome)) throw new Error(outcome.error.message)
    }
  }
  const all = (each: number) => Promise.all(Array.from({ length: 8 }, () => calls(each)))
  await all(200)
  const from = performance.now()
  await all(500)
  const perSecond = 4_000 / ((performance.now() - from) / 1000)
  await platform.close()
  return { figure: '本机云函数调用，每秒', value: perSecond.toFixed(0), goal: '>= 800', ok: perSecond >= 800 }
}
