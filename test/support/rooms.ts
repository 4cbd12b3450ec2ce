import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** The rooms of the house, as the README draws them: the first pattern that a file fits is its room. */
const rooms: ReadonlyArray<readonly [name: string, files: RegExp]> = [
  ['pages', /^miniprogram\/(pages|packages|custom-tab-bar|app\.ts)/],
  ['services', /^miniprogram\/services\//],
  ['looks', /^miniprogram\/(components|styles|platform)\//],
  ['contract', /^contract\//],
  ['adapters', /^cloudfunctions\/core\/adapters\//],
  ['core', /^cloudfunctions\/core\//],
  ['entries', /^cloudfunctions\/[a-z]+\/(index|wiring)\.ts$/],
  ['routes', /^cloudfunctions\/[a-z]+\/routes\.ts$/],
  ['usecases', /^cloudfunctions\/[a-z]+\/usecases\//],
  ['domain', /^cloudfunctions\/[a-z]+\/domain\//],
  ['local', /^local\//],
  ['tools', /^tools\//]
]

export const roomOf = (file: string): string | undefined => rooms.find(([, files]) => files.test(file))?.[0]

/** Every file of the product and its tools. */
export function sourceFiles (): string[] {
  return ['miniprogram', 'contract', 'cloudfunctions', 'local', 'tools'].flatMap(folder =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
      .map(entry => join(entry.parentPath, entry.name)).filter(file => !file.includes('node_modules')))
}

/** The files of this repository that a file imports, types included. */
export function importsOf (file: string, files: ReadonlySet<string>): string[] {
  const specifiers = [...readFileSync(file, 'utf8').matchAll(/(?:from|import|require\() ?'(\.[^']*)'/g)].map(([, specifier]) => normalize(join(dirname(file), specifier!)))
  return specifiers.flatMap(path => [`${path}.ts`, `${path}/index.ts`, path].find(candidate => files.has(candidate)) ?? [])
}

/** `from --> to` for every two rooms of which one imports the other. */
export function arrows (): string[] {
  const files = new Set(sourceFiles())
  const found = [...files].flatMap(file => importsOf(file, files).map(to => [roomOf(file), roomOf(to)] as const))
  return [...new Set(found.filter(([from, to]) => from && to && from !== to).map(([from, to]) => `${from} --> ${to}`))].sort()
}
