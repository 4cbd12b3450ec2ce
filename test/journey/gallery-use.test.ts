import type { Browser } from 'playwright-core'
import { launchBrowser, openPhone, type Phone } from '../support/browser'
import { serve, type Served } from '../support/browser-host'

let browser: Browser
let served: Served
let phone: Phone

beforeAll(async () => {
  browser = await launchBrowser()
  served = await serve('test/gallery')
  phone = await openPhone(browser, served.url)
}, 120_000)
afterAll(async () => {
  await phone?.close()
  await browser?.close()
  await served?.close()
})
const tdesign = (name: string) => phone.open(`packages/tdesign/pages/${name}/index`)
const vant = (name: string) => phone.open(`packages/vant/pages/${name}/index`)
beforeEach(() => phone.open('pages/index/index'))

/** Drags with the mouse as with a finger. */
async function dragFrom (text: string, dx: number, dy: number) {
  const box = (await phone.text(text).boundingBox())!
  await phone.page.mouse.move(box.x + 20, box.y + 10)
  await phone.page.mouse.down()
  await phone.page.mouse.move(box.x + 20 + dx, box.y + 10 + dy, { steps: 6 })
  await phone.page.mouse.up()
}

test('one goes from the tabs to a page and back, and the place in the list is kept', async () => {
  await phone.page.locator('#tabs').getByRole('tab', { name: 'TDesign' }).click()
  await phone.settled('pages/tdesign/index')
  await phone.inside('window.scrollTo(0, 90)')
  await phone.tap('badge')
  await phone.settled('packages/tdesign/pages/badge/index')
  await phone.back()
  await phone.settled('pages/tdesign/index')
  expect(await phone.inside('window.scrollY')).toBe(90)
})

test('TDesign: a button hears the tap, a closed one does not', async () => {
  await tdesign('button')
  await phone.tap(/点了 0 次/)
  await phone.text('点了 1 次').waitFor()
})

test('TDesign: what is typed is told, and cleared by its cross', async () => {
  await tdesign('input')
  await phone.current.getByPlaceholder('请写姓名').fill('张某')
  await phone.current.locator('wx-view', { hasText: /^张某$/ }).last().waitFor()
  await phone.current.locator('.t-input__wrap--clearable-icon, [class*="clearable-icon"]').first().click()
  expect(await phone.current.getByPlaceholder('请写姓名').inputValue()).toBe('')
})

test('TDesign: tabs change their panel', async () => {
  await tdesign('tabs')
  await phone.tap('等我办')
  await phone.text('等我办的内容').waitFor()
})

test('TDesign: one radio of a group, all boxes by one', async () => {
  await tdesign('radio')
  await phone.tap('家里人')
  await phone.current.locator('[role=radio][aria-checked=true]', { hasText: '家里人' }).waitFor()
  await tdesign('checkbox')
  await phone.tap('全选')
  await phone.current.locator('[role=checkbox][aria-checked=true], [role=checkbox] [aria-checked=true]', { hasText: '乙' }).first().waitFor()
})

test('TDesign: a popup comes and goes with its ground', async () => {
  await tdesign('popup')
  await phone.tap('打开')
  await phone.text('弹出来的').waitFor()
  await phone.page.mouse.click(180, 120)
  await phone.current.getByText('弹出来的').waitFor({ state: 'hidden' })
})

test('TDesign: dialogs of the page and from code give their answer', async () => {
  await tdesign('dialog')
  await phone.tap('写在页面里')
  await phone.current.getByRole('button', { name: '撤回', exact: true }).click()
  await phone.text('撤回了').waitFor()
  await phone.tap('从代码打开')
  await phone.current.getByRole('button', { name: '删掉', exact: true }).click()
  await phone.text('删掉了').waitFor()
})

