/** @jest-environment jsdom */
import { fakeWx, show } from './show'

beforeEach(() => { fakeWx() })

describe('rows to choose from', () => {
  const rows = [{ id: 'self', text: '自己' }, { id: 'family', text: '家里人', sub: '父母、配偶、子女' }]
  test('rows that go on tell which one', async () => {
    const list = await show('choice-rows', { rows }, ['choose'])
    await list.tap('父母、配偶、子女')
    expect(list.events).toEqual([{ type: 'choose', detail: { id: 'family' } }])
  })
  test('of radio rows one is on, shown by more than colour', async () => {
    const list = await show('choice-rows', { rows, kind: 'radio', value: 'self' }, ['choose'])
    expect(list.html().match(/choice-rows--on/g)).toHaveLength(1)
    expect(list.html()).toContain('choice-rows--strong')
    await list.tap('家里人')
    expect(list.events).toEqual([{ type: 'choose', detail: { id: 'family' } }])
  })
  test('boxes turn on and off each by itself', async () => {
    const list = await show('choice-rows', { rows, kind: 'box', value: ['self'] }, ['choose'])
    await list.tap('家里人')
    await list.tap('自己')
    expect(list.events.map(({ detail }) => detail.value)).toEqual([['self', 'family'], []])
  })
})

test('matters say what, where, state, mark and day, and open', async () => {
  const rows = [{ id: 'm1', title: '水渠堵了', place: '甲村 2 组', chip: { icon: 'hourglass', text: '办理中', ink: 'brand' }, mark: { icon: 'time', text: '还有 1 天', ink: 'amber' }, before: '最晚 ', day: '5 月 4 日（星期一）', after: '书面答复' }]
  const list = await show('matter-rows', { rows }, ['open'])
  expect(list.lines()).toEqual(['水渠堵了', '（甲村 2 组）', '办理中', '还有 1 天', '最晚', '5 月 4 日（星期一）', '书面答复'])
  await list.tap('水渠堵了')
  expect(list.events).toEqual([{ type: 'open', detail: { id: 'm1' } }])
})

test('an answer to be checked can be changed; without one there is a hint', async () => {
  const row = await show('check-row', { label: '替谁', value: '自己，张某', editable: true }, ['edit'])
  expect(row.lines()).toEqual(['替谁', '改', '自己，张某'])
  await row.tap('改')
  expect(row.events).toHaveLength(1)
  expect((await show('check-row', { label: '不让谁看', hint: '没有填（可不填）' })).lines()).toEqual(['不让谁看', '没有填（可不填）'])
})

test('a field says what is wrong above what was typed', async () => {
  const field = await show('form-field', { label: '手机号' })
  expect(field.lines()).toEqual(['手机号'])
  await field.set({ error: '手机号是 11 位，现在 10 位' })
  expect(field.lines()).toEqual(['手机号', '手机号是 11 位，现在 10 位'])
  expect(field.html()).toContain('form-field--bad')
})

test('the summary counts, uses the same words, and leads to each field', async () => {
  const { asked } = fakeWx()
  const summary = await show('error-summary', { errors: [{ field: 'phone', words: '手机号是 11 位，现在 10 位' }, { field: 'place', words: '请选住在哪个村、哪个组' }] }, ['field'])
  expect(summary.lines()[0]).toBe('有 2 处要改')
  await summary.tap('请选住在哪个村、哪个组')
  expect(summary.events).toEqual([{ type: 'field', detail: { field: 'place' } }])
  expect(asked.map(([, options]) => options.selector ?? options.scrollTop)).toEqual([0, '#field-place'])
})

describe('a place', () => {
  const villages = [{ id: 'v1', name: '甲村', groups: [{ id: 'g1', name: '1 组' }, { id: 'g2', name: '2 组' }] }, { id: 'v2', name: '老街社区', groups: [] }]
  test('is chosen by village and group', async () => {
    const picker = await show('place-picker', { villages }, ['change'])
    await picker.tap('点这里选')
    await picker.tap('甲村')
    expect(picker.lines()).toEqual(['甲村，哪个组？', '换村', '1 组', '2 组'])
    await picker.tap('2 组')
    expect(picker.events).toEqual([{ type: 'change', detail: { villageId: 'v1', groupId: 'g2' } }])
    await picker.set({ value: { villageId: 'v1', groupId: 'g2' } })
    expect(picker.lines()).toEqual(['甲村 2 组', '改'])
  })
  test('a community without groups is chosen at once, and the village can be changed again', async () => {
    const picker = await show('place-picker', { villages, value: { villageId: 'v1', groupId: 'g1' }, sub: '您家所在的地方' }, ['change'])
    expect(picker.lines()).toEqual(['甲村 1 组', '您家所在的地方', '改'])
    await picker.tap('改')
    await picker.tap('甲村')
    await picker.tap('换村')
    await picker.tap('老街社区')
    expect(picker.events).toEqual([{ type: 'change', detail: { villageId: 'v2' } }])
  })
  test('a village that the town no longer has is asked for anew', async () => {
    expect((await show('place-picker', { villages, value: { villageId: 'gone' } })).lines()).toEqual(['点这里选'])
  })
})

describe('a page of a form', () => {
  test('asks, goes on, and says whom to call', async () => {
    const page = await show('question-page', { question: '替谁提交？' }, ['next'])
    expect(page.lines()).toEqual(['替谁提交？', '继续', '要人帮忙？打', '12345'])
    await page.tap('继续')
    expect(page.events).toHaveLength(1)
  })
  test('that was not taken has the way on where the button was, and one filled button', async () => {
    const failure = { code: 'UNCERTAIN', title: '网断了一下，不知道交上没有。再点一次不会重复提交。', text: '', acts: ['retry', 'keep', 'call'], number: '7K2M' }
    const page = await show('question-page', { question: '核对一遍', action: '提交', failure }, ['retry', 'keep', 'next'])
    expect(page.lines()).not.toContain('提交')
    expect(page.html().match(/big-button--main/g)).toHaveLength(1)
    await page.tap('再试一次')
    await page.tap('存着')
    expect(page.events.map(({ type }) => type)).toEqual(['retry', 'keep'])
  })
  test('of an accusation has no line that leads to the counter', async () => {
    expect((await show('question-page', { question: '写举报', quiet: true })).lines()).toEqual(['写举报', '继续'])
  })
})
