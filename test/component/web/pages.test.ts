import { notes, note, setting } from './setting'

const { open } = setting()
const life = (name: string, more = '') => `${note}Page({ onLoad (q) { note(['load', '${name}', q]) }, onShow () { note(['show', '${name}']) }, onHide () { note(['hide', '${name}']) }, onUnload () { note(['unload', '${name}']) }, ${more} })`
const page = (path: string, script: string, wxml = path) => ({ [`${path}/index.js`]: script, [`${path}/index.wxml`]: `<view>${wxml}</view>`, [`${path}/index.json`]: JSON.stringify({ navigationBarTitleText: path }) })

test('pages open over one another and close again, each with its life and its query as written', async () => {
  const phone = await open('<button bind:tap="go">去</button>', life('page', 'go () { wx.navigateTo({ url: "../two/index?a=%E4%B8%80&b=2", events: { back: data => note(["back", data]) }, success: ({ eventChannel }) => eventChannel.emit("hello", 1) }) }'), {
    'app.json': JSON.stringify({ pages: ['page/index', 'two/index'] }),
    ...page('two', life('two', 'onReady () { const channel = this.getOpenerEventChannel(); channel.on("hello", data => note(["hello", data])); channel.emit("back", 2); note(getCurrentPages().map(page => page.route)) }'))
  })
  await phone.tap('去')
  await phone.settled('two/index')
  expect(await phone.title()).toBe('two')
  await phone.page.waitForFunction('document.getElementById("frame").contentWindow.notes.length >= 8')
  await phone.back()
  await phone.settled('page/index')
  expect(await notes(phone)).toEqual([
    ['load', 'page', {}], ['show', 'page'], ['hide', 'page'], ['load', 'two', { a: '%E4%B8%80', b: '2' }], ['show', 'two'],
    ['back', 2], ['page/index', 'two/index'], ['hello', 1], ['hide', 'two'], ['unload', 'two'], ['show', 'page']
  ])
})

test('redirectTo takes the place, reLaunch clears all, too many or unknown pages are refused by name', async () => {
  const phone = await open('', `Page({
    async onLoad () {
      const told = name => error => note([name, error.errMsg])
      await wx.navigateTo({ url: '/two/index' })
      await wx.redirectTo({ url: '/three/index' })
      note(getCurrentPages().map(page => page.route))
      await wx.navigateTo({ url: '/nowhere/index' }).catch(told('navigateTo'))
      for (let i = 0; i < 8; i++) await wx.navigateTo({ url: '/two/index' })
      await wx.navigateTo({ url: '/two/index' }).catch(told('navigateTo'))
      await wx.navigateBack({ delta: 99 })
      note(getCurrentPages().length)
      await wx.switchTab({ url: '/two/index' }).catch(told('switchTab'))
      await wx.reLaunch({ url: '/three/index?x=1' })
      note(getCurrentPages().map(page => [page.route, page.options]))
    } })`, { 'app.json': JSON.stringify({ pages: ['page/index', 'two/index', 'three/index'] }), ...page('two', 'Page({})'), ...page('three', 'Page({})') })
  await phone.page.waitForFunction('document.getElementById("frame").contentWindow.notes.length === 6')
  expect(await notes(phone)).toEqual([
    ['page/index', 'three/index'], ['navigateTo', 'navigateTo:fail page "nowhere/index" is not found'], ['navigateTo', 'navigateTo:fail webview count limit exceed'], 1,
    ['switchTab', 'switchTab:fail can not switch to no-tabBar page'], [['three/index', { x: '1' }]]
  ])
})

const tabs = (more: object = {}) => ({ 'app.json': JSON.stringify({ pages: ['page/index', 'two/index', 'deep/index'], tabBar: { list: [{ pagePath: 'page/index', text: '一' }, { pagePath: 'two/index', text: '二' }], ...more } }) })

test('tab pages stay, others are closed; badges and dots show; a tapped tab tells its page', async () => {
  const phone = await open('<navigator url="/deep/index">深</navigator><button bind:tap="badge">标</button>', life('page', 'badge () { wx.setTabBarBadge({ index: 1, text: "5" }); wx.showTabBarRedDot({ index: 0 }) }'), {
    ...tabs(), ...page('two', life('two', 'onTabItemTap (e) { note(["tab", e]) }')), ...page('deep', `${note}Page({ onLoad () { wx.switchTab({ url: '/two/index' }) }, onUnload () { note(['unload', 'deep']) } })`)
  })
  await phone.tap('标')
  const bar = phone.page.locator('#tabs')
  expect(await bar.getByRole('tab', { name: /二/ }).textContent()).toBe('5二')
  expect(await bar.locator('.dot').count()).toBe(1)
  await phone.tap('深')
  await phone.settled('two/index')
  expect(await bar.getByRole('tab', { selected: true }).textContent()).toContain('二')
  await bar.getByRole('tab', { name: '一' }).click()
  await phone.settled('page/index')
  await bar.getByRole('tab', { name: /二/ }).click()
  await phone.settled('two/index')
  await phone.page.waitForFunction('document.getElementById("frame").contentWindow.notes.some(note => note[0] === "tab")')
  const told = await notes(phone)
  expect(told.filter(entry => (entry as string[])[0] === 'load')).toEqual([['load', 'page', {}], ['load', 'two', {}]])
  expect(told).toContainEqual(['unload', 'deep'])
  expect(told).toContainEqual(['tab', { index: 1, pagePath: 'two/index', text: '二' }])
})

