import { readdirSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { launchBrowser, openPhone, writePictureIndex, type Phone } from '../support/browser'
import { beside } from '../support/compare'
import { faults } from '../support/measure'
import { openProduct, type Product } from '../support/product'
import { acts, newKey } from './cadre-matters'

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
  await product.call('villager-chen', 'petition', 'submitSecret', { key: newKey(), about: '某村的一名村干部，管工程的那位', text: '去年修村道，报账的石料比实际拉来的多。', when: '2025 年 9 月到 11 月', where: '村口到水塘那一段' })
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
  await writePictureIndex(readdirSync('dist/screens').filter(name => name.endsWith('.png')).map(name => name.slice(0, -4)))
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
  { name: 'intake', as: 'intake', route: `${work('intake')}?id=:fresh`, ready: '建议', look: 'cadre/intake', differences: ['「是什么事」「请求」在这一页里写，登记和分流是一步', '可能是同一件：服务端还没有给'] },
  { name: 'intake-changed', as: 'intake', route: `${work('intake')}?id=:fresh`, ready: '建议', before: phone => phone.tap('改') },
  { name: 'reply-templates', as: 'handler', route: `${work('reply')}?id=:accepted`, ready: '用哪个模板？' },
  { name: 'reply', as: 'handler', route: `${work('reply')}?id=:accepted`, ready: '用哪个模板？', look: 'cadre/reply', before: async phone => { await phone.tap('其他模板'); await phone.tap('疏通水渠'); await phone.text('写给提交人的答复').waitFor() } },
  { name: 'reply-preview', as: 'handler', route: `${work('reply')}?id=:accepted`, ready: '写给提交人的答复', before: phone => phone.tap('预览') },
  { name: 'transfer', as: 'handler', route: `${work('transfer')}?id=:taken`, ready: '转给哪个单位办', look: 'cadre/transfer' },
  { name: 'recuse', as: 'handler', route: `${work('recuse')}?id=:taken`, ready: '为什么回避' },
  { name: 'ask', as: 'handler', route: `${work('ask')}?id=:taken`, ready: '还缺什么？' },
  { name: 'reveal', as: 'handler', route: `${work('reveal')}?id=:taken`, ready: '为什么要看' },
  { name: 'search', as: 'handler', route: work('search'), ready: '找一件事', before: async phone => { await phone.field('编号或事由').fill('水渠'); await phone.role('button', '找').click(); await phone.text('水渠堵了').waitFor() } },
  { name: 'secret-desk', as: 'discipline', route: work('secret-desk'), ready: /只有纪检的/, before: async phone => { await phone.role('button', /时$/).click(); await phone.text('反映谁').waitFor() }, look: 'cadre/secret-desk' },
  { name: 'assist', as: 'grid-worker', route: work('assist'), ready: '他说，您替他记下来', look: 'cadre/assist', differences: ['多问「什么事」：分流要用'] },
  { name: 'readback', as: 'grid-worker', route: work('readback'), ready: '您听我念一遍，不对就说', look: 'cadre/readback', differences: ['多一格「听懂了，没错」要勾；这台机器没有声音，没有「念给他听」'] },
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

test('the work tab and one matter: their first content takes one call and at most two setData', async () => {
  const phone = await openPhone(browser, product.server.url, { as: 'handler', route: 'pages/work/index' })
  await phone.text('全部待办').waitFor() // the phone knows from now on who holds it
  const costs: [string, number, number][] = []
  for (const [route, ready] of [['pages/work/index', '全部待办'], [`${work('matter')}?id=${made.accepted}`, '经过']] as const) {
    await phone.page.goto('about:blank')
    await phone.page.goto(`${product.server.url}/?as=handler#/${route}`)
    await phone.settled()
    await phone.text(ready).waitFor()
    const { calls, setData } = await phone.inside<{ calls: string[], setData: { page: string, component: string }[] }>('JSON.parse(JSON.stringify(phone.meter))')
    costs.push([route.split('?')[0]!, calls.length, setData.filter(({ page, component }) => page === component && route.startsWith(page)).length])
  }
  await phone.close()
  expect(costs.map(([route, calls]) => [route, calls])).toEqual([['pages/work/index', 1], [work('matter'), 1]])
  for (const [, , sets] of costs) expect(sets).toBeGreaterThan(0)
  for (const [, , sets] of costs) expect(sets).toBeLessThanOrEqual(2)
})
