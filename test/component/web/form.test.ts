import { notes, setting } from './setting'

const { open } = setting()

test('a form collects its fields by name, and a field component too; reset clears them', async () => {
  const phone = await open(
    `<form bind:submit="on" bind:reset="on">
      <input name="who" value="张" placeholder="姓名"/><textarea name="what" value="路灯"/>
      <checkbox-group name="many"><checkbox value="a" checked>甲</checkbox><checkbox value="b">乙</checkbox></checkbox-group>
      <radio-group name="one"><radio value="x">子</radio><radio value="y" checked>丑</radio></radio-group>
      <switch name="urgent" checked/><slider name="level" value="30"/><picker name="place" range="{{['东','西']}}" value="1"><view>选</view></picker>
      <own name="own" value="自己的"/><input value="没有名字"/>
      <button form-type="submit">交</button><button form-type="reset">清</button>
    </form>`, '', {
      'page/index.json': '{"usingComponents":{"own":"/own/index"}}',
      'own/index.json': '{"component":true}', 'own/index.wxml': '<view/>', 'own/index.js': 'Component({ behaviors: ["wx://form-field"] })'
    })
  await phone.tap('交')
  await phone.tap('清')
  await phone.tap('交')
  const [first, reset, second] = await notes(phone) as { type: string, detail: { value: object } }[]
  expect(first).toMatchObject({ type: 'submit', detail: { value: { who: '张', what: '路灯', many: ['a'], one: 'y', urgent: true, level: 30, place: 1, own: '自己的' } } })
  expect(Object.keys(first!.detail.value)).not.toContain('')
  expect(reset!.type).toBe('reset')
  expect(second).toMatchObject({ detail: { value: { who: '', what: '', many: [], one: '', urgent: false } } })
})

test('a button in a component submits the form around it when the component lends its buttons', async () => {
  const phone = await open('<form bind:submit="on"><input name="a" value="1"/><own/></form>', '', {
    'page/index.json': '{"usingComponents":{"own":"/own/index"}}',
    'own/index.json': '{"component":true}', 'own/index.wxml': '<button form-type="submit">里面的</button>', 'own/index.js': 'Component({ behaviors: ["wx://form-field-button"] })'
  })
  await phone.tap('里面的')
  expect(await notes(phone)).toEqual([{ type: 'submit', detail: { value: { a: '1' }, target: { id: '', dataset: {} } } }])
})

test('a button still submits when its own tap is caught, and a closed one does nothing', async () => {
  const phone = await open('<form bind:submit="on"><button form-type="submit" catch:tap="on">接住</button><button form-type="submit" disabled bind:tap="on">关着</button></form>')
  await phone.tap('接住')
  await phone.text('关着').click({ force: true })
  expect((await notes(phone) as { type: string }[]).map(({ type }) => type)).toEqual(['tap', 'submit'])
})

test('a label acts for the field that it holds or names, once', async () => {
  const phone = await open(
    `<label>甲<switch bind:change="on"/></label><label for="box">乙</label><checkbox-group bind:change="on"><checkbox id="box" value="b"/></checkbox-group>
     <label><input bind:focus="on" value=""/>丙</label><radio-group bind:change="on"><label><radio value="r"/>丁</label></radio-group>`)
  for (const text of ['甲', '乙', '丙', '丁']) await phone.tap(text)
  await phone.current.getByRole('switch').click()
  expect(await notes(phone)).toMatchObject([
    { type: 'change', detail: { value: true } }, { type: 'change', detail: { value: ['b'] } }, { type: 'focus' }, { type: 'change', detail: { value: 'r' } }, { type: 'change', detail: { value: false } }
  ])
})

test('of radios in a group one is on; boxes are ticked one by one; disabled ones stay', async () => {
  const phone = await open(
    `<radio-group bind:change="on"><radio value="a" checked>一</radio><radio value="b">二</radio><radio value="c" disabled>三</radio></radio-group>
     <checkbox-group bind:change="on"><checkbox value="x">甲</checkbox><checkbox value="y">乙</checkbox></checkbox-group>`)
  await phone.role('radio', '二').click()
  await phone.role('radio', '二').click()
  await phone.role('radio', '三').click({ force: true })
  await phone.role('checkbox', '乙').click()
  await phone.role('checkbox', '甲').click()
  await phone.role('checkbox', '乙').click()
  expect((await notes(phone) as { detail: { value: unknown } }[]).map(({ detail }) => detail.value)).toEqual(['b', ['y'], ['x', 'y'], ['x']])
  expect(await phone.role('radio', '一').getAttribute('aria-checked')).toBe('false')
})

test('a slider goes in steps, tells while it moves and when it is let go', async () => {
  const phone = await open('<slider min="10" max="20" step="2" value="10" show-value bind:change="on" bind:changing="on"/>')
  const block = phone.role('slider')
  await block.press('ArrowRight')
  const { x, y, width } = (await phone.current.locator('wx-slider').boundingBox())!
  const at = (await block.boundingBox())!
  await phone.page.mouse.move(at.x + at.width / 2, at.y + at.height / 2)
  await phone.page.mouse.down()
  await phone.page.mouse.move(x + width - 60, y + 14, { steps: 3 })
  await phone.page.mouse.up()
  const told = await notes(phone) as { type: string, detail: { value: number } }[]
  expect(told[0]).toEqual({ type: 'change', detail: { value: 12 } })
  expect(told.slice(1, -1).every(({ type, detail }) => type === 'changing' && detail.value % 2 === 0)).toBe(true)
  expect(told.at(-1)).toEqual({ type: 'change', detail: { value: 20 } })
  expect(await block.getAttribute('aria-valuenow')).toBe('20')
})
