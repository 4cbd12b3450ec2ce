import { build } from 'esbuild'
import { readFile } from 'node:fs/promises'

const host = 'local/web/host'

export interface Assets { files: Map<string, { type: string, body: string }> }

let built: Promise<Assets> | undefined

/** The host's own scripts and styles, built once when they are first asked for. */
export const hostAssets = (): Promise<Assets> => built ??= buildAssets()

async function buildAssets (): Promise<Assets> {
  const { outputFiles } = await build({
    entryPoints: { shell: `${host}/shell/shell.ts`, phone: `${host}/phone/main.ts` }, outdir: 'out', bundle: true, format: 'esm', target: 'es2022', minify: true, write: false, charset: 'utf8', legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'warning'
  })
  const files = new Map<string, { type: string, body: string }>()
  for (const { path, text } of outputFiles) files.set(path.replace(/^.*[\\/]/, ''), { type: 'text/javascript', body: text })
  for (const [name, path, type] of [['shell.css', 'shell/shell.css', 'text/css'], ['base.css', 'phone/base.css', 'text/css'], ['phone.html', 'phone/phone.html', 'text/html'], ['shell.html', 'shell/shell.html', 'text/html']] as const) {
    files.set(name, { type, body: await readFile(`${host}/${path}`, 'utf8') })
  }
  return { files }
}
