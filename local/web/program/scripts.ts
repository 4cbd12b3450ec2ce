import { build, transform, type TransformFailure, type TransformOptions } from 'esbuild'
import type { Diagnostic } from './diagnostics'
import { scriptReferences } from './references'
import { resolveScript } from './resolve'
import type { Source } from './source'

export interface Module { path: string, code: string, /** Modules that it requires, by what it calls them. */ requires: Record<string, string> }

/** Scripts as CommonJS functions; what has been transformed once is kept until its text changes. */
export class Scripts {
  private readonly known = new Map<string, { text: string, module: Module }>()
  readonly diagnostics = new Map<string, Diagnostic[]>()

  constructor (private readonly source: Source) {}

  /** The modules at these paths and all that they stand on, one wave of imports after the other. */
  async closure (entries: string[]): Promise<Map<string, Module>> {
    const found = new Map<string, Module>()
    for (let wave = [...new Set(entries)]; wave.length > 0;) {
      const modules = await this.modules(wave)
      for (const module of modules) found.set(module.path, module)
      wave = [...new Set(modules.flatMap(({ requires }) => Object.values(requires)))].filter(path => !found.has(path))
    }
    return found
  }

  private async modules (paths: string[]): Promise<Module[]> {
    const stale = paths.filter(path => this.known.get(path)?.text !== this.source.text(path))
    const scripts = stale.filter(path => !path.endsWith('.json'))
    const codes = await this.commonJs(scripts)
    for (const path of stale) {
      this.diagnostics.set(path, codes.get(path)?.diagnostics ?? [])
      const code = path.endsWith('.json') ? `module.exports = ${this.source.text(path)}` : codes.get(path)!.code
      this.known.set(path, { text: this.source.text(path), module: { path, code, requires: path.endsWith('.json') ? {} : this.requires(path, code) } })
    }
    return paths.map(path => this.known.get(path)!.module)
  }

  /** All at once is ten times faster than one by one; where one is broken, each is tried by itself to name it. */
  private async commonJs (paths: string[]): Promise<Map<string, { code: string, diagnostics: Diagnostic[] }>> {
    if (paths.length === 0) return new Map()
    const options = { format: 'cjs', target: 'es2020', charset: 'utf8', legalComments: 'none' } as const
    try {
      const entryPoints = paths.map((path, index) => ({ in: this.source.file(path)!, out: String(index) }))
      const { outputFiles } = await build({ ...options, entryPoints, outdir: '/', write: false, logLevel: 'silent', tsconfigRaw: {} })
      return new Map(outputFiles.map(({ path, text }) => [paths[Number(/(\d+)\.js$/.exec(path)![1])]!, { code: text, diagnostics: [] }]))
    } catch {
      return new Map(await Promise.all(paths.map(async path => [path, await this.alone(path, options)] as const)))
    }
  }

  private async alone (path: string, options: TransformOptions) {
    try {
      return { code: (await transform(this.source.text(path), { ...options, loader: path.endsWith('.ts') ? 'ts' : 'js', sourcefile: path })).code, diagnostics: [] }
    } catch (failure) {
      const diagnostics = ((failure as TransformFailure).errors ?? [{ text: String(failure), location: null }]).map(({ text, location }): Diagnostic =>
        ({ level: 'error', path, line: location?.line, column: location ? location.column + 1 : undefined, message: text }))
      return { code: `throw new SyntaxError(${JSON.stringify(`${path} 没有编译成`)})`, diagnostics }
    }
  }

  private requires (path: string, code: string): Record<string, string> {
    const requires: Record<string, string> = {}
    for (const reference of scriptReferences(code)) {
      const target = resolveScript(this.source, path, reference)
      if (target) requires[reference] = target
      else this.diagnostics.get(path)!.push({ level: 'warning', path, message: `没有找到模块 ${reference}` })
    }
    return requires
  }
}
