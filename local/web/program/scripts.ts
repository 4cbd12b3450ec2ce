import { transform, type TransformFailure } from 'esbuild'
import type { Diagnostic } from './diagnostics'
import { scriptReferences } from './references'
import { resolveScript } from './resolve'
import type { Source } from './source'

export interface Module { path: string, code: string, /** Modules that it requires, by what it calls them. */ requires: Record<string, string> }

/** Scripts as CommonJS functions; what has been transformed once is kept until its text changes. */
export class Scripts {
  private readonly known = new Map<string, { text: string, module: Promise<Module> }>()
  readonly diagnostics = new Map<string, Diagnostic[]>()

  constructor (private readonly source: Source) {}

  /** The module at this path and all that it stands on. */
  async closure (entries: string[]): Promise<Map<string, Module>> {
    const found = new Map<string, Module>()
    const seen = new Set<string>()
    const take = async (path: string): Promise<void> => {
      if (seen.has(path)) return
      seen.add(path)
      const module = await this.module(path)
      found.set(path, module)
      await Promise.all(Object.values(module.requires).map(take))
    }
    await Promise.all(entries.map(take))
    return found
  }

  private module (path: string): Promise<Module> {
    const text = this.source.text(path)
    const known = this.known.get(path)
    if (known?.text === text) return known.module
    const module = this.compile(path, text)
    this.known.set(path, { text, module })
    return module
  }

  private async compile (path: string, text: string): Promise<Module> {
    const diagnostics: Diagnostic[] = []
    this.diagnostics.set(path, diagnostics)
    if (path.endsWith('.json')) return { path, code: `module.exports = ${text}`, requires: {} }
    try {
      const { code } = await transform(text, { loader: path.endsWith('.ts') ? 'ts' : 'js', format: 'cjs', target: 'es2020', charset: 'utf8', legalComments: 'none', sourcefile: path })
      const requires: Record<string, string> = {}
      for (const reference of scriptReferences(code)) {
        const target = resolveScript(this.source, path, reference)
        if (target) requires[reference] = target
        else diagnostics.push({ level: 'warning', path, message: `没有找到模块 ${reference}` })
      }
      return { path, code, requires }
    } catch (failure) {
      for (const { text: message, location } of (failure as TransformFailure).errors ?? [{ text: String(failure), location: null }]) {
        diagnostics.push({ level: 'error', path, line: location?.line, column: location ? location.column + 1 : undefined, message })
      }
      return { path, code: `throw new SyntaxError(${JSON.stringify(`${path} 没有编译成`)})`, requires: {} }
    }
  }
}
