import { notes, setting } from './setting'

const { open } = setting()

test('a selector gives the index of what was turned to; cancel says so', async () => {
  const phone = await open('<picker range="{{list}}" range-key="name" value="{{1}}" bind:change="on" bind:cancel="on" header-text="哪一个"><view>选</view></picker>', 'data: { list: [{ name: "东" }, { name: "南" }, { name: "西" }] }')
  await phone.tap('选')
  expect(await phone.platform.getByRole('option', { selected: true }).textContent()).toBe('南')
  await phone.platform.getByRole('option', { name: '西' }).click()
  await phone.answer('确定')
  await phone.tap('选')
  await phone.answer('取消')
  expect(await notes(phone)).toEqual([{ type: 'change', detail: { value: 2 } }, { type: 'cancel', detail: {} }])
})

test('several columns: the page may change the next ones while one is turned', async () => {
  const phone = await open('<picker mode="multiSelector" range="{{range}}" value="{{value}}" bind:columnchange="column" bind:change="on"><view>选</view></picker>', `Page({
    data: { range: [['果', '菜'], ['苹果', '梨']], value: [0, 0] },
    column (e) { note(e.detail); if (e.detail.column === 0) this.setData({ 'range[1]': ['白菜', '萝卜', '葱'], value: [e.detail.value, 0] }) },
    on (e) { note(e.detail) }
  })`)
  await phone.tap('选')
  await phone.platform.getByRole('option', { name: '菜', exact: true }).click()
  await phone.platform.getByRole('option', { name: '葱' }).click()
  await phone.answer('确定')
  expect(await notes(phone)).toEqual([{ column: 0, value: 1 }, { column: 1, value: 2 }, { value: [1, 2] }])
})

test('dates and times come as WeChat writes them, inside their limits', async () => {
  const phone = await open(
    `<picker mode="date" value="2026-02-28" start="2026-02-10" end="2027-12-31" bind:change="on"><view>日</view></picker>
     <picker mode="date" fields="month" value="2026-02" start="2026-01" end="2026-12" bind:change="on"><view>月</view></picker>
     <picker mode="time" value="09:05" start="08:00" end="10:00" bind:change="on"><view>时</view></picker>`)
  await phone.tap('日')
  const columns = phone.platform.getByRole('listbox')
  expect(await columns.nth(0).getByRole('option').allTextContents()).toEqual(['2026年', '2027年'])
  expect((await columns.nth(1).getByRole('option').allTextContents())[0]).toBe('02月')
  expect((await columns.nth(2).getByRole('option').allTextContents()).at(-1)).toBe('28日')
  await columns.nth(2).getByRole('option', { name: '20日' }).click()
  await phone.answer('确定')
  await phone.tap('月')
  await phone.platform.getByRole('option', { name: '03月' }).click()
  await phone.answer('确定')
  await phone.tap('时')
  await columns.nth(1).getByRole('option', { name: '07', exact: true }).click()
  await phone.answer('确定')
  expect((await notes(phone) as { detail: { value: string } }[]).map(({ detail }) => detail.value)).toEqual(['2026-02-20', '2026-03', '09:07'])
})

test('a region is written, part by part', async () => {
  const phone = await open('<picker mode="region" value="{{[]}}" bind:change="on"><view>区</view></picker>')
  await phone.tap('区')
  await phone.platform.getByLabel('省').fill('某省')
  await phone.platform.getByLabel('市', { exact: true }).fill('某市')
  await phone.platform.getByLabel('区县').fill('某县')
  await phone.answer('确定')
  expect(await notes(phone)).toEqual([{ type: 'change', detail: { value: ['某省', '某市', '某县'], code: [], postcode: '' } }])
})

test('wheels in a page turn under a finger, by tap and by the page', async () => {
  const phone = await open(
    `<picker-view value="{{value}}" style="height:170px" indicator-style="height:34px" bind:change="on"><picker-view-column><view wx:for="{{10}}" wx:key="*this" style="line-height:34px">第{{index}}</view></picker-view-column><picker-view-column><view>甲</view><view>乙</view></picker-view-column></picker-view>
     <button bind:tap="set">放</button>`, 'Page({ data: { value: [2, 0] }, set () { this.setData({ value: [5, 1] }) }, on (e) { note(e.detail.value) } })')
  await phone.text('第3').click()
  expect(await notes(phone)).toEqual([[3, 0]])
  await phone.tap('放')
  const { x, y } = (await phone.text('第5').boundingBox())!
  await phone.page.mouse.move(x + 10, y + 10)
  await phone.page.mouse.down()
  await phone.page.mouse.move(x + 10, y + 10 - 34, { steps: 4 })
  await phone.page.mouse.up()
  const turned = (await notes(phone)).at(-1) as number[]
  expect(turned[0]).toBeGreaterThan(5)
  expect(turned[1]).toBe(1)
})
