import { notes, setting } from './setting'

const { open } = setting()

test('a tap reaches the page with data, marks and place, and goes up through the tree', async () => {
  const phone = await open(
    '<view bind:tap="outer" data-name="outer" mark:a="1"><view id="inner" bind:tap="inner" data-good-id="{{7}}" mark:b="2">按</view></view>',
    `Page({
      inner (e) { note(['inner', e.target.dataset, e.mark, e.currentTarget.id, typeof e.detail.x, e.touches.length, e.changedTouches.length]) },
      outer (e) { note(['outer', e.target.id, e.currentTarget.dataset]) }
    })`)
  await phone.tap('按')
  expect(await notes(phone)).toEqual([['inner', { goodId: 7 }, { a: '1', b: '2' }, 'inner', 'number', 0, 1], ['outer', 'inner', { name: 'outer' }]])
})

test('catch stops, capture comes first, mut-bind hears only one', async () => {
  const phone = await open(
    `<view bind:tap="on" data-n="root"><view capture-bind:tap="on" data-n="capture" bind:tap="on"><view catch:tap="on" data-n="caught">甲</view></view></view>
     <view mut-bind:tap="on" data-n="outer"><view mut-bind:tap="on" data-n="inner">乙</view></view>`,
    'Page({ on (e) { note(e.currentTarget.dataset.n) } })')
  await phone.tap('甲')
  await phone.tap('乙')
  expect(await notes(phone)).toEqual(['capture', 'caught', 'inner'])
})

test('a long press takes the place of the tap where someone listens to it', async () => {
  const phone = await open('<view bind:tap="on" bind:longpress="on">按住</view><view bind:tap="on">久按</view>', 'Page({ on (e) { note(e.type) } })')
  await phone.text('按住').click({ delay: 450 })
  await phone.text('久按').click({ delay: 450 })
  expect(await notes(phone)).toEqual(['longpress', 'tap'])
})

test('a finger that moves is no tap', async () => {
  const phone = await open('<view style="height:200px" bind:tap="on" bind:touchstart="on" bind:touchmove="on" bind:touchend="on">滑</view>', 'Page({ on (e) { note(e.type) } })')
  const box = (await phone.text('滑').boundingBox())!
  await phone.page.mouse.move(box.x + 20, box.y + 20)
  await phone.page.mouse.down()
  await phone.page.mouse.move(box.x + 20, box.y + 60)
  await phone.page.mouse.up()
  expect(await notes(phone)).toEqual(['touchstart', 'touchmove', 'touchend'])
})

test('hover-class comes a moment after the touch and goes after it; an inner view may keep it to itself', async () => {
  const phone = await open('<view class="outer" hover-class="on" hover-start-time="0"><view class="inner" hover-class="on" hover-stop-propagation hover-start-time="0" hover-stay-time="0">按</view></view>')
  const box = (await phone.text('按').boundingBox())!
  await phone.page.mouse.move(box.x + 5, box.y + 5)
  await phone.page.mouse.down()
  await phone.current.locator('.inner.on').waitFor()
  expect(await phone.current.locator('.outer.on').count()).toBe(0)
  await phone.page.mouse.up()
  await phone.current.locator('.inner:not(.on)').waitFor()
})

test('Enter on a focused button is a tap', async () => {
  const phone = await open('<button bind:tap="on">钮</button><view aria-role="button" bind:tap="on">角色</view>', 'Page({ on () { note("tap") } })')
  await phone.role('button', '钮').press('Enter')
  await phone.role('button', '角色').press(' ')
  expect(await notes(phone)).toEqual(['tap', 'tap'])
})

test('a script or a screen reader that clicks twice taps twice', async () => {
  const phone = await open('<view bind:tap="on">按</view>', 'Page({ on () { note(1) } })')
  await phone.text('按').evaluate((element: { click (): void }) => { element.click(); element.click() })
  expect(await notes(phone)).toEqual([1, 1])
})
