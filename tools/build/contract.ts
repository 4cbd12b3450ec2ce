import { readFile } from 'node:fs/promises'
import { posix } from 'node:path'
import { build, type Plugin } from 'esbuild'
import ts from 'typescript'
import type { Files } from './files'

/** Names that one package takes from one contract file; `*` stands for all. */
export type Wanted = Map<string, Set<string>>

/** What a script takes from other modules, read from esbuild's own output, where nothing is left but what is used. */
export function importedNames (esm: string): { from: string, names: string[] }[] {
  return [...esm.matchAll(/^\s*(?:import|export)\s+(?:(\*)|([\w$]+))?\s*,?\s*(?:as [\w$]+\s*)?(?:\{([^}]*)\})?\s*from\s*"([^"]+)"/gm)].map(([, star, whole, list, from]) => ({
    from: from!,
    names: star ? ['*'] : [...(whole ? ['default'] : []), ...(list ?? '').split(',').map(item => item.trim().split(' as ')[0]!.trim()).filter(Boolean)]
  }))
}

/**
 * A top-level constant made by a call counts as used, because the call might do something. The contract is data: each such
 * value goes into a function marked as free of effects, so that a page which needs the words carries no schema.
 */
export function withoutEffects (source: string, file = 'contract.ts'): string {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest)
  const values = parsed.statements.flatMap(statement => ts.isVariableStatement(statement) ? statement.declarationList.declarations.flatMap(({ initializer }) => initializer ?? []) : [])
  return values.reverse().reduce((text, { pos, end }) => `${text.slice(0, pos)} /* @__PURE__ */ (() => (${text.slice(pos, end)}))()${text.slice(end)}`, source)
}

const pure: Plugin = {
  name: 'contract-without-effects',
  setup: ({ onLoad }) => onLoad({ filter: /[\\/]contract[\\/][^\\/]+\.ts$/ }, async ({ path }) => ({ contents: withoutEffects(await readFile(path, 'utf8'), path), loader: 'ts' }))
}

/** `contract/` beside a package's pages: each file with no more than the package takes from it. */
export async function contractFiles (contractDir: string, packageRoot: string, wanted: Wanted): Promise<Files> {
  return new Map(await Promise.all([...wanted].map(async ([file, names]) => {
    const from = JSON.stringify(`./${file}`)
    const { outputFiles } = await build({
      stdin: { contents: names.has('*') ? `export * from ${from}` : `export { ${[...names].sort().join(', ')} } from ${from}`, resolveDir: contractDir, loader: 'ts' },
      bundle: true, format: 'cjs', platform: 'neutral', mainFields: ['module', 'main'], target: 'es2018', minify: true, charset: 'utf8', write: false, plugins: [pure], legalComments: 'none'
    })
    return [posix.join(packageRoot, 'contract', `${file}.js`), outputFiles[0]!.text] as const
  })))
}
