import { existsSync, readFileSync } from 'node:fs'
import { fakePhone, freshly } from '../phone'

const routes = JSON.parse(readFileSync('miniprogram/app.json', 'utf8')) as { pages: string[], tabBar: { list: { pagePath: string }[] } }
const load = <T>(path: string, pages: string[]) => {
  fakePhone(pages)
  return freshly(() => require(`../../../../miniprogram/${path}`) as T)
}
const five = ['home', 'learn', 'matters', 'work', 'me'].map(tab => `pages/${tab}/index`)
type TabBar = typeof import('../../../../miniprogram/custom-tab-bar/view')
type Matters = typeof import('../../../../miniprogram/pages/matters/view')
type Me = typeof import('../../../../miniprogram/pages/me/view')

test('villagers have four tabs, officials 工作 too, and none leads to a page that is not there', () => {
  const { tabsFor } = load<TabBar>('custom-tab-bar/view', five)
  expect(tabsFor(false).map(({ text }) => text)).toEqual(['首页', '学法', '办事', '我的'])
  expect(tabsFor(true).map(({ text }) => text)).toEqual(['首页', '学法', '办事', '工作', '我的'])
  expect(load<TabBar>('custom-tab-bar/view', ['pages/home/index']).tabsFor(true).map(({ text }) => text)).toEqual(['首页'])
})

test('the tab bar, app.json and the folders name the same pages', () => {
  expect(routes.tabBar.list.map(({ pagePath }) => pagePath).filter(path => !routes.pages.includes(path))).toEqual([])
  const known = load<TabBar>('custom-tab-bar/view', routes.pages).tabsFor(true).map(({ route }) => route)
  expect(known).toEqual(routes.tabBar.list.map(({ pagePath }) => pagePath))
  for (const page of routes.pages) expect(existsSync(`miniprogram/${page}.wxml`)).toBe(true)
})

test('every entry has its icon in the program', () => {
  const icons = Object.values((JSON.parse(readFileSync('tools/build/allowlist.json', 'utf8')) as { icons: Record<string, string[]> }).icons).flat()
  const source = readFileSync('miniprogram/platform/entries.ts', 'utf8') + readFileSync('miniprogram/custom-tab-bar/view.ts', 'utf8')
  const used = [...source.matchAll(/icon: '([\w-]+)'/g)].map(([, icon]) => icon!)
  expect(used.filter(icon => !icons.includes(icon))).toEqual([])
})

describe('办事', () => {
  const pages = ['start', 'report', 'mine', 'mediation', 'secret-check', 'join'].map(page => `packages/petition/pages/${page}/index`)
  test('counts what is open, and stops counting at twenty', () => {
    const { mattersView } = load<Matters>('pages/matters/view', pages)
    const mine = (open: number) => mattersView({ open, roles: ['villager'] }).own[0]!
    expect([0, 3, 21].map(open => (mine(open) as { end?: string }).end)).toEqual([undefined, '3 件没办完', '20+ 件没办完'])
  })
  test('who speaks for a cell, a group or a village sees 随手报 first', () => {
    const { mattersView } = load<Matters>('pages/matters/view', pages)
    expect(['villager', 'cellHead', 'groupHead', 'villageCadre', 'handler'].map(role => mattersView({ open: 0, roles: [role] }).begin[0]!.text)).toEqual(['说事情', '随手报', '随手报', '随手报', '说事情'])
  })
})

describe('我的', () => {
  const pages = ['messages', 'privacy'].map(page => `packages/me/pages/${page}/index`)
  test('says who one is, or that nothing is known yet', () => {
    const { meView } = load<Me>('pages/me/view', pages)
    expect(meView({ name: '张某', place: '甲村 2 组', unread: 2 })).toMatchObject({ name: '张某', place: '甲村 2 组', own: [{ text: '消息', end: '2 条没看' }], about: [{ text: '我的信息和隐私' }] })
    expect(meView()).toMatchObject({ name: '我的', place: '还没有登记，用到时再填' })
  })
})
