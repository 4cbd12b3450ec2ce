import { fakePhone, freshly } from '../phone'
import type { Home } from '../../../../miniprogram/services/home'

const all = ['pages/learn/index', ...['start', 'detail', 'drafts'].map(page => `packages/petition/pages/${page}/index`), 'packages/reception/pages/days/index', 'packages/notice/pages/news-item/index', 'packages/learn/pages/lecture/index']
const load = (routes = all) => {
  fakePhone(routes)
  return freshly(() => require('../../../../miniprogram/pages/home/view') as typeof import('../../../../miniprogram/pages/home/view'))
}
const now = Date.parse('2026-03-10T10:20+08:00')
const when = { now, online: true }
const dueAt = Date.parse('2026-05-05T00:00+08:00')
const card = { kind: 'matter' as const, matterId: 'm1', subject: '水渠堵了', place: '甲村 2 组', chip: '办理中', state: 'handling', dueAt }
const answer = (more: Partial<Home> = {}): Home => ({ known: true, roles: ['villager'], open: 1, unread: 0, notices: [], lectures: [], town: { name: '', phone: '', hours: '' }, ...more })

test('the matter says what, where, how far, by when', () => {
  expect(load().homeView(answer({ card }), [], when).rows).toEqual([{
    id: 'm1', title: '水渠堵了', place: '甲村 2 组', chip: { icon: 'hourglass', text: '办理中', ink: 'brand' }, mark: undefined, before: '最晚 ', day: '5 月 4 日（星期一）', after: '书面答复'
  }])
})

test('one that waits for the person says so before anything else', () => {
  const [row] = load().homeView(answer({ card: { ...card, kind: 'asked', dueAt: Date.parse('2026-03-12T00:00+08:00') } }), [], when).rows
  expect(row).toMatchObject({ chip: { text: '等您补充', ink: 'amber' }, mark: { text: '还有 1 天' }, before: '最好 ', day: '3 月 11 日（星期三）', after: '前补' })
})

test('a draft that was not sent comes first, with or without an answer from the cloud', () => {
  const { homeView } = load()
  const drafts = [{ ready: true }, { ready: false }]
  expect(homeView(undefined, drafts, when).rows[0]).toMatchObject({ id: 'drafts', title: '有 1 件写好没交', after: '去提交' })
  expect(homeView(undefined, drafts, { now, online: false }).rows[0]).toMatchObject({ before: '已经存在手机里，有网后点「提交」就行' })
  expect(homeView(answer({ card }), [{ ready: false }], when).rows.map(({ title }) => title)).toEqual(['有 1 件没写完', '水渠堵了'])
})

test('who comes the first time is told how to begin; who was here is not', () => {
  const { homeView } = load()
  expect([answer({ known: false }), answer(), answer({ known: false, card }), undefined].map(reply => homeView(reply, [], when).firstTime)).toEqual([true, false, false, false])
})

test('three notices at most, with kind and day; lectures with day and hour', () => {
  const view = load().homeView(answer({
    notices: Array.from({ length: 4 }, (_, n) => ({ id: String(n), kind: 'reminder', title: '修路', unit: '镇综合办', on: '2026-03-09' })),
    lectures: [{ id: 'l', title: '土地流转，合同怎么签', at: Date.parse('2026-03-13T19:00+08:00'), place: '甲村文化室' }]
  }), [], when)
  expect([view.notices.length, view.notices[0]]).toEqual([3, { id: '0', text: '修路', sub: '提醒，镇综合办，3 月 9 日' }])
  expect(view.lectures[0]!.sub).toBe('3 月 13 日（星期五）19:00，甲村文化室')
})

test('nothing leads to a page that is not there', () => {
  const { homeView, bigButtons } = load([])
  expect(bigButtons()).toEqual([])
  const view = homeView(answer({ notices: [{ id: '1', kind: 'reminder', title: '修路', unit: '镇综合办', on: '2026-03-09' }] }), [{ ready: true }], when)
  expect([view.rows, view.notices, view.lectures]).toEqual([[], [], []])
  expect(load().bigButtons().map(({ text }) => text)).toEqual(['说事情', '约领导接待', '学法律'])
})
