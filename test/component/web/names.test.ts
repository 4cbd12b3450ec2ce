import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { notes, setting } from './setting'

const { open } = setting()
const text = (path: string) => readFileSync(path, 'utf8')
const files = (dir: string, ending: RegExp) => readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(file => ending.test(file)).map(file => text(join(dir, file))).join('\n')
const found = (where: string, pattern: RegExp) => [...new Set([...where.matchAll(pattern)].map(match => match[1]!))].sort()

const tests = files('test/component/web', /\.test\.ts$/)
const programs = ['miniprogram', 'test/gallery']
const builtins = () => found(files('local/web/host/builtin', /\.ts$/), /\bbuiltin\('([\w-]+)'/g)
const elsewhere = () => found(text('local/web/host/builtin/elsewhere.ts').split('const known')[1]!, /(?:^|[\s{])'?([a-z][a-z-]*)'?: \[/gm)
const listed = () => text('local/README.md').split('## The mini-program in a browser')[1]!.split('\n## ')[0]!

const namesOf = async () => {
  const phone = await open('<view/>', 'Page({ onLoad () { note(Object.keys(wx)); note(Object.keys(wx.cloud)) } })')
  return await notes(phone) as [string[], string[]]
}

test('every name that WeChat gives wx is there, and every one is in the table', async () => {
  const [names, ofCloud] = await namesOf()
  const typings = text('node_modules/miniprogram-api-typings/types/wx/lib.wx.api.d.ts')
  const declared = found(typings.slice(typings.indexOf('interface Wx {')), /^ {8}([a-zA-Z]\w*)(?:<[^\n(]*>)?\(/gm).filter(name => name !== 'resolve') // of a type inside
  expect(declared.length).toBeGreaterThan(380)
  expect(declared.filter(name => !names.includes(name))).toEqual([])
  const table = new Set(found(listed(), /`([^`]+)`/g))
  const isListed = (name: string) => table.has(name) || (/^off[A-Z]/.test(name) && (table.has(name.replace('off', 'on')) || !names.includes(name.replace('off', 'on'))))
  expect(names.filter(name => !isListed(name))).toEqual([])
  expect(ofCloud.filter(name => !table.has(`cloud.${name}`))).toEqual([])
})

test('every built-in component is in the table', () => {
  const table = found(listed(), /`([^`]+)`/g)
  expect(elsewhere()).toContain('map')
  expect([...builtins(), ...elsewhere()].filter(name => !table.includes(name))).toEqual([])
})

test('the table names nothing that is not there', async () => {
  const [names, ofCloud] = await namesOf()
  const known = new Set([...names, ...ofCloud.map(name => `cloud.${name}`), ...builtins(), ...elsewhere()])
  const rows = listed().split('| components | here |')[1]!.split('\n').filter(line => line.startsWith('| `'))
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.flatMap(row => found(row.split(' | ')[0]!, /`([^`]+)`/g)).filter(name => !known.has(name))).toEqual([])
})

test('each component and API that the product or the gallery uses has a test here', () => {
  const used = programs.map(dir => files(dir, /\.(ts|wxml)$/)).join('\n')
  expect(found(used, /\bwx\.([a-zA-Z]+)/g).filter(name => !new RegExp(`\\bwx\\.${name}\\b|'${name}'`).test(tests))).toEqual([])
  expect(found(used, /<([a-z][a-z-]*)/g).filter(name => builtins().includes(name) && !new RegExp(`<${name}\\b`).test(tests))).toEqual([])
})
