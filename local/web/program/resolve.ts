import { posix } from 'node:path'
import type { Source } from './source'

function normal (source: Source, from: string, given: string): string {
  const reference = aliased(source, given)
  return reference.startsWith('/') ? posix.normalize(reference).slice(1) : posix.join(posix.dirname(from), reference)
}

/** `resolveAlias` of app.json: the longest pattern that fits, and it points from the root. */
function aliased ({ app }: Source, reference: string): string {
  const [pattern, target] = Object.entries(app.resolveAlias ?? {}).sort(([a], [b]) => b.length - a.length).find(([pattern]) => reference.startsWith(pattern.replace(/\*$/, ''))) ?? []
  return pattern === undefined || target === undefined ? reference : posix.join('/', target.replace(/\*$/, ''), reference.slice(pattern.length - 1))
}

/** `a/b/c.js` → the folders that may hold a `miniprogram_npm` for it, nearest first. */
function npmPlaces (from: string): string[] {
  const folders = posix.dirname(from).split('/').filter(folder => folder !== '.')
  return folders.map((_, index) => folders.slice(0, folders.length - index).join('/')).concat('')
}

function inNpm (source: Source, from: string, reference: string, endings: string[]): string | undefined {
  for (const place of npmPlaces(from)) {
    const base = posix.join(place, 'miniprogram_npm', reference)
    const ending = endings.find(ending => source.has(base + ending))
    if (ending !== undefined) return base + ending
    const main = /^(@[^/]+\/)?[^/]+$/.test(reference) ? source.npmMain(reference, place) : undefined
    if (main) return main
  }
  return undefined
}

const scripts = ['.js', '.ts', '/index.js', '/index.ts', '']

/** The script that `require(reference)` in `from` means, as a path inside the program. */
export function resolveScript (source: Source, from: string, reference: string): string | undefined {
  const base = normal(source, from, reference)
  const own = scripts.map(ending => base + ending).find(path => /\.(js|ts|json)$/.test(path) && source.has(path))
  return own ?? (reference.startsWith('.') ? undefined : inNpm(source, from, reference, scripts))
}

/** The component that a name in `usingComponents` of `from` means: its path without ending. */
export function resolveComponent (source: Source, from: string, reference: string): string | undefined {
  const clean = reference.replace(/\.(json|wxml|js|ts)$/, '')
  const base = normal(source, from, clean)
  const own = [base, posix.join(base, 'index'), posix.normalize(clean)].find(path => source.has(`${path}.wxml`))
  if (own !== undefined || /^[./]/.test(reference)) return own
  return inNpm(source, from, clean, ['.json', '/index.json'])?.replace(/\.json$/, '')
}

/** A file named by `<import>`, `<include>`, `<wxs>` or `@import`. */
export const resolveFile = (source: Source, from: string, reference: string, ending: string): string | undefined => {
  const base = normal(source, from, reference)
  return [base, base + ending].find(path => path.endsWith(ending) && source.has(path)) ?? (/^[./]/.test(reference) ? undefined : inNpm(source, from, reference, ['', ending]))
}
