import { programFolder } from '../../support/browser-host'
import { Program } from '../../../local/web/program/compile'
import type { Diagnostic } from '../../../local/web/program/diagnostics'
import { resolveComponent, resolveScript } from '../../../local/web/program/resolve'
import { separateSlots } from '../../../local/web/program/slots'
import { Source } from '../../../local/web/program/source'
import { compileStyle, plainUnits } from '../../../local/web/program/styles'
import { wxsToScript } from '../../../local/web/program/wxs'

const done: (() => void)[] = []
afterEach(() => done.splice(0).forEach(finish => finish()))

function folder (files: Record<string, string>) {
  const made = programFolder(files)
  done.push(made.remove)
  return made
}
const source = (files: Record<string, string>) => new Source(folder(files).dir)

function style (wxss: string, kind: 'page' | 'component' = 'component', files: Record<string, string> = {}) {
  const diagnostics: Diagnostic[] = []
  return { css: compileStyle(source({ 'a.wxss': wxss, ...files }), 'a.wxss', kind, diagnostics), diagnostics }
}

test.each([
  ['.a .b > view { }', '.†a .†b>wx-view { }'],
  [':host, .a:active { }', '[wx-host=†],.†a:active { }'],
  ['.w-1\\/2.on::after { }', '.†w-1\\/2.†on::after { }'],
  ['t-button, list text[user-select] { }', 't-button,x-list wx-text[user-select] { }'],
  ['@keyframes x { from { top: 0 } 50% { top: 1px } }', '@keyframes x { from { top: 0 } 50% { top: 1px } }'],
  ['@media (min-width: 1px) { .a { } }', '@media (min-width: 1px) { .†a { } }'],
  ['.a:not(.b):nth-child(2n) { }', '.†a:not(.†b):nth-child(2n) { }']
])('a component\'s %s', (wxss, css) => expect(style(wxss).css).toBe(css))

test('a page\'s classes stay as they are, and its ground is the screen\'s', () => {
  expect(style('page, .a { --x: 1; background: red; color: blue }', 'page').css).toBe('wx-page,.a { --x: 1; background: red; color: blue }\n:root { --x: 1; background: red }')
})

test('imports are taken in, once and in place; what is missing is named', () => {
  const { css, diagnostics } = style('@import "./b.wxss"; .a { }\n@import "none.wxss";', 'page', { 'b.wxss': '@import "a.wxss"; .b { }' })
  expect(css.replace(/\s+/g, ' ').trim()).toBe('.b { } .a { }')
  expect(diagnostics).toMatchObject([{ level: 'error', path: 'a.wxss', line: 2, message: '没有找到 none.wxss' }])
})

test('a broken style sheet is told with its line and spoils no other', () => {
  expect(style('.a {\n color: red').diagnostics).toMatchObject([{ level: 'error', path: 'a.wxss', line: 1 }])
})

test.each([
  ['10rpx', '1.33333vw'], ['-750rpx 0 1.5rpx', '-100vw 0 0.2vw'], ['calc(100% - 75rpx)', 'calc(100% - 10vw)'], ['url(a10rpx.png)', 'url(a10rpx.png)'], ['var(--a-10rpx)', 'var(--a-10rpx)'],
  ['env(safe-area-inset-bottom)', 'var(--safe-area-inset-bottom)'], ['calc(10px + constant(safe-area-inset-top))', 'calc(10px + var(--safe-area-inset-top))']
])('units of %s', (value, plain) => expect(plainUnits(value)).toBe(plain))

test.each([
  ['<slot/>', '<slot/>'],
  ['<slot name="a">没用的<view/></slot>', '<slot name="a"/>'],
  ['<view> <slot name="a"/> <slot/> </view>', '<view><slot name="a"/>{{""}}<slot/>{{""}}</view>'],
  ['<slot wx:if="{{a > 1}}" name="b"/><slot wx:else/>', '<block wx:if="{{a > 1}}"><slot name="b"/>{{""}}</block><block wx:else><slot/>{{""}}</block>']
])('slots of %s', (wxml, separated) => expect(separateSlots(wxml)).toBe(separated))

