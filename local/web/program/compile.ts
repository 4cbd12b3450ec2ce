import { createHash } from 'node:crypto'
import { deepText } from './deep'
import type { Diagnostic } from './diagnostics'
import { styleFile } from './preprocess'
import type { ComponentConfig } from './references'
import { resolveComponent } from './resolve'
import { Scripts, type Module } from './scripts'
import { Source } from './source'
import { compileStyle } from './styles'
import { compileTemplates } from './templates'

/** A page or a component: what stands in its JSON, names of components resolved to paths. */
interface Unit { path: string, kind: 'page' | 'component', config: ComponentConfig }

export interface Manifest {
  app: Source['app']
  pages: string[]
  roots: string[]
}

/** Reads a mini-program and gives the browser one script a package. What has not changed since is not compiled again. */
export class Program {
  readonly source: Source
  private readonly scripts: Scripts
  private readonly compiled = new Map<string, { key: string, code: string, diagnostics: Diagnostic[] }>()
  private readonly styles = new Map<string, { key: string, css: string, diagnostics: Diagnostic[] }>()

  constructor (dir: string) {
    this.source = new Source(dir)
    this.scripts = new Scripts(this.source)
  }

  /** Some file has changed; true when it is app.json, after which everything is read anew. */
  changed (): boolean {
    this.source.refresh()
    return !this.source.has('app.json') || JSON.stringify(this.source.json('app.json')) !== JSON.stringify(this.source.app)
  }

  manifest (): Manifest {
    const { app, pages, roots } = this.source
    return { app, pages, roots }
  }

  /** The script of one package: calls `addPackage` with its units, modules, templates and styles. */
  async bundle (root: string): Promise<string> {
    const diagnostics: Diagnostic[] = []
    const units = this.units(diagnostics)
    const modules = await this.scripts.closure([...this.entries(units)])
    const here = <T extends { path: string }>(all: Iterable<T>): T[] => [...all].filter(({ path }) => this.source.packageOf(path) === root)
    const parts = { units: here(units), modules: here(modules.values()) }
    for (const { path } of parts.modules) diagnostics.push(...this.scripts.diagnostics.get(path) ?? [])
    const styles = [...root === '' ? [this.style('app', 'page')] : [], ...parts.units.map(({ path, kind }) => this.style(path, kind))]
    diagnostics.push(...styles.flatMap(style => style.diagnostics))
    const [libraries, own] = [parts.units.filter(ofLibrary), parts.units.filter(unit => !ofLibrary(unit))] // a page of ours changes, a library does not
    const templates = [this.templates(`${root}|npm`, libraries), this.templates(root, own)]
    diagnostics.push(...templates.flatMap(part => part.diagnostics))
    return packageCode(root, parts, templates.map(({ code }) => code), Object.fromEntries(styles.filter(({ css }) => css).map(({ path, css }) => [path, css])), diagnostics)
  }

  /** Pages and all components that they reach. */
  private units (diagnostics: Diagnostic[]): Unit[] {
    const found = new Map<string, Unit>()
    const take = (path: string, kind: Unit['kind']) => {
      if (found.has(path)) return
      const unit = this.unit(path, kind, diagnostics)
      found.set(path, unit)
      for (const target of componentsOf(unit.config)) take(target, 'component')
    }
    if (this.source.app.tabBar?.custom && this.source.has('custom-tab-bar/index.wxml')) take('custom-tab-bar/index', 'component')
    for (const page of this.source.pages) {
      if (this.source.has(`${page}.wxml`)) take(page, 'page')
      else diagnostics.push({ level: 'error', path: 'app.json', message: `没有这一页：${page}.wxml` })
    }
    return [...found.values()]
  }

