/** Scripts of the program as CommonJS modules, run when first required. */

export interface Module { requires: Record<string, string>, run: (require: Require, module: { exports: unknown }, exports: unknown, globals: Globals) => void }
export type Globals = Record<string, unknown>
export type Require = ((name: string, then?: (exports: unknown) => void, failed?: (error: unknown) => void) => unknown) & { async: (name: string) => Promise<unknown> }

const modules = new Map<string, Module>()
const loaded = new Map<string, { exports: unknown }>()
let globals: Globals = {}
let beforeRun: (path: string) => () => void = () => () => {}
let packageOf: (path: string) => Promise<void> = () => Promise.resolve()

export const addModules = (added: Record<string, Module>): void => { for (const [path, module] of Object.entries(added)) modules.set(path, module) }

/** `around` is told which module begins and gives back what to do when it has ended; `loads` fetches the package of a module. */
export function setUpModules (names: Globals, around: typeof beforeRun, loads: typeof packageOf): void {
  globals = names
  beforeRun = around
  packageOf = loads
}

export const scriptOf = (unit: string): string | undefined => [`${unit}.js`, `${unit}.ts`].find(path => modules.has(path))

export function requireModule (path: string): unknown {
  const known = loaded.get(path)
  if (known) return known.exports
  const definition = modules.get(path)
  if (!definition) throw new Error(`没有模块 ${path}`)
  const module = { exports: {} as unknown }
  loaded.set(path, module)
  const ended = beforeRun(path)
  try {
    definition.run(requireFrom(path, definition), module, module.exports, globals)
  } catch (error) {
    loaded.delete(path)
    throw error
  } finally {
    ended()
  }
  return module.exports
}

function requireFrom (path: string, { requires }: Module): Require {
  const target = (name: string) => {
    const found = requires[name]
    if (!found) throw new Error(`${path} 要的模块 ${name} 没有找到`)
    return found
  }
  const async = async (name: string) => {
    await packageOf(target(name))
    return requireModule(target(name))
  }
  const require = (name: string, then?: (exports: unknown) => void, failed?: (error: unknown) => void) =>
    then ? void async(name).then(then, failed) : requireModule(target(name))
  return Object.assign(require, { async })
}