test('WXS becomes JavaScript: requires, kinds of values, patterns', () => {
  expect(wxsToScript('var a = require("./b.wxs"); x.constructor === "Array"; getRegExp(\'\\d+\\\\\')')).toBe('var a = require("./b"); x.wxsConstructor === "Array"; getRegExp(\'\\\\d+\\\\\')')
})

test('npm is looked for from the file upwards, built before installed', () => {
  const made = source({
    'miniprogram_npm/lib/index.js': '', 'miniprogram_npm/lib/part.js': '', 'pack/miniprogram_npm/lib/index.js': '', 'miniprogram_npm/ui/button/button.json': '{}', 'miniprogram_npm/ui/button/button.wxml': '',
    'own/index.json': '{}', 'own/index.wxml': '', 'tool/index.js': '', 'data.json': '{}'
  })
  expect(resolveScript(made, 'pack/a/b.js', 'lib')).toBe('pack/miniprogram_npm/lib/index.js')
  expect(resolveScript(made, 'pack/a/b.js', 'lib/part')).toBe('miniprogram_npm/lib/part.js')
  expect(resolveScript(made, 'page/index.js', '../tool')).toBe('tool/index.js')
  expect(resolveScript(made, 'page/index.js', '/data.json')).toBe('data.json')
  expect(resolveScript(made, 'page/index.js', './none')).toBeUndefined()
  expect(resolveComponent(made, 'page/index', 'ui/button/button')).toBe('miniprogram_npm/ui/button/button')
  expect(resolveComponent(made, 'page/index', '../own/index')).toBe('own/index')
  expect(resolveComponent(made, 'page/index', '/own')).toBe('own/index')
  expect(resolveComponent(made, 'page/index', 'tdesign-miniprogram/button/button')).toBe('miniprogram_npm/tdesign-miniprogram/button/button')
})

test('a program may be written in TypeScript and Less; its project file says where it lies', async () => {
  const { dir } = folder({
    'project.config.json': '{"miniprogramRoot":"mini/"}', 'mini/app.json': '{"pages":["p/index"]}', 'mini/app.ts': 'App<{ a: number }>({ a: 1 as number })',
    'mini/p/index.ts': 'import { b } from "./b"\nPage({ data: { b } })', 'mini/p/b.ts': 'export const b: string = "乙"', 'mini/p/index.wxml': '<view/>', 'mini/p/index.less': '@c: red; .a { .b { color: @c; width: 75rpx } }'
  })
  const code = await new Program(dir).bundle('')
  expect(code).toContain('"p/b.ts":')
  expect(code).toContain('.a .b {\\n  color: red;\\n  width: 10vw;\\n}')
})

test('a folder that is no mini-program says so, and so does one whose packages are missing', () => {
  const made = folder({ 'package.json': '{"dependencies":{"tdesign-miniprogram":"1","nowhere-to-be-found":"1"}}' })
  expect(new Source(made.dir).missingPackages()).toEqual(['nowhere-to-be-found'])
  expect(() => new Source('test/support')).toThrow('support 里没有 app.json，不像一个小程序')
})

test('a script that does not parse is named with its place, and the others still run', async () => {
  const made = folder({ 'page/index.js': 'Page({\n  a b\n})', 'app.js': 'const a = 1' })
  const code = await new Program(made.dir).bundle('')
  expect(code).toMatch(/"path":"page\/index\.js","line":2,"column":\d+/)
  expect(code).toContain('const a = 1')
})

test('subpackages hold what lies in them; the main package what all need', async () => {
  const made = folder({
    'app.json': '{"pages":["page/index"],"subpackages":[{"root":"/pack/","pages":["p/index"]}]}', 'shared.js': 'exports.a = "共有"', 'pack/own.js': 'exports.b = "自有"',
    'pack/p/index.js': 'require("../own"); require("../../shared")', 'pack/p/index.wxml': '<view/>', 'pack/p/index.json': '{}'
  })
  const program = new Program(made.dir)
  const [main, pack] = [await program.bundle(''), await program.bundle('pack')]
  expect([main.includes('共有'), main.includes('自有'), pack.includes('共有'), pack.includes('自有')]).toEqual([true, false, false, true])
  expect(program.manifest().pages).toEqual(['page/index', 'pack/p/index'])
})
