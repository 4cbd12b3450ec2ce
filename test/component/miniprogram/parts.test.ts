/** @jest-environment jsdom */
import { fakeWx, show } from './show'

beforeEach(() => { fakeWx() })

test('a chip says its word and carries its icon and ink', async () => {
  const chip = await show('state-chip', { icon: 'time', text: '已延期', ink: 'amber' })
  expect(chip.lines()).toEqual(['已延期'])
  expect(chip.html()).toMatch(/state-chip--amber.*state-chip--icon-time/)
})

test('a due mark says when', async () => {
  expect((await show('due-mark', { icon: 'error-triangle', text: '已超 2 天', ink: 'red' })).lines()).toEqual(['已超 2 天'])
})

describe('a button', () => {
  test('tells of a tap, wherever on it the finger is', async () => {
    const button = await show('big-button', { text: '说事情', sub: '说话就能提交', kind: 'main' }, ['press'])
    await button.tap('说话就能提交')
    await button.tap('说事情')
    expect(button.events).toHaveLength(2)
  })
  test('that is busy says so and does nothing', async () => {
    const button = await show('big-button', { text: '提交', busy: true, busyText: '正在提交…' }, ['press'])
    expect(button.lines()).toEqual(['正在提交…'])
    await button.tap('正在提交…')
    expect(button.events).toEqual([])
  })
})

test('the phone line dials the town, and the country\'s own line before the town is known', async () => {
  const { asked } = fakeWx()
  const line = await show('phone-line')
  await line.tap('12345')
  expect(asked).toEqual([['makePhoneCall', expect.objectContaining({ phoneNumber: '12345' })]])
})

describe('the offline bar', () => {
  test('says how old the content is, and of a form that one can go on writing', async () => {
    expect((await show('offline-bar', { offline: true, keptAt: '今天 10:20' })).lines()).toEqual(['现在没有网。看到的是 今天 10:20 存下的内容'])
    expect((await show('offline-bar', { offline: true, form: true })).lines()).toEqual(['没有网也能写，先存在手机里，有网再提交'])
    expect((await show('offline-bar', { keptAt: '昨天 9:00' })).lines()).toEqual(['没有连上。看到的是 昨天 9:00 存下的内容'])
    expect((await show('offline-bar')).lines()).toEqual([])
  })
  test('that comes while the page is looked at lies over it and can be closed; on return it has its room', async () => {
    const bar = await show('offline-bar')
    await bar.set({ offline: true })
    expect(bar.html()).toContain('offline-bar--over')
    await bar.tap('关上')
    expect(bar.lines()).toEqual([])
    await bar.page('show')
    expect(bar.lines()).toEqual(['现在没有网'])
    expect(bar.html()).not.toContain('offline-bar--over')
  })
  test('that goes while the page is looked at keeps its room', async () => {
    const bar = await show('offline-bar', { offline: true })
    await bar.set({ offline: false })
    expect(bar.lines()).toEqual(['有网了'])
    await bar.page('show')
    expect(bar.lines()).toEqual([])
  })
})

test('the skeleton has the shape of its page and says when it is slow', async () => {
  const bones = await show('skeleton', { shape: 'detail' })
  expect(bones.html().match(/skeleton--card/g)).toHaveLength(2)
  expect(bones.lines()).toEqual([])
  await bones.set({ slow: true })
  expect(bones.lines()).toEqual(['网络有点慢，还在加载…'])
  expect((await show('skeleton', { shape: 'unknown' })).html()).toContain('skeleton--bone')
})

describe('a failure', () => {
  const failure = { code: 'INTERNAL', title: '没有打开成功，不是您操作错了。', text: '', acts: ['retry', 'call'], number: '7K2M' }
  test('can be tried again, asked about, and has a number', async () => {
    const { asked } = fakeWx()
    const block = await show('error-block', { failure }, ['retry'])
    expect(block.lines()).toEqual(['没有打开成功，不是您操作错了。', '再试一次', '打电话问', '问题编号 7K2M'])
    await block.tap('再试一次')
    await block.tap('打电话问')
    expect([block.events.length, asked[0]![0]]).toEqual([1, 'makePhoneCall'])
  })
  test('one filled button at most', async () => {
    expect((await show('error-block', { failure: { ...failure, acts: ['retry', 'keep', 'call'] }, banner: true })).html().match(/big-button--main/g)).toHaveLength(1)
    expect((await show('error-block', { failure: { ...failure, acts: ['ok'] }, banner: true })).html()).not.toContain('big-button--main')
  })
  test('of what is not there leads home', async () => {
    const { asked } = fakeWx()
    const block = await show('error-block', { failure: { code: 'NOT_FOUND', title: '没有找到这件事。', text: '可能是编号不对，或者不归您查看。', acts: ['home'], number: '' } })
    await block.tap('回首页')
    expect(asked).toEqual([['switchTab', { url: '/pages/home/index' }]])
  })
  test('of a part leaves the rest usable', async () => {
    const block = await show('error-block', { part: true }, ['retry'])
    expect(block.lines()).toEqual(['这一块没有加载出来', '再试一次'])
    await block.tap('再试一次')
    expect(block.events).toHaveLength(1)
  })
})

describe('around a page', () => {
  const frame = { phase: 'shown', offline: false, keptAt: '', failure: null }
  test('a skeleton while it is read, an error where it could not be, and content only when it is there', async () => {
    const around = await show('page-frame', { frame: { ...frame, phase: 'waiting' }, shape: 'rows' }, ['retry'])
    expect(around.html()).not.toContain('skeleton--bone')
    await around.set({ frame: { ...frame, phase: 'slow' } })
    expect(around.lines()).toEqual(['网络有点慢，还在加载…'])
    await around.set({ frame: { ...frame, phase: 'failed', failure: { code: 'UNREACHED', title: '没有打开成功，不是您操作错了。', text: '', acts: ['retry', 'call'], number: '' } } })
    await around.tap('再试一次')
    expect(around.events).toHaveLength(1)
    await around.set({ frame })
    expect(around.lines()).toEqual([])
  })
})

describe('more to do', () => {
  test('is chosen from a sheet that then closes, and closes without a choice', async () => {
    const sheet = await show('more-sheet', { open: true, rows: [{ id: 'withdraw', text: '撤回' }] }, ['choose', 'close'])
    expect(sheet.lines()).toEqual(['更多', '撤回', '关上'])
    await sheet.tap('撤回')
    expect(sheet.events).toEqual([{ type: 'close', detail: undefined }, { type: 'choose', detail: { id: 'withdraw' } }].map(event => expect.objectContaining({ type: event.type })))
    await sheet.tap('关上')
    expect(sheet.events).toHaveLength(3)
    await sheet.set({ open: false })
    expect(sheet.lines()).toEqual([])
  })
})
