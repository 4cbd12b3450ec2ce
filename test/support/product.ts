import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openServer, type LocalServer, type ServerOptions } from '../../local/server'
import type { Actions, ReplyOf, SentOf } from '../../contract/actions'
import type { Result } from '../../contract/errors'
import { patient } from './functions-platform'

const SEEDED = join('dist', 'test', 'seeded')

/** The built product over a fresh sample town, in this process. The town is written once a build and copied for each. */
export async function openProduct (options: Partial<ServerOptions> = {}): Promise<Product> {
  const dir = mkdtempSync(join(tmpdir(), 'product-'))
  const dataDir = join(dir, 'data')
  if (options.townDir === undefined) await copyTown(dataDir)
  const server = await openServer({ dataDir, functionLimits: patient, ...options })
  let stopped: Promise<void> | undefined
  const stop = () => stopped ??= server.close()
  return { server, dataDir, ...callsTo(() => server.url), stop, close: () => stop().finally(() => rmSync(dir, { recursive: true, force: true })) }
}

/** A data folder with the sample town in it. */
export async function copyTown (dataDir: string): Promise<void> {
  if (!isFresh()) await writeTown()
  cpSync(SEEDED, dataDir, { recursive: true })
}

const isFresh = (): boolean => existsSync(SEEDED) && statSync(SEEDED).mtimeMs > statSync(join('dist', '.built')).mtimeMs

/** Written aside, closed, then moved: of two test files that start at once each finds a whole one. */
async function writeTown (): Promise<void> {
  mkdirSync(dirname(SEEDED), { recursive: true })
  const aside = mkdtempSync(`${SEEDED}-`)
  const server = await openServer({ dataDir: aside, functionLimits: patient })
  await server.close()
  if (isFresh()) return rmSync(aside, { recursive: true })
  rmSync(SEEDED, { recursive: true, force: true })
  renameSync(aside, SEEDED)
  utimesSync(SEEDED, new Date(), new Date())
}

export interface Product extends Calls { readonly server: LocalServer, readonly dataDir: string, stop (): Promise<void>, close (): Promise<void> }
export interface Calls {
  raw (as: string, name: keyof Actions, action: string, data: unknown): Promise<Result>
  call<F extends keyof Actions, N extends keyof Actions[F] & string>(as: string, name: F, action: N, data: SentOf<F, N>): Promise<ReplyOf<F, N>>
  moveTo (at: number): Promise<void>
}

export function callsTo (url: () => string): Calls {
  const post = async (path: string, body: object) => {
    const answer = await fetch(`${url()}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    return await answer.json() as unknown
  }
  const raw = async (as: string, name: keyof Actions, action: string, data: unknown) => await post('/api/call', { as, name, data: { action, data } }) as Result
  return {
    raw,
    async call (as, name, action, data) {
      const result = await raw(as, name, action, data as object)
      if (result.ok !== true) throw new Error(`${as} ${name}.${action}: ${JSON.stringify(result)}`)
      return result.data as never
    },
    async moveTo (at) { await post('/api/time', { to: at }) }
  }
}
