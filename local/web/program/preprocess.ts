import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Source } from './source'

/** Kinds of style sheets that the developer tools take, the plain one first. */
const endings = ['.wxss', '.less', '.scss', '.sass']

/** The style sheet of a page or component, whatever it is written in. */
export const styleFile = (source: Source, path: string): string | undefined => endings.map(ending => path + ending).find(file => source.has(file))

interface Less { render: (text: string, options: object, done: (error: Error | null, output?: { css: string }) => void) => void }
interface Sass { compile: (file: string) => { css: string } }

/** A compiler of the program's own, or of this machine's. */
function compiler<T> (source: Source, name: string): T {
  for (const dir of [source.dir, dirname(source.dir), process.cwd()]) {
    try {
      return createRequire(join(dir, 'package.json'))(name) as T
    } catch {
      continue
    }
  }
  throw new Error(`要编译 ${name}，但没有装 ${name}`)
}

/** WXSS as it would be without a preprocessor. Throws with the place of what is wrong. */
export function plainStyle (source: Source, path: string): string {
  const file = source.file(path)
  if (path.endsWith('.wxss') || !file || !existsSync(file)) return source.text(path)
  if (!path.endsWith('.less')) return compiler<Sass>(source, 'sass').compile(file).css
  let result: { css: string } | undefined
  let failed: Error | undefined
  compiler<Less>(source, 'less').render(source.text(path), { filename: file, paths: [dirname(file), source.dir], syncImport: true, javascriptEnabled: false }, (error, output) => { failed = error ?? undefined; result = output })
  if (failed) throw Object.assign(new Error(failed.message), { line: (failed as { line?: number }).line, column: (failed as { column?: number }).column, reason: failed.message })
  return result?.css ?? ''
}
