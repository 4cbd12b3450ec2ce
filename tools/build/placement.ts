import { posix } from 'node:path'
import { configReferences, scriptReferences, wxmlReferences, wxssReferences, type ComponentConfig } from '../../local/web/program/references'
import type { Files } from './files'

/**
 * Everybody downloads the main package, so it keeps only what its own pages need: a component that none of them shows goes into each package that
 * does, a script into the one package that loads it (a script that several load stays, for it may hold state), and what nobody needs is left out.
 */
export function placed (files: Files, roots: readonly string[]): Files {
  const packageOf = (path: string) => roots.find(root => path.startsWith(`${root}/`)) ?? ''
  const users = usersOf(files, packageOf)
  const homesOf = (path: string): readonly string[] => {
    const of = [...users.get(unitOf(path)) ?? []]
    return !movable(path) || of.includes('') || (isScript(path) && of.length > 1) ? [''] : of
  }
  const seenFrom = (home: string) => (path: string) => posix.join(homesOf(path).includes(home) ? home : '', path)
  return new Map([...files].flatMap(([path, contents]) => homesOf(path).map(home => {
    const to = posix.join(home, path)
    return [to, pointed(contents, path, to, seenFrom(home || packageOf(path)))] as const
  })))
}

const component = /^components\/[^/]+(?=\/)/
const isScript = (path: string) => /^(services|platform)\/[^/]+\.js$/.test(path)
/** What is moved as one: a component's folder, or a script. */
const unitOf = (path: string): string => component.exec(path)?.[0] ?? path
const movable = (path: string): boolean => component.test(path) || isScript(path)

/** By unit the packages that come to it, directly or through other units. */
function usersOf (files: Files, packageOf: (path: string) => string): Map<string, Set<string>> {
  const users = new Map<string, Set<string>>()
  const whole = new Map<string, string[]>()
  for (const path of files.keys()) whole.set(unitOf(path), [...whole.get(unitOf(path)) ?? [], path])
  const follow = (path: string, root: string): void => {
    for (const target of targetsOf(files, path).filter(movable)) {
      const unit = unitOf(target)
      const of = users.get(unit) ?? new Set<string>()
      if (of.has(root)) continue
      users.set(unit, of.add(root))
      for (const part of whole.get(unit) ?? []) follow(part, root)
    }
  }
  for (const path of files.keys()) if (!movable(path)) follow(path, packageOf(path))
  return users
}

const targetsOf = (files: Files, path: string): string[] => referencesOf(path, files.get(path)!).map(reference => resolved(path, reference)).filter(target => target !== undefined)

const readers: Record<string, (text: string) => string[]> = {
  '.js': scriptReferences, '.wxml': wxmlReferences, '.wxss': wxssReferences,
  '.json': text => configReferences(JSON.parse(text) as ComponentConfig)
}
const referencesOf = (path: string, contents: string | Uint8Array): string[] => path.includes('miniprogram_npm/') ? [] : readers[posix.extname(path)]?.(contents.toString()) ?? []

/** The file that a reference means, as a path in the program; a script or a component is written without its ending. Undefined: a library's. */
function resolved (path: string, reference: string): string | undefined {
  if (!/^\.{0,2}\//.test(reference)) return undefined
  const target = reference.startsWith('/') ? reference.slice(1) : posix.join(posix.dirname(path), reference)
  return posix.extname(target) === '' && ['.js', '.json'].includes(posix.extname(path)) ? `${target}.js` : target
}

/** A file's text with its references turned to where their targets lie now. */
function pointed (contents: string | Uint8Array, from: string, to: string, place: (path: string) => string): string | Uint8Array {
  const turned = new Map<string, string>()
  for (const reference of new Set(referencesOf(from, contents))) {
    const target = resolved(from, reference)
    if (target === undefined) continue
    const now = place(target)
    if (now === target && from === to) continue
    const named = posix.extname(reference) === '' ? now.replace(/\.js$/, '') : now
    const relative = posix.relative(posix.dirname(to), named)
    turned.set(reference, reference.startsWith('/') ? `/${named}` : relative.startsWith('.') ? relative : `./${relative}`)
  }
  if (turned.size === 0) return contents
  return contents.toString().replace(/(["'])((?:\.{0,2}\/)[^"']+)\1/g, (whole, quote: string, reference: string) => turned.has(reference) ? `${quote}${turned.get(reference)!}${quote}` : whole)
}
