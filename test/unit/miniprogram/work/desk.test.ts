import { fakePhone, freshly } from '../phone'
import { at, due, now, row } from './samples'

const pages = ['assist', 'sign', 'secret-desk'].map(name => `packages/work/pages/${name}/index`)
function load () {
  fakePhone(pages)
  return freshly(() => ({
    ...require('../../../../miniprogram/pages/work/view') as typeof import('../../../../miniprogram/pages/work/view'),
    ...require('../../../../miniprogram/components/desk-rows/view') as typeof import('../../../../miniprogram/components/desk-rows/view'),
    ...require('../../../../miniprogram/packages/work/pages/queue/view') as typeof import('../../../../miniprogram/packages/work/pages/queue/view')
  }))
}
const work = (rows: ReturnType<typeof row>[], more: object = {}) => load().workView({ rows, roles: ['handler'], ...more }, now)

test('the day in one line: how many, and how many of them end today', () => {
  expect(work([row(due('2026-05-04', 'today')), row(due('2026-05-02', 'overdue')), row({ waiting: '提交人在等回话' })])).toMatchObject({ count: '今天 3 件', dueToday: '1 件今天到期', next: '' })
})

test('nothing presses: it says so, and names the next day that does', () => {
  expect(work([row(due('2026-05-20', 'later'))])).toMatchObject({ count: '今天没有到期的事。', dueToday: '', next: '下一件最晚 5 月 20 日（星期三）', today: [] })
  expect(work([])).toMatchObject({ next: '', all: '' })
})

test('what is due within three days stands apart, the rest behind 全部待办', () => {
  const view = work([row({ matterId: 'a', ...due('2026-05-04', 'today') }), row({ matterId: 'b', ...due('2026-05-07', 'soon') }), row({ matterId: 'c', ...due('2026-05-08', 'later') })])
  expect([view.today, view.soon].map(rows => rows.map(({ id }) => id))).toEqual([['a'], ['b']])
  expect(view.all).toBe('3')
})

test('of a thousand rows twenty are shown, and the counter stops at 20+', () => {
  const view = work(Array.from({ length: 40 }, (_, n) => row({ matterId: String(n), ...due('2026-05-04', 'today') })), { cursor: 'next' })
  expect([view.today.length, view.soon.length, view.all, view.count]).toEqual([20, 0, '20+', '今天 20+ 件'])
})

test('each row says how pressing, what is next and who waits', () => {
  const { shownDeskRow } = load()
  const marks = [
    row(due('2026-05-04', 'danger')), row(due('2026-05-04', 'today')), row(due('2026-05-02', 'overdue')), row({ waiting: '提交人在等回话', ...due('2026-05-20', 'later', 'urge-answer') }),
    row({ state: 'awaitingReceipt', ...due('2026-05-06', 'later', 'receipt') }), row(due('2026-05-06', 'soon')), row()
  ].map(one => { const { mark, day, who } = shownDeskRow(one, now); return [mark.text, day + who] })
  expect(marks).toEqual([
    ['有人可能受伤害', '提交人在等书面答复'], ['今天到期', '提交人在等书面答复'], ['已超 2 天', '提交人在等书面答复'], ['群众在等回话', '5 月 20 日（星期三）前要回应'],
    ['新来未看', '5 月 6 日（星期三）前签收'], ['还有 2 天（5 月 6 日）', '提交人在等书面答复'], ['昨天 10:20 提交', '提交人在等书面答复']
  ])
})

test('an entry stands where its page is there and its office is held', () => {
  const names = (roles: string[]) => load().workView({ rows: [], roles }, now).entries.map(({ text }) => text)
  expect([names(['head']), names(['discipline']), names(['mediator'])]).toEqual([['待签发'], ['替群众登记', '保密举报台'], []])
})

const queue = (rows: ReturnType<typeof row>[], query: Record<string, string> = {}, more: object = {}) =>
  load().queueView({ rows, roles: ['intake', 'handler'], villages: [{ id: 'v1', name: '甲村', groups: [] }], query, ...more }, now)

test('全部待办 has a tab for each queue of the offices, and twenty rows a page', () => {
  const rows = Array.from({ length: 40 }, (_, n) => row({ matterId: String(n) }))
  expect(queue(rows).tabs.map(({ id }) => id)).toEqual(['intake', 'department'])
  expect([queue(rows).rows.length, queue(rows).more, queue(rows, { pages: '2' }).rows.length, queue(rows, { pages: '2' }).more, queue(rows, { pages: '2' }).ended]).toEqual([20, true, 40, false, true])
})

test('a filter that is chosen says what, and the empty list why it is empty', () => {
  const view = queue([row(due('2026-05-20', 'later'))], { queue: 'department', due: 'today' })
  expect(view.filters.filter(({ on }) => on).map(({ text }) => text)).toEqual(['今天到期'])
  expect([view.empty, queue([], { queue: 'department' }).empty]).toEqual(['这样选，没有找到。', '这个队列是空的。'])
})

test('a due instant is the end of its day', () => expect(new Date(at('2026-05-04')).toISOString()).toBe('2026-05-04T16:00:00.000Z'))
