import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { miniprogramFiles, type Allowlist } from '../../../../tools/build/miniprogram'
import { packageSizes, tooLarge } from '../../../../tools/build/sizes'

let root: string
beforeEach(() => { root = mkdtempSync(join(tmpdir(), 'miniprogram-')) })
afterEach(() => rmSync(root, { recursive: true }))

const app = { pages: ['pages/home/index'], subPackages: [{ root: 'packages/work', pages: ['pages/desk/index'] }] }

function sources (files: Record<string, string>) {
  for (const [path, contents] of Object.entries({ 'miniprogram/app.json': JSON.stringify(app), 'contract/errors.ts': 'export const errors = { A: "一" }', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), contents)
  }
}

const built = (allowlist: Partial<Allowlist> = {}) =>
  miniprogramFiles({ from: join(root, 'miniprogram'), contract: join(root, 'contract'), allowlist: { components: {}, icons: {}, ...allowlist } })

test('the contract stands beside the pages of the main package', async () => {
  sources({ 'miniprogram/pages/home/index.ts': 'import { errors } from "../../../contract/errors"\nPage({ data: errors })' })
  const files = await built()
  expect(files.get('pages/home/index.js')).toContain('require("../../contract/errors")')
  expect(files.get('contract/errors.js')).toContain('一')
})

test('what only a subpackage needs of the contract lies in the subpackage', async () => {
  sources({ 'miniprogram/packages/work/pages/desk/index.ts': 'import { errors } from "../../../../../contract/errors"\nPage({ data: errors })' })
  const files = await built()
  expect(files.has('contract/errors.js')).toBe(false)
  expect(files.get('packages/work/pages/desk/index.js')).toContain('require("../../contract/errors")')
  expect(files.has('packages/work/contract/errors.js')).toBe(true)
})

test('what the main package carries is not carried twice', async () => {
  const use = (up: string) => `import { errors } from "${up}contract/errors"\nPage({ data: errors })`
  sources({ 'miniprogram/pages/home/index.ts': use('../../../'), 'miniprogram/packages/work/pages/desk/index.ts': use('../../../../../') })
  const files = await built()
  expect(files.has('packages/work/contract/errors.js')).toBe(false)
  expect(files.get('packages/work/pages/desk/index.js')).toContain('require("../../../../contract/errors")')
})

test('a script knows which pages there are', async () => {
  sources({ 'miniprogram/platform/pages.ts': 'declare const APP_PAGES: string[]\nexport const exists = (route: string) => APP_PAGES.includes(route)' })
  const module = { exports: {} as { exists: (route: string) => boolean } }
  new Function('module', 'exports', String((await built()).get('platform/pages.js')))(module, module.exports)
  expect(['pages/home/index', 'packages/work/pages/desk/index', 'packages/work/pages/sign/index'].map(module.exports.exists)).toEqual([true, true, false])
})

test('types leave nothing behind', async () => {
  sources({ 'miniprogram/pages/home/index.ts': 'import type { errors } from "../../../contract/errors"\nPage({ data: {} as typeof errors })' })
  const files = await built()
  expect([...files.keys()].filter(path => path.includes('contract'))).toEqual([])
})

test('a component comes with all that it stands on, and with our icons instead of a font from elsewhere', async () => {
  sources({ 'miniprogram/pages/home/index.json': '{ "usingComponents": { "t-button": "tdesign-miniprogram/button/button" } }' })
  const files = await built({ components: { '': { 'tdesign-miniprogram': ['button'] } }, icons: { screens: ['home'] } })
  const npm = 'miniprogram_npm/tdesign-miniprogram'
  for (const path of ['button/button.js', 'icon/icon.wxml', 'loading/loading.json', 'common/utils.wxs', 'common/template/icon.wxml']) expect(files.has(`${npm}/${path}`)).toBe(true)
  expect(files.get(`${npm}/icon/icon.wxss`)).not.toContain('http')
  expect(files.get('styles/icons.wxss')).toContain('.t-icon-home')
})

test('a component that the allowlist lacks is named with its page and package', async () => {
  sources({ 'miniprogram/packages/work/pages/desk/index.json': '{ "usingComponents": { "van-tab": "@vant/weapp/tab/index" } }' })
  await expect(built()).rejects.toThrow(/packages\/work\/pages\/desk\/index\.json 用了 @vant\/weapp\/tab\/index.*"packages\/work"/)
  await expect(built({ components: { 'packages/work': { '@vant/weapp': ['tab'] } } })).resolves.toBeDefined()
})

test('a package that is too large is named', () => {
  const files = new Map([['app.js', 'x'.repeat(100)], ['packages/work/a.js', 'x'.repeat(1_000_001)]])
  expect(tooLarge(packageSizes(files, ['packages/work']))).toEqual(['packages/work 有 1000.0 KB，最多 1000.0 KB'])
})
