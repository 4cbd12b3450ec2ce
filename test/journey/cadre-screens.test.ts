import type { Browser } from 'playwright-core'
import { launchBrowser, openPhone, type Phone } from '../support/browser'
import { beside } from '../support/compare'
import { faults } from '../support/measure'
import { openProduct, type Product } from '../support/product'
import { acts } from './cadre-matters'

const sizes = ['normal', 'large'] as const
const work = (page: string) => `packages/work/pages/${page}/index`

let product: Product, browser: Browser
const made: Record<string, string> = {}

beforeAll(async () => {
  product = await openProduct()
  const { file, toLand, take, accept } = acts(product)
  made.fresh = await file('zhang', { topic: 'service', text: '我家后面的界石去年被挪了，少了差不多两分地。找过村里刘书记三回，他说等等，到现在没人来量。请镇里来量一下，把界石放回去。' })
  made.sent = await toLand('zhang', { topic: 'service', text: '我家宅基地面积量错了，登记写的是 124 平方米，实际是 142 平方米。请重新量。' }, { kind: 'claim', subject: '宅基地面积量错', requests: ['重新量宅基地，把登记的面积改对'] })
  made.taken = await toLand('yang', { topic: 'service', text: '机耕路修过来占了我家的田，大概有三分。' }, { kind: 'claim', subject: '机耕路占了田', requests: ['把占的田量清，给个说法'] })
  await take('handler', made.taken)
  made.accepted = await toLand('zhang', { topic: 'service', text: '我们柳湾村 2 组的水渠堵了，水过不来。请镇里派人看看。' }, { kind: 'claim', subject: '水渠堵了', requests: ['疏通柳湾村 2 组的水渠'] })
  await take('handler', made.accepted)
  await accept('handler', made.accepted)
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await product?.close()
})

interface Screen { name: string, as: string, route: string, ready: RegExp, look?: string, differences?: string[], before?: (phone: Phone) => Promise<void> }
const screens: Screen[] = [
  { name: 'work', as: 'handler', route: 'pages/work/index', ready: /今天|没有到期/, look: 'cadre/work' },
  { name: 'queue', as: 'handler', route: work('queue'), ready: /件/, look: 'cadre/queue' }
]

describe.each(screens)('$name', screen => {
  test.each(sizes)('in %s text is whole, can be read and touched', async text => {
    const route = screen.route.replace(/:(\w+)/, (_, name: string) => made[name]!)
    const phone = await openPhone(browser, product.server.url, { as: screen.as, route, text })
    await phone.text(screen.ready).waitFor()
    await screen.before?.(phone)
    await beside(phone, { name: `cadre-${screen.name}`, text, look: screen.look, differences: screen.differences })
    expect(await faults(phone, text)).toEqual([])
    expect(phone.problems).toEqual([])
    await phone.close()
  })
})
