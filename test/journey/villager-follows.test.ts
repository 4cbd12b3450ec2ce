import { randomBytes } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { launchBrowser, openPhone, type Phone, type PhoneOptions } from '../support/browser'
import { openProduct, type Product } from '../support/product'
import { villager } from '../support/villager'

let browser: Browser
let product: Product
let phone: Phone
let matterId: string
beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), openProduct()])
  const filed = await product.call('villager-zhang', 'petition', 'submit', {
    key: key(), topic: 'service', text: '水渠堵了，水过不来。下边十几户的地都浇不上水', place: { villageId: 'liuwan', groupId: 'liuwan-2' }, service: 'here', truthful: true,
    person: { name: '张桂芳', phone: '15400000081', villageId: 'liuwan', groupId: 'liuwan-2' }
  })
  matterId = filed.matterId
}, 120_000)
afterEach(() => phone?.close())
afterAll(async () => {
  await browser?.close()
  await product?.close()
})

const key = () => randomBytes(16).toString('hex')
const hold = async (options: PhoneOptions = {}) => villager(phone = await openPhone(browser, product.server.url, { as: 'villager-zhang', ...options }), options.text ?? 'normal')
const later = async (days: number) => {
  const { now } = await (await fetch(`${product.server.url}/api/time`)).json() as { now: number }
  await product.moveTo(now + days * 86_400_000)
}

/** What the offices do, as their own pages would ask for it. */
async function accept () {
  const command = () => ({ key: key(), matterId })
  await product.call('intake', 'casework', 'register', { ...command(), kind: 'claim', subject: '水渠堵了', requests: ['清水渠'], contacted: true })
  await product.call('intake', 'casework', 'route', { ...command(), to: { queue: 'department', unitId: 'land' }, reason: '归自然资源所管' })
  await later(1)
  await product.call('handler', 'casework', 'receive', command())
  await product.call('handler', 'casework', 'accept', command())
  await later(2)
  await product.call('handler', 'casework', 'note', { ...command(), text: '到现场看了。老桥下面堵了约 30 米土石' })
}
async function reply () {
  await product.call('handler', 'casework', 'reply', {
    key: key(), matterId, answer: {
      form: 'decision', request: '请镇里疏通柳湾村 2 组的水渠，让下游 12 户的地能浇上水。', facts: '老桥下面堵了约 30 米，是去年修路留下的土石。', decision: '支持您的请求。已把堵的地方清完，现在能过水。',
      basis: '民法典第二百九十条：不动产权利人应当为相邻权利人用水、排水提供必要的便利。', remedy: '您有 30 天。向谁申请：县自然资源局（上一级）。', results: [{ id: '1', result: 'support' }]
    }
  })
  const { draft } = await product.call('head', 'casework', 'get', { matterId })
  await product.call('head', 'casework', 'sign', { key: key(), matterId, paperId: draft!.paperId })
}

test('看进展、为什么是这一天，补充、催一次、撤回又不撤了', async () => {
  await accept()
  const zhang = await hold()
  await zhang.tap(/水渠堵了/)
  await zhang.comesTo('petition/detail', '为什么是这一天')
  await zhang.looks('detail', 'detail', ['催和撤回在「更多」里：现在能做的有几样就放几样'])
  await zhang.tap('为什么是这一天')
  await zhang.comesTo('petition/clock', /满 60 天/)
  await zhang.looks('clock', 'clock', ['条文要等「查法律」的页面', '多一行「哪个期限」'])
  await phone.back()
  await zhang.comesTo('petition/detail', '补充')

  await zhang.tap('补充')
  await zhang.comesTo('petition/supplement', '补充什么？')
  await zhang.type('写的话', '昨天又塌了一截')
  await zhang.looks('supplement')
  await zhang.tap('提交')
  await zhang.comesTo('petition/detail', /补充/)
  await zhang.tap('您提交的')
  await phone.text('昨天又塌了一截').waitFor()

  await zhang.tap('催一次')
  await zhang.tap('催')
  await phone.text(/已催，等回应/).waitFor()
  await zhang.tap('撤回')
  await zhang.comesTo('petition/withdraw', '再想想')
  await zhang.looks('withdraw')
  await zhang.tap('撤回')
  await zhang.comesTo('petition/detail', '不撤了')
  await zhang.tap('不撤了')
  await phone.text('补充').waitFor()

  expect(zhang.found).toEqual([])
  expect(phone.problems).toEqual([])
}, 180_000)

test('书面答复打开才算收到；念得出、看得懂；评价什么都不预先选', async () => {
  await reply()
  const zhang = await hold()
  await phone.open(`packages/petition/pages/detail/index?id=${matterId}`)
  await zhang.tap('看书面答复')
  await zhang.comesTo('petition/reply', '现在打开')
  await zhang.looks('reply-before', 'reply-before')
  const opened = async () => (await product.call('villager-zhang', 'petition', 'get', { matterId })).reply!.opened
  expect(await opened()).toBe(false)
  await zhang.tap('现在打开')
  await phone.text('查明的情况').waitFor()
  await zhang.looks('reply', 'reply', ['复查的页面在别的一步', '没有存成 PDF', '朗读按钮在有声音的手机上才有'])
  expect(await opened()).toBe(true)

  await zhang.tap('评价')
  await zhang.comesTo('petition/rate', '事情解决了吗？')
  await zhang.looks('rate', 'rate')
  expect(await phone.current.getByRole('radio', { checked: true }).count()).toBe(0)
  await zhang.tap('交评价')
  await phone.text('请选：事情解决了吗').waitFor()
  await zhang.tap('没解决')
  await zhang.tap('交评价')
  await phone.text('收到了').waitFor()
  await zhang.looks('rate-done')
  expect((await product.call('villager-zhang', 'petition', 'get', { matterId })).rating).toMatchObject({ solved: 'no' })

  expect(zhang.found).toEqual([])
  expect(phone.problems).toEqual([])
}, 180_000)

test('大字版：每一页都能看清、点准', async () => {
  const zhang = await hold({ text: 'large' })
  await zhang.looks('home', 'home', ['没有的页面没有入口'])
  for (const [page, words, look] of [['detail', '为什么是这一天', 'detail'], ['reply', '查明的情况', 'reply'], ['rate', '事情解决了吗？', 'rate'], ['supplement', '补充什么？', undefined], ['withdraw', '再想想', undefined]] as const) {
    await phone.open(`packages/petition/pages/${page}/index?id=${matterId}`)
    await phone.text(words).waitFor()
    await zhang.looks(page, look)
  }
  await phone.open(`packages/petition/pages/clock/index?id=${matterId}&code=C4`)
  await phone.text(/满 60 天/).waitFor()
  await zhang.looks('clock', 'clock')
  expect(zhang.found).toEqual([])
}, 180_000)

test('我的事项：按年、能筛选，没有的时候说清怎么开始', async () => {
  const zhang = await hold()
  await phone.open('packages/petition/pages/mine/index')
  await phone.text('到底了').waitFor()
  await zhang.looks('mine', 'mine', ['样例里只有一件'])
  await zhang.tap('办完')
  await phone.text('这一类里没有。').waitFor()
  await phone.close()
  const wang = await hold({ as: 'villager-wang', text: 'large' })
  await phone.open('packages/petition/pages/mine/index')
  await phone.text('您还没有提交过。').waitFor()
  await wang.looks('mine-empty', 'mine-empty')
  expect([...zhang.found, ...wang.found]).toEqual([])
}, 180_000)