test('TDesign: a picture is added from the phone and taken away', async () => {
  await tdesign('upload')
  const pictures = phone.current.locator('wx-image img[src]')
  const before = await pictures.count()
  const chooser = phone.page.waitForEvent('filechooser')
  await phone.current.locator('[class*="t-upload__add-icon"], [class*="add-icon"]').first().click()
  await (await chooser).setFiles({ name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>') })
  await phone.current.locator('img[src^="blob:"]').waitFor()
  await phone.current.locator('[class*="close-btn"]').first().click()
  await pictures.nth(before).waitFor({ state: 'detached' })
  expect(await pictures.count()).toBe(before)
})

test('TDesign: picker, cascader, calendar, action sheet and toast open and answer', async () => {
  await tdesign('more-form')
  await phone.tap('选城市')
  await phone.current.getByText('确定', { exact: true }).filter({ visible: true }).click()
  await phone.current.getByText('确定', { exact: true }).filter({ visible: true }).waitFor({ state: 'hidden' })
  await phone.tap('选地址')
  await phone.current.getByText('地址', { exact: true }).filter({ visible: true }).waitFor()
  await phone.page.mouse.click(180, 60)
  await phone.tap('选日子')
  await phone.current.getByText('请选择日期').filter({ visible: true }).waitFor()
  await phone.page.mouse.click(180, 60)
  await phone.current.getByText('请选择日期').waitFor({ state: 'hidden' })
  await phone.tap('轻提示')
  await phone.text('好了').waitFor()
  await phone.tap('面板')
  await phone.current.getByText('取消', { exact: true }).filter({ visible: true }).last().click()
})

test('TDesign: a row slides aside under a finger', async () => {
  await tdesign('more-form')
  await phone.text('向左滑').scrollIntoViewIfNeeded()
  const before = (await phone.text('向左滑').boundingBox())!.x
  await dragFrom('向左滑', -120, 0)
  await phone.page.waitForFunction(`[...document.getElementById('frame').contentDocument.querySelectorAll('.host-page:not([hidden]) wx-view')].find(view => view.textContent.trim() === '向左滑').getBoundingClientRect().x < ${before - 30}`)
})

test('Vant: tabs, field, radio and collapse hold what is chosen', async () => {
  await vant('tabs')
  await phone.tap(/^\s*今天到期/)
  await phone.text('今天到期的内容').waitFor()
  await vant('field')
  await phone.current.getByPlaceholder('请写事由').fill('水渠堵了')
  await phone.current.locator('wx-view', { hasText: /^水渠堵了$/ }).last().waitFor()
  await vant('radio')
  await phone.tap('办到一半')
  await phone.current.locator('[class*="van-radio__icon--checked"]').first().waitFor()
  await vant('collapse')
  await phone.tap('为什么这样排')
  await phone.page.waitForFunction('document.getElementById("frame").contentDocument.querySelector(".host-page:not([hidden]) .van-collapse-item__wrapper").offsetHeight === 0')
})

test('Vant: picker, popup and dialog answer', async () => {
  await vant('picker')
  await phone.tap('镇司法所')
  await phone.tap('确认')
  await phone.current.locator('wx-view', { hasText: /^镇司法所$/ }).last().waitFor()
  await vant('popup')
  await phone.tap('打开')
  await phone.text('弹出来的').waitFor()
  await phone.page.mouse.click(180, 120)
  await phone.current.getByText('弹出来的').waitFor({ state: 'hidden' })
  await vant('dialog')
  await phone.tap('打开')
  await phone.tap('确认')
  await phone.text('退回了').waitFor()
})

test('a form is filled, sent and cleared', async () => {
  await phone.open('pages/builtin/form/index')
  await phone.field('姓名').fill('张某')
  await phone.tap('在 乙村')
  await phone.platform.getByRole('option', { name: '丙村' }).click()
  await phone.answer('确定')
  await phone.role('radio', '丑').click()
  await phone.current.getByRole('button', { name: '交', exact: true }).click()
  await phone.text(/"name":"张某"/).waitFor()
  expect(JSON.parse((await phone.text(/"name":"张某"/).textContent())!)).toMatchObject({ name: '张某', one: 'y', place: 2, many: ['a'], day: '2026-05-04' })
})

test('nothing went wrong in any of it', () => expect(phone.problems.filter(problem => !/404|none\.svg/.test(problem))).toEqual([]))
