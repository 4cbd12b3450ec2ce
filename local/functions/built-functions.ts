import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { limits, type Limits } from './limits'

/** A cloud function as it would be deployed. */
export interface BuiltFunction {
  readonly name: string
  readonly file: string
  readonly timeMs: number
  readonly memoryMb: number
  readonly triggers: readonly Trigger[]
  /** WeChat's own APIs that the function may call, by dotted name. */
  readonly openapi: readonly string[]
}

export interface Trigger { readonly name: string, readonly cron: string }

interface Config {
  readonly timeout?: number
  readonly memorySize?: number
  readonly permissions?: { readonly openapi?: readonly string[] }
  readonly triggers?: readonly { readonly name: string, readonly type: string, readonly config: string }[]
}

/** Every function below `dir`, in the order of names. Errors: a config.json that is not JSON, or with more than one timer. */
export function builtFunctions (dir: string, bounds: Limits = limits): Map<string, BuiltFunction> {
  const names = existsSync(dir) ? readdirSync(dir).filter(name => existsSync(join(dir, name, 'index.js'))).sort() : []
  return new Map(names.map(name => [name, read(resolve(dir, name), name, bounds)]))
}

function read (folder: string, name: string, { timeMs, timeMaxMs, memoryMb }: Limits): BuiltFunction {
  const path = join(folder, 'config.json')
  const config = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) as Config : {}
  const triggers = (config.triggers ?? []).filter(trigger => trigger.type === 'timer').map(({ name, config }) => ({ name, cron: config }))
  if (triggers.length > 1) throw new Error(`${path}: the cloud allows one timer a function, here are ${triggers.length}`)
  return {
    name,
    file: join(folder, 'index.js'),
    timeMs: config.timeout === undefined ? timeMs : Math.min(config.timeout * 1000, timeMaxMs),
    memoryMb: config.memorySize ?? memoryMb,
    triggers,
    openapi: config.permissions?.openapi ?? []
  }
}
