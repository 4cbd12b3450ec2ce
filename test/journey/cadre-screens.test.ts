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
  const { file, toLand, take, accept, decide, sign } = acts(product)
  made.fresh = await file('zhang', { topic: 'service', text: '我家后面的界石去年被挪了，少了差不多两分地。找过村里刘书记三回，他说等等，到现在没人来量。请镇里来量一下，把界石放回去。' })
  made.sent = await toLand('zhang', { topic: 'service', text: '我家宅基地面积量错了，登记写的是 124 平方米，实际是 142 平方米。请重新量。' }, { kind: 'claim', subject: '宅基地面积量错', requests: ['重新量宅基地，把登记的面积改对'] })
  made.taken = await toLand('yang', { topic: 'service', text: '机耕路修过来占了我家的田，大概有三分。' }, { kind: 'claim', subject: '机耕路占了田', requests: ['把占的田量清，给个说法'] })
  await take('handler', made.taken)
  made.accepted = await toLand('zhang', { topic: 'service', text: '我们柳湾村 2 组的水渠堵了，水过不来。请镇里派人看看。' }, { kind: 'claim', subject: '水渠堵了', requests: ['疏通柳湾村 2 组的水渠'] })
  await take('handler', made.accepted)
  await accept('handler', made.accepted)
  made.replied = await toLand('zhang', { topic: 'service', text: '水塘边没护栏，孩子容易掉下去。' }, { kind: 'claim', subject: '水塘边没护栏', requests: ['给水塘装护栏'] })
  made.waiting = await toLand('yang', { topic: 'service', text: '界桩被人挪了位，两家为这个吵了几次。' }, { kind: 'claim', subject: '界桩挪了位', requests: ['把界桩放回原位'] })
  for (const matterId of [made.replied, made.waiting]) {
    await take('handler', matterId)
    await accept('handler', matterId)
    await decide('handler', matterId)
  }
  await sign('head', made.replied)
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await product?.close()
})

interface Screen { name: string, as: string, route: string, ready: RegExp | string, look?: string, differences?: string[], before?: (phone: Phone) => Promise<void> }
const screens: Screen[] = [
  { name: 'work', as: 'handler', route: 'pages/work/index', ready: /今天|没有到期/, look: 'cadre/work' },
  { name: 'queue', as: 'handler', route: work('queue'), ready: /件$/, look: 'cadre/queue' },
  { name: 'matter', as: 'handler', route: `${work('matter')}?id=:accepted`, ready: '经过', look: 'cadre/matter', before: phone => phone.tap('为什么是这一天') },
  { name: 'receive', as: 'handler', route: `${work('receive')}?id=:sent`, ready: '交来了什么' },
  { name: 'accept', as: 'handler', route: `${work('accept')}?id=:taken`, ready: '提交人会看到', look: 'cadre/accept' },
  { name: 'note', as: 'handler', route: `${work('note')}?id=:accepted`, ready: '有什么进展？' },
  { name: 'sign', as: 'head', route: work('sign'), ready: '提交人会看到', look: 'cadre/sign' },
  { name: 'sign-empty', as: 'lead', route: work('sign'), ready: '没有等您签的。' },
  { name: 'serve', as: 'handler', route: `${work('serve')}?id=:replied`, ready: '谁签收的' },
  { name: 'close', as: 'handler', route: `${work('close')}?id=:replied`, ready: '哪天回访', look: 'cadre/close' }
]

const phones = new Map<string, Phone>()
/** A phone for each person and size: a page is opened on the one that is there. */
async function phoneOf (as: string, text: typeof sizes[number], route: string): Promise<Phone> {
  const before = phones.get(as + text)
  if (before) {
    await before.open(route)
    return before
  }
  const phone = await openPhone(browser, product.server.url, { as, route, text })
  phones.set(as + text, phone)
  return phone
}

describe.each(screens)('$name', screen => {
  test.each(sizes)('in %s text is whole, can be read and touched', async text => {
    const phone = await phoneOf(screen.as, text, screen.route.replace(/:(\w+)/, (_, name: string) => made[name]!))
    await phone.text(screen.ready).waitFor()
    await screen.before?.(phone)
    await beside(phone, { name: `cadre-${screen.name}`, text, look: screen.look, differences: screen.differences ?? [] })
    expect(await faults(phone, text)).toEqual([])
    expect(phone.problems.splice(0)).toEqual([])
  })
})
