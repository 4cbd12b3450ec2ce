import { fakePhone, freshly } from '../phone'
import { at, matter, now } from './samples'

const all = ['intake', 'receive', 'sign', 'accept', 'reply', 'serve', 'close', 'note', 'transfer', 'recuse', 'reveal'].map(name => `packages/work/pages/${name}/index`)
function load (routes = all) {
  fakePhone(routes)
  return freshly(() => ({
    ...require('../../../../miniprogram/packages/work/pages/matter/view') as typeof import('../../../../miniprogram/packages/work/pages/matter/view'),
    ...require('../../../../miniprogram/packages/work/pages/accept/view') as typeof import('../../../../miniprogram/packages/work/pages/accept/view'),
    ...require('../../../../miniprogram/packages/work/pages/search/view') as typeof import('../../../../miniprogram/packages/work/pages/search/view'),
    ...require('../../../../miniprogram/packages/work/filing') as typeof import('../../../../miniprogram/packages/work/filing')
  }))
}
const clock = (code: string, day: string, holder: 'official' | 'person' = 'official') => ({ code, name: '办理', startsAt: now, dueAt: at(day), article: '信访工作条例第三十四条', provisional: false, holder, why: ['3 月 5 日受理。'], overdue: false })

test.each([
  [['register', 'note'], '登记分流'], [['receive'], '签收'], [['accept', 'transfer'], '受理'], [['reply', 'close'], '写答复'], [['serve', 'close'], '登记送达'], [['close'], '办结'], [['sign'], '看稿签发'], [['note'], undefined]
])('of %s one is the main button', (may, text) => {
  const { main, more } = load().matterView(matter({ may }), now)
  expect(main?.text).toBe(text)
  expect(more.map(action => action.text)).not.toContain(text)
})

test('nothing leads to a page that is not there', () => {
  const view = load([]).matterView(matter({ may: ['reply', 'note', 'reveal', 'recuse'] }), now)
  expect([view.main, view.more, view.bar, view.canReveal, view.canRecuse]).toEqual([undefined, [], [], false, false])
})

test('the unit\'s own duty comes first, with why; a right of the person after it', () => {
  const { due, otherDues } = load().matterView(matter({ clocks: [clock('C6', '2026-05-03', 'person'), clock('C4', '2026-05-04')] }), now)
  expect(due).toMatchObject({ mark: { text: '今天到期', ink: 'amber' }, day: '5 月 4 日（星期一）', words: '24 点前给书面答复', why: ['3 月 5 日受理。'] })
  expect(otherDues.map(({ words }) => words)).toEqual(['24 点前提交人可以申请复查'])
})

test('what is for inside stands apart from what the person reads', () => {
  const view = load().matterView(matter({ timeline: [{ at: now, text: '', unit: '镇自然资源所', post: '承办岗', inside: '石料 11 日到' }, { at: now, text: '到现场看了' }] }), now)
  expect([view.entries.map(({ text }) => text), view.inside.map(({ by, text }) => [by, text])]).toEqual([['到现场看了'], [['镇自然资源所 · 承办岗', '石料 11 日到']]])
})

test('a claim is accepted for sixty days, reckoned from the day after', () => {
  const day = Date.parse('2026-03-05T09:00+08:00')
  const view = load().acceptView({ matter: matter({ may: ['accept'] }), fields: {}, more: {} }, day)
  expect(view.question).toBe('受理，60 天，到 5 月 4 日')
  expect(view.clock[0]).toMatchObject({ day: '3 月 6 日' })
  expect(view.paper.map(({ text }) => text).join()).toContain('最晚 5 月 4 日（星期一）给您书面答复')
})

test.each([
  [{ words: '4821 0936', villageId: '' }, { number: '4821 0936' }], [{ words: '木桥信登〔2026〕12号', villageId: '' }, { number: '木桥信登〔2026〕12号' }],
  [{ words: ' 水渠 ', villageId: 'v1' }, { words: '水渠', placeId: 'v1' }], [{ words: '', villageId: '' }, {}]
])('%j is asked for as %j', (typed, wanted) => expect(load().wantedOf(typed)).toEqual(wanted))

test('what was taken down can be read back once it says who, what, where and how to reach them', () => {
  const { takenDown, takenDownErrors } = load()
  const nothing = takenDown()
  expect(takenDownErrors(nothing).map(({ field }) => field)).toEqual(['topic', 'name', 'reach', 'text', 'place'])
  const whole = { ...nothing, topic: 'service' as const, name: '陈某某', reach: 'neighbour' as const, text: '低保断了', villageId: 'v1' }
  expect(takenDownErrors(whole)).toEqual([])
  expect(takenDownErrors({ ...whole, sms: true }).map(({ words }) => words)).toEqual(['打电话、发短信要有他的手机号'])
  expect(takenDownErrors({ ...whole, phone: '138 0000 000' }).map(({ words }) => words)).toEqual(['手机号是 11 位，现在 10 位'])
})