test('a custom tab bar is an instance of each tab page, and knows its page when it attaches', async () => {
  const phone = await open('<view>第一页</view>', 'Page({ onShow () { note(["page", this.getTabBar().data.route]) } })', {
    ...tabs({ custom: true }), ...page('two', `${note}Page({ onShow () { note(['two', this.getTabBar().data.route]) } })`),
    'custom-tab-bar/index.json': '{"component":true}', 'custom-tab-bar/index.wxml': '<view bind:tap="go">去二</view>',
    'custom-tab-bar/index.js': 'Component({ data: {}, lifetimes: { attached () { this.setData({ route: getCurrentPages().pop().route }) } }, methods: { go () { wx.switchTab({ url: "/two/index" }) } } })'
  })
  await phone.tap('去二')
  await phone.settled('two/index')
  expect(await notes(phone)).toEqual([['page', 'page/index'], ['two', 'two/index']])
  expect(await phone.page.locator('#tabs').isHidden()).toBe(true)
})

test('subpackages come when they are entered; their own npm and the main package\'s are found; require.async waits for them', async () => {
  const phone = await open('<navigator url="/pack/two/index">进</navigator><button bind:tap="ask">取</button>', 'Page({ async ask () { note((await require.async("../pack/tool.js")).name); require("../pack/tool.js", tool => note(["then", tool.name])) } })', {
    'app.json': JSON.stringify({ pages: ['page/index'], subPackages: [{ root: 'pack', name: 'p', pages: ['two/index'] }] }),
    'pack/tool.js': 'exports.name = "分包里的"', 'pack/two/index.js': 'const npm = require("own"); import main from "main-npm/lib"; Page({ data: { word: npm.word + main } })', 'pack/two/index.wxml': '<view>{{word}}</view>', 'pack/two/index.json': '{}',
    'pack/miniprogram_npm/own/index.js': 'exports.word = "自带"', 'miniprogram_npm/main-npm/lib.js': 'export default "主包"'
  })
  expect(await phone.inside('[...document.scripts].filter(script => script.src.includes("root=pack")).length')).toBe(0)
  await phone.tap('取')
  await phone.page.waitForFunction('document.getElementById("frame").contentWindow.notes.length === 2')
  expect(await notes(phone)).toEqual(['分包里的', ['then', '分包里的']])
  await phone.tap('进')
  await phone.text('自带主包').waitFor()
})

test('a component of another package stands in by its placeholder until it has come', async () => {
  const phone = await open('<far/>', '', {
    'app.json': JSON.stringify({ pages: ['page/index'], subPackages: [{ root: 'pack', pages: ['two/index'] }] }), 'page/index.json': '{"usingComponents":{"far":"/pack/far"},"componentPlaceholder":{"far":"view"}}',
    'pack/far.json': '{"component":true}', 'pack/far.wxml': '<view>从远处来</view>', 'pack/far.js': 'Component({})', ...page('pack/two', 'Page({})')
  })
  await phone.text('从远处来').waitFor()
})

test('what goes wrong is told with its place: a script, a template, a missing component, a missing page', async () => {
  const phone = await open('<view wx:if="{{a b}}"/>', 'Page({ onLoad () { throw new Error("坏了") } })', { 'page/index.json': '{"usingComponents":{"x":"./nothing"}}' })
  expect(phone.problems.join('\n')).toMatch(/page\/index\.wxml:1:\d+/)
  expect(phone.problems.join('\n')).toContain('page/index.json 没有找到组件 x：./nothing')
  expect(phone.problems.join('\n')).toContain('page/index onLoad：Error: 坏了')
  expect(await phone.page.locator('#notices summary').textContent()).toMatch(/处错误/)
})

test('app.json\'s components are known everywhere, and the app hears launch, show, errors and unknown pages', async () => {
  const phone = await open('<far/>', `Page({ onShow () { note(getApp().globalData.word) } })`, {
    'app.json': JSON.stringify({ pages: ['page/index'], usingComponents: { far: '/far/index' } }), 'far/index.json': '{"component":true}', 'far/index.wxml': '<view>人人都有</view>', 'far/index.js': 'Component({})',
    'app.js': `const notes = []; const note = global.note = note => notes.push(JSON.parse(JSON.stringify(note))); setTimeout.constructor("notes", "window.notes = notes")(notes)
      App({ globalData: { word: '全局' }, onLaunch (o) { note(['launch', o.path, o.scene]) }, onShow (o) { note(['show', o.path]) }, onPageNotFound (e) { note(['none', e.path, e.isEntryPage]); wx.reLaunch({ url: '/page/index' }) } })`
  }, { route: 'gone/index?x=1' })
  await phone.text('人人都有').waitFor()
  expect(await notes(phone)).toEqual([['launch', 'gone/index', 1001], ['show', 'gone/index'], ['none', 'gone/index', true], '全局'])
})
