import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { lazyPackages, ofSdk } from '../../../../tools/build/lazy-packages'

let dir: string
beforeEach(() => { dir = mkdtempSync(join(tmpdir(), 'lazy-')) })
afterEach(() => rmSync(dir, { recursive: true }))

const files: Record<string, string> = {
  'node_modules/heavy/index.js': 'loaded.push("heavy"); module.exports = function (n) { return new.target ? { made: n } : n * 2 }; module.exports.part = 7',
  'node_modules/unwanted/index.js': 'loaded.push("unwanted"); exports.use = () => 1',
  'node_modules/sdk/index.js': 'const heavy = require("heavy"), unwanted = require("unwanted"); exports.loadedSoFar = [...loaded]; exports.heavy = heavy; exports.unwanted = unwanted',
  'entry.js': 'module.exports = require("sdk")',
  'other.js': 'module.exports = require("heavy")'
}

async function bundled (entry: string) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true })
    writeFileSync(join(dir, file), text)
  }
  const plugin = lazyPackages({ importers: /node_modules[\\/]sdk[\\/]/, lazy: ['heavy'], leftOut: ['unwanted'] })
  const { outputFiles } = await build({ entryPoints: [join(dir, entry)], bundle: true, platform: 'node', format: 'cjs', write: false, plugins: [plugin] })
  const module = { exports: {} as any } // eslint-disable-line @typescript-eslint/no-explicit-any
  const loaded: string[] = []
  new Function('module', 'exports', 'require', 'loaded', outputFiles[0]!.text)(module, module.exports, require, loaded)
  return { exports: module.exports, loaded, text: outputFiles[0]!.text }
}

test('a lazy package is loaded at its first use, once, and is then what it always was', async () => {
  const { exports: { loadedSoFar, heavy }, loaded } = await bundled('entry.js')
  expect(loadedSoFar).toEqual([])
  expect(heavy.__esModule).toBeUndefined()
  expect(loaded).toEqual([])
  expect([heavy(4), new heavy(5), heavy.part, 'part' in heavy]).toEqual([8, { made: 5 }, 7, true])
  expect(loaded).toEqual(['heavy'])
})

test('a package that is left out is not in the bundle and says so when it is used', async () => {
  const { exports: { unwanted }, text } = await bundled('entry.js')
  expect(text).not.toContain('loaded.push("unwanted")')
  expect(() => unwanted.use()).toThrow('unwanted is left out of this bundle')
})

test('other importers get the package itself', async () => {
  expect((await bundled('other.js')).loaded).toEqual(['heavy'])
})

test('the SDK still has the packages that are named for it', async () => {
  const { metafile } = await build({ entryPoints: ['node_modules/wx-server-sdk/index.js'], bundle: true, platform: 'node', write: false, metafile: true, plugins: [lazyPackages(ofSdk)], logLevel: 'silent' })
  const inputs = Object.keys(metafile.inputs)
  for (const name of ofSdk.lazy) expect(inputs.some(input => input.startsWith('lazy:') && input.includes(`node_modules/${name}/`))).toBe(true)
  for (const name of ofSdk.leftOut) expect(inputs).toContain(`left-out:${name}`)
})
