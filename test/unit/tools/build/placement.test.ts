import { placed } from '../../../../tools/build/placement'
import type { Files } from '../../../../tools/build/files'

const shows = (...components: string[]) => JSON.stringify({ usingComponents: Object.fromEntries(components.map(name => [name, `/components/${name}/index`])) })
const component = (name: string, { script = '', inside = [] as string[] } = {}): [string, string][] =>
  [[`components/${name}/index.json`, shows(...inside)], [`components/${name}/index.js`, script], [`components/${name}/index.wxml`, name]]
const program = (...files: [string, string][]): Files => placed(new Map(files), ['packages/work', 'packages/learn'])
const text = (files: Files, path: string) => files.get(path)?.toString()

test('a component that no page of the main package shows lies in every package that shows it, itself or within another', () => {
  const files = program(
    ['pages/home/index.json', shows('button')], ['packages/work/pages/desk/index.json', shows('sheet', 'button')], ['packages/learn/pages/lesson/index.json', shows('voice')],
    ...component('button'), ...component('sheet', { inside: ['voice'] }), ...component('voice')
  )
  expect([...files.keys()].filter(path => path.endsWith('.wxml'))).toEqual(
    ['components/button/index.wxml', 'packages/work/components/sheet/index.wxml', 'packages/work/components/voice/index.wxml', 'packages/learn/components/voice/index.wxml'])
  expect(text(files, 'packages/work/pages/desk/index.json')).toBe(JSON.stringify({ usingComponents: { sheet: '/packages/work/components/sheet/index', button: '/components/button/index' } }))
  expect(text(files, 'packages/work/components/sheet/index.json')).toContain('/packages/work/components/voice/index')
})

test('a script of one package alone moves into it, and what it requires is still found', () => {
  const files = program(
    ['packages/work/pages/desk/index.js', 'require("../../../../services/casework")'], ['services/casework.js', 'require("./call");require("../contract/errors")'],
    ['pages/home/index.js', 'require("../../services/call")'], ['services/call.js', ''], ['contract/errors.js', '']
  )
  expect([...files.keys()]).toEqual(['packages/work/pages/desk/index.js', 'packages/work/services/casework.js', 'pages/home/index.js', 'services/call.js', 'contract/errors.js'])
  expect(text(files, 'packages/work/pages/desk/index.js')).toBe('require("../../services/casework")')
  expect(text(files, 'packages/work/services/casework.js')).toBe('require("../../../services/call");require("../../../contract/errors")')
})

test('a script that two packages load stays one, so that both see what it holds', () => {
  const load = 'require("../../../../platform/recorder")'
  const files = program(['packages/work/pages/a/index.js', load], ['packages/learn/pages/b/index.js', load], ['platform/recorder.js', 'require("./photos")'], ['platform/photos.js', ''])
  expect([...files.keys()].slice(2)).toEqual(['platform/recorder.js', 'platform/photos.js'])
  expect(text(files, 'packages/work/pages/a/index.js')).toBe(load)
})

test('a moved component finds the scripts and styles of the main package', () => {
  const files = program(
    ['packages/work/pages/desk/index.json', shows('voice')], ['app.js', 'require("./platform/recorder")'], ['platform/recorder.js', ''], ['styles/parts.wxss', ''],
    ...component('voice', { script: 'require("../../platform/recorder");require("./view")' }), ['components/voice/view.js', ''], ['components/voice/index.wxss', '@import "../../styles/parts.wxss";']
  )
  expect(text(files, 'packages/work/components/voice/index.js')).toBe('require("../../../../platform/recorder");require("./view")')
  expect(text(files, 'packages/work/components/voice/index.wxss')).toBe('@import "../../../../styles/parts.wxss";')
})

test('what nobody needs is left out', () => {
  expect([...program(['app.js', ''], ['services/old.js', ''], ...component('unused')).keys()]).toEqual(['app.js'])
})
