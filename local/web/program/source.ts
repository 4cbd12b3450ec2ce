import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, posix, resolve } from 'node:path'

export interface AppConfig {
  pages: string[]
  subPackages?: SubPackage[]
  subpackages?: SubPackage[]
  usingComponents?: Record<string, string>
  tabBar?: { custom?: boolean, list: { pagePath: string, text: string, iconPath?: string, selectedIconPath?: string }[], [look: string]: unknown }
  window?: Record<string, unknown>
  preloadRule?: Record<string, { packages: string[] }>
  entryPagePath?: string
  style?: string
  [other: string]: unknown
}
export interface SubPackage { root: string, name?: string, pages: string[], independent?: boolean }

const trimmed = (root: string): string => root.replace(/^\/+|\/+$/g, '')

/** The files of one mini-program by their path inside it, npm packages included, whether built into `miniprogram_npm` or only installed. */
export class Source {
  readonly dir: string
  readonly app: AppConfig
  /** Roots of the packages, '' for the main one first. */
  readonly roots: string[]
  private readonly packages = new Map<string, string | undefined>()
  private readonly texts = new Map<string, { stamp: number, text: string, fresh: boolean }>()
  private readonly places = new Map<string, string | undefined>()

  constructor (dir: string) {
    this.dir = programDir(dir)
    this.app = this.json('app.json') as AppConfig
    if (!this.app.pages?.length) throw new Error(`${join(this.dir, 'app.json')} 里没有 pages`)
    this.roots = ['', ...this.subPackages.map(({ root }) => trimmed(root))]
  }

  get subPackages (): SubPackage[] { return [...this.app.subPackages ?? [], ...this.app.subpackages ?? []] }

  /** All pages, the first one to open first. */
  get pages (): string[] {
    return [...this.app.pages.map(trimmed), ...this.subPackages.flatMap(({ root, pages }) => pages.map(page => posix.join(trimmed(root), trimmed(page))))]
  }

  packageOf (path: string): string { return this.roots.find(root => root !== '' && path.startsWith(`${root}/`)) ?? '' }

  /** Something has changed: what is known of files counts no longer until it is looked at again. */
  refresh (): void {
    this.places.clear()
    for (const known of this.texts.values()) known.fresh = false
  }

  /** The real file behind a path inside the program. */
  file (path: string): string | undefined {
    if (!this.places.has(path)) this.places.set(path, this.find(path))
    return this.places.get(path)
  }

  private find (path: string): string | undefined {
    const own = join(this.dir, path)
    if (isFile(own)) return own
    const npm = /^miniprogram_npm\/((?:@[^/]+\/)?[^/]+)\/(.+)$/.exec(path)
    if (!npm) return undefined
    const installed = this.installed(npm[1]!)
    return installed && [join(installed, npm[2]!)].find(isFile)
  }

  has (path: string): boolean { return this.file(path) !== undefined }

  text (path: string): string {
    const file = this.file(path)
    if (file === undefined) throw new Error(`没有这个文件：${path}`)
    const known = this.texts.get(file)
    if (known?.fresh) return known.text
    const stamp = statSync(file).mtimeMs
    const text = known?.stamp === stamp ? known.text : readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
    this.texts.set(file, { stamp, text, fresh: true })
    return text
  }

  json (path: string): Record<string, unknown> {
    try {
      return JSON.parse(this.text(path) || '{}') as Record<string, unknown>
    } catch (error) {
      throw new Error(`${path}：${(error as Error).message}`)
    }
  }

  /** npm packages that the program asks for and that are nowhere: neither built nor installed. */
  missingPackages (): string[] {
    const manifest = [this.dir, dirname(this.dir)].map(dir => join(dir, 'package.json')).find(isFile)
    if (!manifest) return []
    const { dependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as { dependencies?: Record<string, string> }
    return Object.keys(dependencies).filter(name => !existsSync(join(this.dir, 'miniprogram_npm', name)) && !this.installed(name))
  }

  /** Where an installed package keeps what a mini-program takes: its `miniprogram` folder, or all of it. */
  private installed (name: string): string | undefined {
    if (!this.packages.has(name)) this.packages.set(name, this.findInstalled(name))
    return this.packages.get(name)
  }

  private findInstalled (name: string): string | undefined {
    for (const dir of [...upwards(this.dir), process.cwd()]) {
      const root = join(dir, 'node_modules', name)
      if (!existsSync(join(root, 'package.json'))) continue
      const { miniprogram } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { miniprogram?: string }
      return resolve(root, miniprogram ?? (existsSync(join(root, 'miniprogram_dist')) ? 'miniprogram_dist' : '.'))
    }
    return undefined
  }

  /** The script that an npm package opens with, as a path inside the program: what the developer tools build into `index.js`. */
  npmMain (name: string, at: string): string | undefined {
    const root = posix.join(at, 'miniprogram_npm', name)
    const installed = this.installed(name)
    const main = installed && existsSync(join(installed, 'package.json')) ? (JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { main?: string }).main : undefined
    return [`${root}/index.js`, ...(main ? [posix.join(root, main), posix.join(root, `${main}.js`), posix.join(root, main, 'index.js')] : [])].find(path => this.has(path))
  }
}

function isFile (path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false // absent, or below something that is not a folder
  }
}

function upwards (dir: string): string[] {
  const above = dirname(dir)
  return above === dir ? [dir] : [dir, ...upwards(above)]
}

/** The folder with app.json: the one given, what its project.config.json names, or one of the usual places below it. */
function programDir (dir: string): string {
  const config = join(dir, 'project.config.json')
  const named = isFile(config) ? [(JSON.parse(readFileSync(config, 'utf8')) as { miniprogramRoot?: string }).miniprogramRoot ?? ''] : []
  const found = [...named, '', 'miniprogram', 'src', 'dist', 'app'].map(place => resolve(dir, place)).find(place => isFile(join(place, 'app.json')))
  if (!found) throw new Error(`${basename(resolve(dir)) || dir} 里没有 app.json，不像一个小程序`)
  return found
}
