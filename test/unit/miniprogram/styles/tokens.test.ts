import { readdirSync, readFileSync } from 'node:fs'

const text = readFileSync('miniprogram/styles/tokens.wxss', 'utf8')
const tokens = Object.fromEntries([...text.matchAll(/--ui-([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name!, value!]))

/** Relative luminance and ratio by the WCAG 2 formula. */
function luminance (hex: string): number {
  const [r, g, b] = [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16) / 255).map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
function ratio (one: string, other: string): number {
  const [dark, light] = [luminance(tokens[one]!), luminance(tokens[other]!)].sort((a, b) => a - b)
  return (light! + 0.05) / (dark! + 0.05)
}

describe('every colour can be read where it stands', () => {
  // ink, ground, the ratio that the design names
  const texts: [string, string, number][] = [
    ['ink', 'card', 16.91], ['ink', 'page', 15.61], ['ink-2', 'card', 7.92], ['ink-2', 'page', 7.31], ['ink-3', 'card', 5.39], ['ink-3', 'page', 4.98], ['ink-3', 'soft', 4.67],
    ['brand', 'card', 6.67], ['brand', 'page', 6.16], ['brand', 'brand-soft', 5.78], ['brand-pressed', 'card', 8.87], ['brand-pressed', 'page', 8.18], ['brand-pressed', 'brand-soft', 7.69],
    ['green', 'card', 6.45], ['green', 'page', 5.95], ['green', 'green-soft', 5.65], ['amber', 'card', 6.33], ['amber', 'page', 5.84], ['amber', 'amber-soft', 5.76],
    ['red', 'card', 6.54], ['red', 'page', 6.03], ['red', 'red-soft', 5.72], ['violet', 'card', 7.99], ['violet', 'page', 7.38], ['violet', 'violet-soft', 6.78], ['ink', 'focus', 11.98]
  ]
  test.each(texts)('%s on %s is %f', (ink, ground, named) => {
    expect(ratio(ink, ground)).toBeCloseTo(named, 1)
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(4.5)
  })
  // pairs that screens make and the design does not list
  test.each([['ink-2', 'soft'], ['ink', 'soft'], ['ink', 'brand-soft'], ['ink', 'amber-soft'], ['ink', 'red-soft'], ['ink', 'green-soft'], ['ink', 'violet-soft'], ['red-pressed', 'card'], ['ink-2', 'brand-soft']])('%s on %s', (ink, ground) => {
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(4.5)
  })
  test.each([['field-line', 'card'], ['field-line', 'page'], ['brand', 'page'], ['red', 'red-soft']])('the line %s on %s is at least 3', (line, ground) => {
    expect(ratio(line, ground)).toBeGreaterThanOrEqual(3)
  })
})

describe('sizes', () => {
  const at = (name: string, big: 0 | 1): number => {
    const [, normal, growth] = /calc\((\d+)px \+ (\d+)px \* var\(--ui-big\)\)/.exec(tokens[name]!)!.map(Number) as [number, number, number]
    return normal + growth * big
  }
  test.each([
    ['code', 30, 40, 36, 48], ['question', 24, 34, 32, 44], ['title', 20, 28, 27, 38], ['body', 17, 26, 24, 36], ['second', 15, 23, 21, 31], ['small', 14, 21, 19, 28]
  ])('%s is %i/%i, in large text %i/%i, its lines at least 1.3 apart', (name, size, line, largeSize, largeLine) => {
    expect([at(`${name}-size`, 0), at(`${name}-line`, 0), at(`${name}-size`, 1), at(`${name}-line`, 1)]).toEqual([size, line, largeSize, largeLine])
    expect(Math.min(line / size, largeLine / largeSize)).toBeGreaterThanOrEqual(1.3)
  })
  test('what is touched is 44, in large text 60', () => {
    expect([at('touch', 0), at('touch', 1), at('button', 0), at('button', 1), at('tab-bar', 0), at('tab-bar', 1)]).toEqual([44, 60, 48, 60, 60, 76])
  })
})

describe('no other file names a colour or a size of text', () => {
  const sheets = readdirSync('miniprogram', { recursive: true }).map(String).filter(path => /\.wxss$/.test(path) && !path.endsWith('tokens.wxss'))
  test.each(sheets)('%s', path => {
    const sheet = readFileSync(`miniprogram/${path}`, 'utf8').replace(/\/\*[^]*?\*\//g, '')
    expect(sheet.match(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/gi)).toBeNull()
    expect(sheet.match(/font(-size)?:[^;}]*\dr?px/g)).toBeNull()
  })
})

test('both libraries take every value from the tokens, and every token that is used is there', () => {
  for (const path of ['styles/tdesign.wxss', 'packages/work/styles/vant.wxss']) {
    const sheet = readFileSync(`miniprogram/${path}`, 'utf8')
    const values = [...sheet.matchAll(/^ {2}--[\w-]+: ([^;]+);/gm)].map(([, value]) => value!)
    expect(values.length).toBeGreaterThan(40)
    for (const value of values) expect(value).toMatch(/^(700 )?var\(--ui-[\w-]+\)$|^1px$|^12px$|^1$/)
  }
  const used = readdirSync('miniprogram', { recursive: true }).map(String).filter(path => path.endsWith('.wxss')).flatMap(path => [...readFileSync(`miniprogram/${path}`, 'utf8').matchAll(/var\(--ui-([\w-]+)/g)].map(([, name]) => name!))
  expect([...new Set(used)].filter(name => !(name in tokens))).toEqual([])
})
