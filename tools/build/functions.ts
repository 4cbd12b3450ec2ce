import { existsSync } from 'node:fs'
import { cp, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { lazyPackages, ofSdk } from './lazy-packages'

/** Packages with native parts: the cloud installs them beside the function, from the function's own package.json. */
const installedInTheCloud = ['sharp', '@img/sharp-wasm32']

/** Whoever bundles this gets the fonts of papers beside its code. */
const usesFonts = 'cloudfunctions/core/adapters/paper-fonts.ts'
const fonts = 'cloudfunctions/core/papers/fonts'

/**
 * Bundles every deployable function of `cloudfunctions/` into one file beside its config.json and package.json.
 * A folder is deployable when it has an index.ts. Returns the names.
 */
export async function buildFunctions (outdir: string): Promise<string[]> {
  const folders = (await readdir('cloudfunctions')).filter(name => existsSync(join('cloudfunctions', name, 'index.ts'))).sort()
  if (folders.length === 0) return []
  const { metafile } = await build({
    entryPoints: Object.fromEntries(folders.map(name => [`${name}/index`, join('cloudfunctions', name, 'index.ts')])),
    outdir, bundle: true, platform: 'node', target: 'node16', format: 'cjs', external: installedInTheCloud,
    plugins: [lazyPackages(ofSdk)],
    minify: false, legalComments: 'none', logLevel: 'warning', charset: 'ascii', metafile: true // text of one byte a character is read and compiled faster
  })
  for (const name of folders) {
    await mkdir(join(outdir, name), { recursive: true })
    for (const file of ['config.json', 'package.json', 'data']) {
      const from = join('cloudfunctions', name, file)
      if (existsSync(from)) await cp(from, join(outdir, name, file), { recursive: true })
    }
    const bundle = Object.entries(metafile.outputs).find(([path]) => path.endsWith(`${name}/index.js`))?.[1]
    if (bundle && usesFonts in bundle.inputs) await cp(fonts, join(outdir, name, 'fonts'), { recursive: true })
  }
  return folders
}
