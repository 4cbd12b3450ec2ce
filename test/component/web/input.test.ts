import { notes, setting } from './setting'

const { open } = setting()

test('input tells what is typed, focus, blur and Enter', async () => {
  const phone = await open('<input placeholder="写" bind:input="on" bind:focus="on" bind:blur="on" bind:confirm="on"/>')
  const box = phone.field('写')
  await box.click()
  await box.pressSequentially('ab')
  await box.press('Enter')
  expect(await notes(phone)).toMatchObject([
    { type: 'focus', detail: { value: '' } }, { type: 'input', detail: { value: 'a', cursor: 1, keyCode: 97 } }, { type: 'input', detail: { value: 'ab', cursor: 2 } },
    { type: 'confirm', detail: { value: 'ab' } }, { type: 'blur', detail: { value: 'ab' } }
  ])
})

test('what a bindinput handler returns stands in the field', async () => {
  const phone = await open('<input placeholder="大写" bind:input="upper"/><text>{{seen}}</text>', 'Page({ upper (e) { this.setData({ seen: e.detail.value }); return e.detail.value.toUpperCase() } })')
  await phone.field('大写').pressSequentially('abc')
  expect(await phone.field('大写').inputValue()).toBe('ABC')
})

test('model: keeps data and field the same, in a component too', async () => {
  const phone = await open('<input placeholder="写" model:value="{{v}}"/><own model:val="{{v}}"/><text>页面：{{v}}</text><button bind:tap="set">改</button>', 'Page({ data: { v: "一" }, set () { this.setData({ v: "二" }) } })', {
    'page/index.json': '{"usingComponents":{"own":"/own/index"}}', 'own/index.json': '{"component":true}', 'own/index.wxml': '<input placeholder="里面" model:value="{{val}}"/>', 'own/index.js': 'Component({ properties: { val: String } })'
  })
  expect(await phone.field('里面').inputValue()).toBe('一')
  await phone.field('里面').fill('三')
  await phone.text('页面：三').waitFor()
  expect(await phone.field('写').inputValue()).toBe('三')
  await phone.tap('改')
  expect(await phone.field('里面').inputValue()).toBe('二')
})

test('maxlength, type, password and disabled are the browser\'s own', async () => {
  const phone = await open('<input placeholder="三" maxlength="3"/><input placeholder="任意" maxlength="-1"/><input placeholder="数" type="number"/><input placeholder="密" password/><input placeholder="关" disabled value="x"/>')
  await phone.field('三').pressSequentially('abcdef')
  expect(await phone.field('三').inputValue()).toBe('abc')
  await phone.field('任意').fill('x'.repeat(300))
  expect((await phone.field('任意').inputValue()).length).toBe(300)
  expect(await phone.field('数').getAttribute('inputmode')).toBe('numeric')
  expect(await phone.current.getByPlaceholder('密').getAttribute('type')).toBe('password')
  expect(await phone.field('关').isDisabled()).toBe(true)
})

test('focus goes where the page says, and away', async () => {
  const phone = await open('<input placeholder="甲" focus="{{f}}" bind:blur="on"/><button bind:tap="turn">换</button>', 'Page({ data: { f: true }, on () { note("blur") }, turn () { this.setData({ f: !this.data.f }) } })')
  await phone.page.waitForFunction('document.getElementById("frame").contentDocument.activeElement?.placeholder === "甲"')
  await phone.inside('document.querySelector("wx-button").dispatchEvent(new MouseEvent("click", { bubbles: true }))')
  await phone.page.waitForFunction('document.getElementById("frame").contentDocument.activeElement?.placeholder !== "甲"')
  expect(await notes(phone)).toEqual(['blur'])
})

test('placeholder-class and placeholder-style look as the page says, in a component\'s own classes too', async () => {
  const phone = await open('<own/>', '', {
    'page/index.json': '{"usingComponents":{"own":"/own/index"}}', 'own/index.json': '{"component":true}', 'own/index.wxml': '<input placeholder="提示" placeholder-class="hint" placeholder-style="font-size:20rpx"/>',
    'own/index.wxss': '.hint { color: rgb(1, 2, 3) }', 'own/index.js': 'Component({})'
  })
  const look = await phone.inside('(style => [style.color, style.fontSize])(getComputedStyle(document.querySelector(".host-placeholder")))')
  expect(look).toEqual(['rgb(1, 2, 3)', '10px'])
})

test('textarea grows with its lines and tells their number', async () => {
  const phone = await open('<textarea placeholder="写" auto-height maxlength="-1" style="line-height:20px" bind:linechange="on" bind:input="on"/>')
  const height = async () => (await phone.current.locator('wx-textarea').boundingBox())!.height
  const before = await height()
  await phone.field('写').fill('一\n二\n三')
  expect(await height()).toBeGreaterThan(before + 30)
  expect((await notes(phone) as { type: string, detail: { lineCount?: number } }[]).filter(({ type }) => type === 'linechange').at(-1)!.detail.lineCount).toBe(3)
})
