import type { Browser } from 'playwright-core'
import { launchBrowser, openPhone, type Phone, type PhoneOptions } from '../support/browser'
import { beside } from '../support/compare'
import { faults } from '../support/measure'
import { openProduct, type Product } from '../support/product'

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

const open = async (options: PhoneOptions) => { phone = await openPhone(browser, product.server.url, options) }
const said = '我们双井村 6 组的水渠堵了，水过不来。从正月十五到现在，下边十几户的地都浇不上水。想请镇里派人看看，清一清'

test('walk', async () => {
  await open({ as: 'villager-chen', text: 'large' })
  await phone.tap('说事情')
  await phone.settled('packages/petition/pages/start')
  await phone.text('请镇里办事').waitFor()
  await beside(phone, { name: 'start', text: 'large', look: 'villager/start' })
  console.log(await faults(phone, 'large'))
  await phone.tap('请镇里办事')
  await phone.settled('packages/petition/pages/describe')
  await phone.field('写的话').fill(said)
  await beside(phone, { name: 'describe', text: 'large', look: 'villager/describe' })
  console.log(await faults(phone, 'large'))
  await phone.tap('继续')
  await phone.settled('packages/petition/pages/who')
  await beside(phone, { name: 'who', text: 'large', look: 'villager/who' })
  console.log(await faults(phone, 'large'))
  await phone.field('姓名').fill('陈有福')
  await phone.field('手机号').fill('15400000002')
  await phone.tap('点这里选')
  await phone.tap('双井村')
  await phone.tap('6 组')
  await phone.tap('继续')
  await phone.settled('packages/petition/pages/check')
  await beside(phone, { name: 'check', text: 'large', look: 'villager/check' })
  console.log(await faults(phone, 'large'))
  await phone.tap(/我说的是真实情况/)
  await phone.tap('提交')
  await phone.settled('packages/petition/pages/receipt')
  await phone.text('交上了').waitFor()
  await beside(phone, { name: 'receipt', text: 'large', look: 'villager/receipt' })
  console.log(await faults(phone, 'large'))
  console.log(phone.problems)
})
