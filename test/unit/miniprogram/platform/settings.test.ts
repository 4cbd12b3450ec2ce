import { fakePhone, freshly } from '../phone'

const load = () => freshly(() => ({ ...require('../../../../miniprogram/platform/settings'), ...require('../../../../miniprogram/platform/text-size') }) as typeof import('../../../../miniprogram/platform/settings') & typeof import('../../../../miniprogram/platform/text-size'))

test.each([[16, false], [19.5, false], [20, true], [23.8, true]])('WeChat at %f is followed', (fontSize, large) => {
  fakePhone().fontSize = fontSize
  expect(load().isLarge()).toBe(large)
})

test('what was chosen goes before WeChat\'s own, at once and after a restart', () => {
  const phone = fakePhone()
  const before = load()
  before.choose('text', 'large')
  expect(before.look()).toBe('--ui-big:1;--ui-motion:1')
  const after = load()
  expect(after.isLarge()).toBe(true)
  after.choose('text', 'normal')
  phone.fontSize = 23.8
  expect(load().look()).toBe('--ui-big:0;--ui-motion:1')
})

test('a full phone keeps the choice until the program ends', () => {
  const phone = fakePhone()
  phone.full = true
  const settings = load()
  settings.choose('still', true)
  expect(settings.look()).toBe('--ui-big:0;--ui-motion:0')
})
