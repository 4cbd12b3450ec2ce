import { fakePhone, freshly } from '../phone'

const load = () => freshly(() => require('../../../../miniprogram/platform/pages') as typeof import('../../../../miniprogram/platform/pages'))

test('a page is opened once, however often it is tapped', () => {
  const phone = fakePhone()
  const { open } = load()
  open('packages/petition/pages/detail/index', { id: '水渠' })
  open('packages/petition/pages/detail/index', { id: '水渠' })
  expect(phone.opened).toEqual(['/packages/petition/pages/detail/index?id=%E6%B0%B4%E6%B8%A0'])
})

test('a tab is switched to, a deep stack is not made deeper', () => {
  const phone = fakePhone()
  load().open('pages/me/index')
  Object.assign(globalThis, { getCurrentPages: () => Array.from({ length: 9 }) })
  load().open('packages/me/pages/help/index')
  expect(phone.opened).toEqual(['tab /pages/me/index', 'redirect /packages/me/pages/help/index'])
})

test('only the pages of app.json exist', () => {
  fakePhone(['pages/home/index'])
  const { exists } = load()
  expect([exists('pages/home/index'), exists('pages/learn/index')]).toEqual([true, false])
})
