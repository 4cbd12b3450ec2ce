import { contractFiles, importedNames, withoutEffects } from '../../../../tools/build/contract'

const text = async (file: string, names: string[]) => {
  const files = await contractFiles('contract', 'packages/x', new Map([[file, new Set(names)]]))
  return files.get(`packages/x/contract/${file}.js`)!.toString()
}

/** Runs a built file the way WeChat does. */
function exportsOf (code: string): Record<string, unknown> {
  const module = { exports: {} as Record<string, unknown> }
  new Function('module', 'exports', code)(module, module.exports)
  return module.exports
}

test('a page that needs the words of errors carries the words and no validator', async () => {
  const code = await text('errors', ['errors'])
  expect(exportsOf(code).errors).toMatchObject({ NOT_FOUND: expect.stringContaining('没有找到') })
  expect(code).not.toContain('~standard')
})

test('a value that needs no schema leaves the schemas of its file behind', async () => {
  const code = await text('text', ['TEXT_MAX'])
  expect(exportsOf(code).TEXT_MAX).toBe(10_000)
  expect(code.length).toBeLessThan(1_000)
})

test('a page that validates carries a schema that works', async () => {
  const code = await text('parts', ['phone'])
  expect(code).toContain('~standard')
  expect(Object.keys(exportsOf(code))).toEqual(['phone'])
})

test('values made by calls are marked as free of effects, others stay as they are', () => {
  expect(withoutEffects('export const a = f(1), b: number = g()\nfunction f (x: number) { return x }')).toBe(
    'export const a = /* @__PURE__ */ (() => ( f(1)))(), b: number = /* @__PURE__ */ (() => ( g()))()\nfunction f (x: number) { return x }')
})

test.each([
  ['import { a, b as c } from "./x";', ['a', 'b']],
  ['import {\n  a,\n  b\n} from "./x";', ['a', 'b']],
  ['import * as all from "./x";', ['*']],
  ['import whole, { a } from "./x";', ['default', 'a']],
  ['export { a } from "./x";', ['a']],
  ['export * from "./x";', ['*']]
])('reads the names of %s', (code, names) => {
  expect(importedNames(code)).toEqual([{ from: './x', names }])
})
