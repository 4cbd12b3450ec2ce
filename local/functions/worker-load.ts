import { readFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { Script } from 'node:vm'
import type { Start } from './protocol'

export type Main = (event: unknown, context: object) => unknown

/**
 * Loads a built function as `require` would, from compiled code where an earlier instance left some.
 * `compiled` gives the code as it stands now, with all that has run so far.
 */
export function load ({ file, codeCache }: Start): { main: Main, compiled: () => Uint8Array } {
  const cachedData = codeCache && Buffer.from(codeCache.buffer, codeCache.byteOffset, codeCache.byteLength)
  const script = new Script(Module.wrap(readFileSync(file, 'utf8')), { filename: file, cachedData })
  const module = { exports: {} as { main?: Main } }
  script.runInThisContext().call(module.exports, module.exports, createRequire(file), module, file, dirname(file))
  const { main } = module.exports
  if (typeof main !== 'function') throw new Error(`no function "main" is exported by ${file}`)
  return { main, compiled: () => script.createCachedData() }
}
