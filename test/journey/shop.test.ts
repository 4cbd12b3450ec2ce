import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { launchBrowser, openPhone, type Phone } from '../support/browser'
import { serve, type Served } from '../support/browser-host'

interface App { pages: string[], subpackages: { root: string, pages: string[] }[] }
const app = JSON.parse(readFileSync('test/shop/app.json', 'utf8')) as App
const orders = encodeURIComponent(JSON.stringify({ no: '20260001' }))
const needs: Record<string, string> = { 'packages/goods/pages/details/index': '?id=2', 'packages/order/pages/detail/index': `?order=${orders}` }
const pages = [...app.pages, ...app.subpackages.flatMap(({ root, pages }) => pages.map(page => `${root}/${page}`))]

let browser: Browser
let served: Served
let phone: Phone

beforeAll(async () => {
  browser = await launchBrowser()
  served = await serve('test/shop')
}, 120_000)
beforeEach(async () => { phone = await openPhone(browser, served.url) })
afterEach(async () => {
  const { problems } = phone
  await phone.close()
  expect(problems).toEqual([])
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
})

const tab = (name: string) => phone.page.locator('#tabs').getByRole('tab', { name: new RegExp(name) }).click()
const stored = (name: string, value: unknown) => phone.inside(`localStorage.setItem('nobody/${name}', ${JSON.stringify(JSON.stringify({ data: value }))})`)

test('every page of the shop opens and shows something', async () => {
  await stored('orders', [{ no: '20260001', status: 1, goods: [{ id: '1', title: '茶' }], way: 'door', day: '2026-05-06' }])
  for (const page of pages) {
    await phone.open(page + (needs[page] ?? ''))
    expect((await phone.current.innerText()).trim()).not.toBe('')
    if (!app.pages.includes(page)) await phone.open(app.pages[0]!)
  }
})

test('the first page loads more at its end, knows what was seen, and keeps its bar under the capsule', async () => {
  await phone.text('茶 1 号').waitFor()
  await phone.inside('window.scrollTo(0, document.documentElement.scrollHeight)')
  await phone.text('菜 40 号').waitFor()
  await phone.inside('window.scrollTo(0, document.documentElement.scrollHeight)')
  await phone.text('没有更多了').waitFor()
  expect(await phone.inside('document.querySelectorAll(".host-page:not([hidden]) [id^=card-]").length')).toBe(45)
})

test('goods go from their page into the cart, with their kind and number; the tab shows how many', async () => {
  await phone.tap('米 2 号')
  await phone.settled('packages/goods/pages/details')
  await phone.text('从首页来').waitFor()
  expect(await phone.title()).toBe('米 2 号')
  expect(await phone.current.locator('wx-rich-text b').textContent()).toBe('木桥镇')
  await phone.current.locator('.like').click()
  await phone.tap('立即购买')
  await phone.tap('大份')
  await phone.tap('铁罐')
  await phone.current.locator('[class*="t-stepper__plus"]').first().click()
  await phone.current.getByRole('button', { name: '加进购物车' }).click()
  await phone.text('好了').waitFor()
  await phone.text('大份、铁罐').waitFor()
  await phone.back()
  await phone.current.locator('[class*="t-icon-cart"]').first().click()
  await phone.text('加进购物车了').waitFor()
  expect(await phone.page.locator('#tabs .badge').textContent()).toBe('2')
  await tab('购物车')
  await phone.text('大份、铁罐').waitFor()
  await phone.current.locator('.bar', { hasText: '276.60' }).waitFor()
})

test('the cart counts what is ticked; a row slides aside to be deleted', async () => {
  const goods = (id: string, price: number) => ({ id, title: `米 ${id} 号`, price, count: 1, checked: true, spec: '默认' })
  await stored('cart', [goods('2', 13335), goods('3', 25680)])
  await phone.page.reload()
  await phone.settled()
  await tab('购物车')
  const total = (text: string) => phone.current.locator('.bar', { hasText: text }).waitFor()
  await total('390.15')
  await phone.current.locator('[class*="t-stepper__plus"]').first().click()
  await total('523.50')
  await phone.current.getByRole('checkbox').nth(1).click()
  await total('266.70')
  const box = (await phone.text('米 2 号').boundingBox())!
  await phone.page.mouse.move(box.x + 20, box.y + 5)
  await phone.page.mouse.down()
  await phone.page.mouse.move(box.x - 120, box.y + 5, { steps: 6 })
  await phone.page.mouse.up()
  await phone.tap('删除')
  await phone.answer('确定')
  await phone.current.getByText('米 2 号').waitFor({ state: 'detached' })
})

