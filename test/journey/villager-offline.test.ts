import sharp from 'sharp'
import type { Browser } from 'playwright-core'
import { launchBrowser, openPhone, type Phone } from '../support/browser'
import { openProduct, type Product } from '../support/product'
import { villager } from '../support/villager'

let browser: Browser
let product: Product
let phone: Phone
beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), openProduct()])
}, 120_000)
afterEach(() => phone?.close())
afterAll(async () => {
  await browser?.close()
  await product?.close()
})

const as = 'villager-yang'
const network = (state: '正常' | '没网' | '回音丢了') => phone.page.getByRole('button', { name: state, exact: true }).click()
const mine = async () => (await product.call(as, 'petition', 'listMine', {})).rows
const picture = (colour: string) => sharp({ create: { width: 640, height: 480, channels: 3, background: colour } }).jpeg().toBuffer()

async function addPhotos () {
  const chooser = phone.page.waitForEvent('filechooser')
  await phone.role('button', /加照片/).click()
  const buffers = await Promise.all(['#703010', '#107030'].map(picture))
  await (await chooser).setFiles(buffers.map((buffer, n) => ({ name: `${n}.jpg`, mimeType: 'image/jpeg', buffer })))
}

/** Up to the check page, everything answered, the network as it is. */
async function writes (text: string) {
  const yang = villager(phone, 'normal')
  await yang.tap('说事情')
  await yang.comesTo('petition/start', '请镇里办事')
  await yang.tap('请镇里办事')
  await yang.comesTo('petition/describe', '说一说')
  await yang.type('写的话', text)
  return yang
}

/** Two taps before anything can answer. */
const twice = async (words: string) => {
  const button = phone.text(words)
  await button.evaluate((element: { dispatchEvent (event: unknown): void, click (): void }) => { element.click(); element.click() })
}

test('没有网时拍照写好，关掉再打开，有网后点「去提交」，连点两下：只有一件，照片都在', async () => {
  phone = await openPhone(browser, product.server.url, { as, width: 1200 })
  await phone.tap('说事情') // what the form needs to know is on the phone from the first visit
  await phone.settled('packages/petition/pages/start')
  await phone.text('提建议').waitFor()
  await phone.back()
  await phone.settled('pages/home')
  await network('没网')
  const yang = await writes('村口的桥栏断了，走路的人要小心')
  await addPhotos()
  await phone.text('存好了').waitFor()
  await yang.tap('继续')
  await yang.comesTo('petition/who', '替谁提交？')
  await yang.type('姓名', '杨秀兰')
  await yang.tap('点这里选')
  await yang.tap('青石沟村')
  await yang.tap('6 组')
  await yang.tap('继续')
  await yang.comesTo('petition/check', '核对一遍，再提交')
  await yang.tap(/^我说的是真实情况/)
  await yang.tap('提交')
  await phone.text('没有网。已经存在手机里，有网后点「提交」就行。').waitFor()
  expect(await mine()).toEqual([])

  await phone.reopen()
  await phone.settled('pages/home')
  await phone.text('有 1 件写好没交').waitFor()
  expect(await mine()).toEqual([]) // nothing is sent by itself
  await twice('去提交')
  await yang.comesTo('petition/check', '核对一遍，再提交')
  await twice('提交')
  await yang.comesTo('petition/receipt', '交上了')

  const [row, ...others] = await mine()
  expect(others).toEqual([])
  const { filed } = await product.call(as, 'petition', 'get', { matterId: row!.matterId })
  expect(filed).toMatchObject({ text: '村口的桥栏断了，走路的人要小心', photos: [expect.any(String), expect.any(String)] })
  await yang.tap('回首页')
  await phone.settled('pages/home')
  expect(await phone.current.getByText(/写好没交/).count()).toBe(0)
}, 180_000)

test('交上了但回音丢了：说清不知道，再点一次还是这一件', async () => {
  phone = await openPhone(browser, product.server.url, { as, width: 1200 })
  const before = (await mine()).length
  const yang = await writes('路灯坏了三盏')
  await yang.tap('继续')
  await yang.comesTo('petition/who', '替谁提交？')
  await yang.tap('继续')
  await yang.comesTo('petition/check', '核对一遍，再提交')
  await yang.tap(/^我说的是真实情况/)
  await network('回音丢了')
  await yang.tap('提交')
  await phone.text('正在提交…').waitFor()
  await phone.text('网断了一下，不知道交上没有。再点一次不会重复提交。').waitFor()
  expect(await mine()).toHaveLength(before + 1)
  await network('正常')
  await yang.tap('再试一次')
  await yang.comesTo('petition/receipt', '交上了')
  expect(await mine()).toHaveLength(before + 1)
}, 180_000)
