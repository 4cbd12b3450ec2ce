import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { transform } from 'esbuild'
import ts from 'typescript'
import { configReferences, type ComponentConfig } from '../../local/web/program/references'
import { commonJs, componentFiles, libraries, type ComponentList } from './components'
import { contractFiles, importedNames, type Wanted } from './contract'
import { filesUnder, type Files } from './files'
import { iconStyles } from './icons'
import { lean } from './lean'

export interface Allowlist {
  /** By package root; '' is the main package. */
  components: Record<string, ComponentList>
  /** Groups are for the reader only. */
  icons: Record<string, string[]>
}

export interface Source { from: string, contract: string, allowlist: Allowlist }

const icons = 'styles/icons.wxss'
const copied = /\.(wxml|wxs|wxss|json|png|jpe?g|gif|svg|webp|mp3|m4a|aac|wav)$/
const notOfTheProgram = /(^|\/)(tsconfig\.json|[^/]+\.d\.ts)$/

/** The mini-program as WeChat takes it: scripts as CommonJS, each package with its components and its part of the contract. */
export async function miniprogramFiles ({ from, contract, allowlist }: Source): Promise<Files> {
  const sources = (await filesUnder(from)).filter(path => !notOfTheProgram.test(path))
  const text = (path: string) => readFile(join(from, path), 'utf8')
  const app = JSON.parse(await text('app.json')) as App
  const roots = packageRoots(app)
  const define = { APP_PAGES: JSON.stringify(pageRoutes(app)) }
  const packageOf = (path: string) => roots.find(root => path.startsWith(`${root}/`)) ?? ''
  const files: Files = new Map()

  for (const path of sources.filter(path => copied.test(path))) files.set(path, lean(path, await readFile(join(from, path))))

  const scripts = await Promise.all(sources.filter(path => path.endsWith('.ts')).map(async path => ({ path, esm: await plain(await text(path), path, define) })))
  const wanted = contractByPackage(scripts, { up: posix.relative(from, contract), packageOf })
  for (const { path, esm } of scripts) files.set(path.replace(/\.ts$/, '.js'), await commonJs(leanCommonJs(withContract(esm, path, wanted, { up: posix.relative(from, contract), packageOf }))))

  const parts = await Promise.all([
    ...[...wanted].map(([root, names]) => contractFiles(contract, root, names)),
    ...Object.entries(allowlist.components).map(([root, list]) => componentFiles(root, list, icons))
  ])
  for (const part of parts) for (const [path, contents] of part) files.set(path, contents)
  files.set(icons, await iconStyles(Object.values(allowlist.icons).flat()))

  checkComponents(files, packageOf)
  return files
}

interface Subpackage { root: string, pages?: string[] }
interface App { pages?: string[], subPackages?: Subpackage[], subpackages?: Subpackage[] }

const bare = (root: string): string => root.replace(/^\/|\/$/g, '')
const subpackages = (app: App): Subpackage[] => [...app.subPackages ?? [], ...app.subpackages ?? []]

export const packageRoots = (app: App): string[] => subpackages(app).map(({ root }) => bare(root))

/** Every page by its route: what a script reads as APP_PAGES, so that no entry leads to a page that is not there. */
export const pageRoutes = (app: App): string[] => [...app.pages ?? [], ...subpackages(app).flatMap(({ root, pages = [] }) => pages.map(page => `${bare(root)}/${page}`))]

const plain = async (source: string, path: string, define: Record<string, string>): Promise<string> =>
  (await transform(source, { loader: 'ts', format: 'esm', target: 'es2018', charset: 'utf8', sourcefile: path, define })).code

/** TypeScript writes plain `exports.x =`, where esbuild's own helpers would be a third of a small script. */
const leanCommonJs = (esm: string): string => ts.transpileModule(esm, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2018, ignoreDeprecations: '6.0' } }).outputText

interface Places { up: string, packageOf: (path: string) => string }

/** The contract's file that an import means, or undefined: `../../contract/errors` seen from the program's folder. */
function contractFile (path: string, reference: string, up: string): string | undefined {
  if (!reference.startsWith('.')) return undefined
  const target = posix.join(posix.dirname(path), reference)
  return target.startsWith(`${up}/`) ? target.slice(up.length + 1).replace(/\.ts$/, '') : undefined
}

/** What each package takes from the contract; what the main package carries already is not carried twice. */
function contractByPackage (scripts: { path: string, esm: string }[], { up, packageOf }: Places): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>([['', new Map()]])
  for (const { path, esm } of scripts) {
    for (const { from, names } of importedNames(esm)) {
      const file = contractFile(path, from, up)
      if (file === undefined) continue
      const ofPackage = wanted.get(packageOf(path)) ?? new Map<string, Set<string>>()
      wanted.set(packageOf(path), ofPackage.set(file, new Set([...ofPackage.get(file) ?? [], ...names])))
    }
  }
  for (const [root, files] of wanted) for (const [file, names] of files) if (root !== '' && carries(wanted.get('')!.get(file), names)) files.delete(file)
  return wanted
}

const carries = (present: Set<string> | undefined, names: Set<string>): boolean =>
  present !== undefined && (present.has('*') || [...names].every(name => present.has(name)))

/** Points a script's contract imports at its package's copy, or at the main package's. */
function withContract (esm: string, path: string, wanted: Map<string, Wanted>, { up, packageOf }: Places): string {
  return esm.replace(/(\bfrom\s*")([^"]+)"/g, (whole, head: string, reference: string) => {
    const file = contractFile(path, reference, up)
    if (file === undefined) return whole
    const root = wanted.get(packageOf(path))?.has(file) ? packageOf(path) : ''
    const target = posix.relative(posix.dirname(path), posix.join(root, 'contract', file))
    return `${head}${target.startsWith('.') ? target : `./${target}`}"`
  })
}

/** Every component of a library that a page names must be in its own package or in the main one. */
function checkComponents (files: Files, packageOf: (path: string) => string) {
  for (const [path, contents] of files) {
    if (!path.endsWith('.json') || path.includes('miniprogram_npm/')) continue
    const config = JSON.parse(contents.toString()) as ComponentConfig
    for (const reference of configReferences(config)) {
      if (!Object.keys(libraries).some(name => reference.startsWith(`${name}/`))) continue
      const places = [packageOf(path), ''].map(root => posix.join(root, 'miniprogram_npm', `${reference}.json`))
      if (!places.some(place => files.has(place))) throw new Error(`${path} 用了 ${reference}，但 tools/build/allowlist.json 的 "${packageOf(path)}" 里没有它`)
    }
  }
}