test('an order: address typed, chosen for it, paid for, found in its list and opened', async () => {
  await stored('cart', [{ id: '2', title: '米 2 号', price: 13335, count: 2, checked: true, spec: '默认' }])
  await phone.page.reload()
  await phone.settled()
  await phone.open('packages/order/pages/confirm/index')
  await phone.tap('提交订单')
  await phone.platform.getByText('先填地址').waitFor()
  await phone.tap('添加收货地址')
  await phone.settled('packages/user/pages/addresses')
  await phone.tap('新建')
  await phone.settled('packages/user/pages/address/')
  await phone.current.getByPlaceholder('姓名').fill('李某')
  await phone.current.getByPlaceholder('电话').fill('13000000000')
  await phone.tap('地区')
  for (const name of ['某省', '某市', '木桥镇']) await phone.tap(name)
  await phone.text('某省某市木桥镇').waitFor()
  await phone.current.getByPlaceholder('门牌').fill('1 组 2 号')
  await phone.tap('保存')
  await phone.settled('packages/user/pages/addresses')
  await phone.tap('李某 13000000000')
  await phone.settled('packages/order/pages/confirm')
  await phone.text('某省某市木桥镇1 组 2 号').waitFor()
  await phone.field('发票抬头').fill('某店')
  await phone.tap('自己取')
  await phone.tap('提交订单')
  await phone.answer('当作已付')
  await phone.settled('packages/order/pages/list')
  await phone.tap(/订单 20260001/)
  await phone.settled('packages/order/pages/detail')
  await phone.text('自己取 2026-05-06').waitFor()
  await phone.text('原因：不对').waitFor()
  await phone.text('不要了').click()
  await phone.text('原因：不要了').waitFor()
})

test('kinds beside their goods: one tapped on the left comes up on the right', async () => {
  await tab('分类')
  await phone.text('1. 茶一').waitFor()
  await phone.current.locator('.t-side-bar-item, [class*="side-bar-item"]', { hasText: /^油$/ }).first().click()
  await phone.page.waitForFunction('document.getElementById("frame").contentDocument.querySelector(".right .host-scroll-box").scrollTop > 300')
  await phone.text('油 3 号').click()
  await phone.settled('packages/goods/pages/details')
})

test('what was looked for is kept, looked for again, and forgotten on request', async () => {
  await phone.open('packages/goods/pages/search/index')
  await phone.current.locator('input').fill('茶')
  await phone.current.locator('input').press('Enter')
  await phone.text('茶 5 号').waitFor()
  await phone.back()
  await phone.open('packages/goods/pages/search/index')
  await phone.text('找过的').waitFor()
  await phone.current.locator('[class*="t-icon-delete"]').first().click()
  await phone.current.getByRole('button', { name: '忘掉' }).click()
  await phone.current.getByText('找过的').waitFor({ state: 'detached' })
})

test('a poster is drawn with a picture on it and becomes a file', async () => {
  await phone.open('packages/user/pages/poster/index')
  await phone.tap('画')
  await phone.current.locator('.made img[src^="blob:"]').waitFor()
  expect(await phone.inside('(() => { const [canvas] = document.querySelectorAll("canvas"); return [...canvas.getContext("2d").getImageData(20, 20, 1, 1).data] })()')).toEqual([30, 120, 160, 255])
})

test('one\'s own page: a pop-up holds the page still, a code is typed, a name is given', async () => {
  await tab('我的')
  await phone.tap('客服')
  await phone.text('每天 9:00 到 17:00').waitFor()
  await phone.page.mouse.click(180, 90)
  await phone.current.getByText('每天 9:00 到 17:00').waitFor({ state: 'hidden' })
  await phone.tap('扫码')
  await phone.platform.getByLabel('内容').fill('A-1')
  await phone.answer('扫到了')
  await phone.text('A-1').waitFor()
  await phone.tap('点这里登录')
  await phone.answer('允许')
  await phone.text('微信用户').waitFor()
})