  private unit (path: string, kind: Unit['kind'], diagnostics: Diagnostic[]): Unit {
    const config = this.source.has(`${path}.json`) ? this.source.json(`${path}.json`) as ComponentConfig : {}
    const resolved = (from: string, name: string, reference: string): string | undefined => {
      if (/^(plugin|plugin-private|ext):\/\//.test(reference)) return undefined
      const target = resolveComponent(this.source, from, reference)
      if (!target) diagnostics.push({ level: 'error', path: `${from}.json`, message: `没有找到组件 ${name}：${reference}` })
      return target
    }
    const using: Record<string, string> = {}
    const take = (from: string, names: Record<string, string> = {}) => {
      for (const [name, reference] of Object.entries(names)) {
        const target = resolved(from, name, reference)
        if (target) using[name] = `/${target}`
      }
    }
    take('app', this.globalsUsed(path))
    take(path, config.usingComponents)
    const generics = Object.fromEntries(Object.entries(config.componentGenerics ?? {}).map(([name, generic]) => {
      const target = generic !== true && generic.default ? resolved(path, name, generic.default) : undefined
      return [name, target ? { default: `/${target}` } : true as const]
    }))
    return { path, kind, config: { ...config, component: kind === 'component', usingComponents: using, componentGenerics: generics } }
  }

  /** Components of app.json that this template names; to load them all everywhere would be slow. */
  private globalsUsed (path: string): Record<string, string> {
    const globals = Object.entries(this.source.app.usingComponents ?? {})
    if (globals.length === 0) return {}
    const text = deepText(this.source, `${path}.wxml`)
    return Object.fromEntries(globals.filter(([name]) => text.includes(name)))
  }

  private* entries (units: Unit[]): Iterable<string> {
    for (const path of ['app', ...units.map(({ path }) => path)]) {
      const script = [`${path}.js`, `${path}.ts`].find(file => this.source.has(file))
      if (script) yield script
    }
  }

  private style (path: string, kind: Unit['kind']): { path: string, css: string, diagnostics: Diagnostic[] } {
    const file = styleFile(this.source, path)
    if (!file) return { path, css: '', diagnostics: [] }
    const key = digest(deepText(this.source, file))
    const known = this.styles.get(path)
    if (known?.key === key) return { ...known, path }
    const diagnostics: Diagnostic[] = []
    const css = compileStyle(this.source, file, kind, diagnostics)
    this.styles.set(path, { key, css, diagnostics })
    return { path, css, diagnostics }
  }

  private templates (part: string, units: Unit[]): { code: string, diagnostics: Diagnostic[] } {
    const paths = units.map(({ path }) => `${path}.wxml`).filter(path => this.source.has(path))
    const key = digest(paths.map(path => path + deepText(this.source, path)).join('\0'))
    const known = this.compiled.get(part)
    if (known?.key === key) return known
    const diagnostics: Diagnostic[] = []
    const compiled = { key, code: compileTemplates(this.source, paths, diagnostics), diagnostics }
    this.compiled.set(part, compiled)
    return compiled
  }
}

const ofLibrary = ({ path }: Unit): boolean => path.includes('miniprogram_npm/')

const componentsOf = (config: ComponentConfig): string[] => [
  ...Object.values(config.usingComponents ?? {}),
  ...Object.values(config.componentGenerics ?? {}).flatMap(generic => generic === true ? [] : [generic.default ?? ''])
].filter(Boolean).map(path => path.slice(1))

const digest = (text: string): string => createHash('sha1').update(text).digest('hex')

/** Module-scope names of a browser that a mini-program does not have. */
const absent = 'window,document,self,location,navigator,history,localStorage,sessionStorage,XMLHttpRequest,fetch,alert,parent,top,frames,name,event,open,close,status'

function packageCode (root: string, { units, modules }: { units: Unit[], modules: Module[] }, templates: string[], styles: Record<string, string>, diagnostics: Diagnostic[]): string {
  const definitions = modules.map(({ path, code, requires }) =>
    `${JSON.stringify(path)}:{requires:${JSON.stringify(requires)},run(require,module,exports,{wx,App,Page,Component,Behavior,getApp,getCurrentPages,Date,global},${absent}){(function(){${code}\n}).call(module.exports)}}`)
  return `addPackage({root:${JSON.stringify(root)},units:${JSON.stringify(units)},diagnostics:${JSON.stringify(diagnostics)},styles:${JSON.stringify(styles)},
modules:{${definitions.join(',\n')}},
templates(wxsHost,getRegExp,getDate){return Object.assign({},${templates.join(',\n')})}})`
}
