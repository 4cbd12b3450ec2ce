import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, posix, relative } from 'node:path'
import { build, transform } from 'esbuild'
import { configReferences, scriptReferences, wxmlReferences, wxssReferences } from '../../local/web/program/references'
import type { Files } from './files'
import { tIconStyles } from './icons'

interface Library {
  /** Where the built components lie. */
  from: string
  own: (component: string) => string
  /** Scripts that open a component from code: `import Toast from 'tdesign-miniprogram/toast/index'`. */
  opening: Record<string, string>
  /** ES modules are bundled with what they share, so that unused parts fall away; CommonJS is copied. */
  modules: boolean
}

export const libraries: Record<string, Library> = {
  'tdesign-miniprogram': { from: 'node_modules/tdesign-miniprogram/miniprogram_dist', own: name => `${name}/${name}`, opening: Object.fromEntries(['action-sheet', 'dialog', 'message', 'toast'].map(name => [name, `${name}/index.js`])), modules: true },
  '@vant/weapp': { from: 'node_modules/@vant/weapp/lib', own: name => `${name}/index`, opening: Object.fromEntries(['dialog', 'toast', 'notify'].map(name => [name, `${name}/${name}.js`])), modules: false }
}

/** Components by the name of their library. */
export type ComponentList = Record<string, string[]>

/** The listed components and all that they stand on, as files of one package's `miniprogram_npm`. `icons` is the style sheet of our icon subset. */
export async function componentFiles (packageRoot: string, list: ComponentList, icons: string): Promise<Files> {
  const files: Files = new Map()
  for (const [name, components] of Object.entries(list)) {
    const library = libraries[name]
    if (!library) throw new Error(`allowlist.json：没有这个组件库 ${name}`)
    const to = posix.join(packageRoot, 'miniprogram_npm', name)
    const needed = await closure(library, components)
    const scripts = needed.filter(file => file.endsWith('.js'))
    for (const file of needed.filter(file => !file.endsWith('.js'))) files.set(posix.join(to, file), await readFile(join(library.from, file)))
    if (files.has(`${to}/icon/icon.wxss`) && name === 'tdesign-miniprogram') files.set(`${to}/icon/icon.wxss`, tIconStyles(posix.relative(`${to}/icon`, icons)))
    for (const [file, code] of await (library.modules ? bundled : copied)(library.from, scripts)) files.set(posix.join(to, file), await commonJs(code))
  }
  return files
}

/** All files that the components need, followed through JSON, WXML, WXSS and scripts, as paths inside the library. */
async function closure (library: Library, components: string[]): Promise<string[]> {
  const found = new Set<string>()
  const has = (file: string) => existsSync(join(library.from, file))
  const script = (path: string) => take(has(`${path}.js`) ? `${path}.js` : `${path}/index.js`)
  const component = (path: string) => Promise.all(['.json', '.js', '.wxml', '.wxss'].map(kind => take(path + kind)))
  const followed: Record<string, (text: string, next: (reference: string) => string) => Promise<unknown>[]> = {
    '.json': (text, next) => configReferences(JSON.parse(text)).map(reference => component(next(reference))),
    '.wxml': (text, next) => wxmlReferences(text).map(reference => take(next(reference))),
    '.wxss': (text, next) => wxssReferences(text).map(reference => take(next(reference))),
    '.wxs': (text, next) => scriptReferences(text).map(reference => take(next(reference))),
    '.js': (text, next) => library.modules ? [] : scriptReferences(text).map(reference => script(next(reference)))
  }
  async function take (file: string): Promise<void> {
    if (found.has(file) || !has(file)) return
    found.add(file)
    const follow = followed[posix.extname(file)]
    if (follow) await Promise.all(follow(await readFile(join(library.from, file), 'utf8'), reference => posix.join(posix.dirname(file), reference)))
  }
  for (const name of components) {
    if (!has(`${library.own(name)}.json`)) throw new Error(`allowlist.json：${library.from} 里没有组件 ${name}`)
    await component(library.own(name))
    if (library.opening[name]) await take(library.opening[name])
  }
  return [...found].sort()
}

type Scripts = Promise<[file: string, code: string][]>

/** One file a component, and chunks of what several share. */
async function bundled (from: string, scripts: string[]): Scripts {
  const { outputFiles } = await build({
    entryPoints: scripts.map(file => join(from, file)), outbase: from, outdir: from, bundle: true, splitting: true, chunkNames: 'shared/[hash]',
    format: 'esm', platform: 'browser', target: 'es2018', write: false, legalComments: 'none', logLevel: 'warning'
  })
  return outputFiles.map(({ path, text }) => [relative(from, path), text])
}

const copied = async (from: string, scripts: string[]): Scripts =>
  Promise.all(scripts.map(async file => [file, await readFile(join(from, file), 'utf8')] as [string, string]))

/** What WeChat loads without further settings. */
export const commonJs = async (code: string): Promise<string> =>
  (await transform(code, { format: 'cjs', target: 'es2018', minify: true, legalComments: 'none' })).code
