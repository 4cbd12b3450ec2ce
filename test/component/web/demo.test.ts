import type { Browser } from 'playwright-core'
import { launchBrowser, openPhone, type Phone, type PhoneOptions } from '../../support/browser'
import { programFolder, serve } from '../../support/browser-host'
import { stub } from '../../support/browser-stub'

let browser: Browser
const done: (() => Promise<void> | void)[] = []
beforeAll(async () => { browser = await launchBrowser() })
afterEach(async () => { for (const finish of done.splice(0).reverse()) await finish() })
afterAll(() => browser.close())

const wxml = '<view>{{who}}</view><view>{{day}}</view><view>{{size}}</view><image wx:if="{{file}}" src="{{file}}"/><button bind:tap="ask">问</button><button bind:tap="send">传</button><button bind:tap="remind">提醒</button>'
const script = `Page({ data: { who: wx.getStorageSync('who') || '没有名字' },
  onShow () { this.setData({ day: '日 ' + new Date().getDate() + '/' + new Date(Date.now()).getDate(), size: '字 ' + wx.getAppBaseInfo().fontSizeSetting }) },
  async ask () { try { const { result } = await wx.cloud.callFunction({ name: 'hello', data: { action: 'a', data: 1 } }); wx.setStorageSync('who', result.name); this.setData({ who: result.name }) } catch (error) { this.setData({ who: error.errMsg }) } },
  async send () { wx.getFileSystemManager().writeFileSync(wx.env.USER_DATA_PATH + '/a.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', 'utf8'); const { fileID } = await wx.cloud.uploadFile({ cloudPath: 'a.svg', filePath: wx.env.USER_DATA_PATH + '/a.svg' }); this.setData({ file: fileID }) },
  async remind () { await wx.requestSubscribeMessage({ tmplIds: ['progress'] }) } })`

async function open (options: PhoneOptions = {}, functions: Parameters<typeof stub>[0] = {}) {
  const folder = programFolder({ 'app.json': JSON.stringify({ pages: ['page/index', 'two/index'] }), 'page/index.wxml': wxml, 'page/index.js': script, 'two/index.wxml': '<view>第二页</view>', 'two/index.js': 'Page({})', 'two/index.json': '{}' })
  done.push(folder.remove)
  const behind = stub({ hello: (_, as) => ({ name: `我是 ${as}` }), ...functions })
  const served = await serve(folder.dir, behind.backstage)
  done.push(served.close)
  const phone = await openPhone(browser, served.url, { width: 1200, height: 960, ...options })
  done.push(() => phone.close())
  return { phone, ...behind }
}

const become = (phone: Phone, name: string) => phone.page.getByRole('button', { name: new RegExp(name) }).click()

test('each person has a phone of their own: calls, storage and inbox are theirs', async () => {
  const { phone, deliver } = await open()
  await phone.tap('问')
  await phone.text('我是 zhang').waitFor()
  await become(phone, '罗志远')
  await phone.text('没有名字').waitFor()
  await phone.tap('问')
  await phone.text('我是 luo').waitFor()
  deliver('zhang', { title: '给张桂芳', lines: ['不给别人看'], page: 'two/index' })
  deliver('luo', { title: '将到期', lines: ['截止 今天 24 点'], page: 'two/index' })
  await phone.page.getByRole('button', { name: /将到期/ }).click()
  await phone.settled('two/index')
  expect(await phone.page.getByText('给张桂芳').count()).toBe(0)
  await become(phone, '张桂芳')
  await phone.text('我是 zhang').waitFor()
  await phone.page.getByRole('button', { name: /给张桂芳/ }).waitFor()
})

test('time goes forward for the program too', async () => {
  const { phone } = await open()
  await phone.text('日 4/4').waitFor()
  await phone.page.getByRole('button', { name: '过 1 天' }).click()
  await phone.text('日 5/5').waitFor()
  expect(await phone.page.locator('#now').textContent()).toBe('2026 年 5 月 5 日（星期二）10:20')
  await phone.page.getByRole('button', { name: '到下个期限' }).click()
  await phone.text('日 12/12').waitFor()
})

test('the size of text is heard when one comes back from choosing it', async () => {
  const { phone } = await open()
  await phone.text('字 16').waitFor()
  await phone.page.getByRole('button', { name: '大字' }).click()
  await phone.text('字 23').waitFor()
})

test('files go to the cloud and are shown from it; consent is kept', async () => {
  const { phone, files, asked } = await open()
  await phone.tap('传')
  await phone.page.waitForFunction('document.getElementById("frame").contentDocument.querySelector("wx-image img")?.naturalWidth === 9')
  expect([...files.keys()]).toEqual(['cloud://town/a.svg'])
  await phone.tap('提醒')
  await phone.answer('允许')
  await phone.page.waitForFunction('true')
  expect(asked).toEqual([{ as: 'zhang', templateId: 'progress', answer: 'accept' }])
})

test('with the answer lost, the call has arrived and the program does not know', async () => {
  let calls = 0
  const { phone } = await open({}, { hello: () => { calls++; return { name: '到了' } } })
  await phone.page.getByRole('button', { name: '回音丢了' }).click()
  await phone.tap('问')
  await phone.text(/fail timeout/).waitFor()
  expect(calls).toBe(1)
})

test('on a phone\'s own screen the program fills it, and the rest is behind the button with dots', async () => {
  const { phone } = await open({ width: 375, height: 700 })
  expect(await phone.page.locator('#screen').boundingBox()).toEqual({ x: 0, y: 0, width: 375, height: 700 })
  expect(await phone.page.getByText('现在您是').isVisible()).toBe(false)
  await phone.page.getByRole('button', { name: '更多' }).click()
  await phone.answer('换身份、看消息、调网络')
  await become(phone, '罗志远')
  await phone.tap('问')
  await phone.text('我是 luo').waitFor()
})

test('closed and opened again it begins at its first page; a link opens its own page', async () => {
  const { phone } = await open({ route: 'two/index' })
  await phone.text('第二页').waitFor()
  await phone.page.getByRole('button', { name: '关闭' }).click()
  await phone.answer('再打开')
  await phone.text('没有名字').waitFor()
})
