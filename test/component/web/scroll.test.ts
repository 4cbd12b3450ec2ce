import { notes, setting } from './setting'

const { open } = setting()
const rows = '<view wx:for="{{30}}" wx:key="*this" id="r{{index}}" style="height:40px">行{{index}}</view>'

test('scroll-view tells where it is, and its ends once each time they are reached', async () => {
  const phone = await open(`<scroll-view scroll-y style="height:200px" lower-threshold="50" bind:scroll="on" bind:scrolltolower="on" bind:scrolltoupper="on">${rows}</scroll-view>`)
  const scroll = (top: number) => phone.inside<void>(`document.querySelector('.host-scroll-box').scrollTop = ${top}`)
  const until = (type: string, count: number) => phone.page.waitForFunction(`document.getElementById('frame').contentWindow.notes.filter(note => note.type === '${type}').length === ${count}`)
  await scroll(300)
  await until('scroll', 1)
  expect((await notes(phone))[0]).toMatchObject({ detail: { scrollTop: 300, scrollLeft: 0, scrollHeight: 1200, deltaY: -300 } })
  await scroll(960)
  await until('scrolltolower', 1)
  await scroll(1000)
  await scroll(0)
  await until('scrolltoupper', 1)
  expect((await notes(phone) as { type: string }[]).filter(({ type }) => type === 'scrolltolower')).toHaveLength(1)
})

test('scroll-view goes where the page says: to a place, to a child, sideways', async () => {
  const phone = await open(`<scroll-view class="a" scroll-y style="height:200px" scroll-top="{{top}}" scroll-into-view="{{into}}">${rows}</scroll-view>
    <scroll-view class="b" scroll-x scroll-left="{{left}}" style="width:200px;white-space:nowrap"><view style="display:inline-block;width:900px;height:10px"/></scroll-view><button bind:tap="go">去</button>`,
  'Page({ data: { top: 80 }, go () { this.setData({ into: "r20", left: 100 }) } })')
  const top = (which: string, side = 'Top') => `document.getElementById('frame').contentDocument.querySelector('.${which} .host-scroll-box').scroll${side}`
  await phone.page.waitForFunction(`${top('a')} === 80`)
  await phone.tap('去')
  await phone.page.waitForFunction(`${top('a')} === 800 && ${top('b', 'Left')} === 100`)
})

test('scroll-view refreshes when the page says, and tells when it begins and ends', async () => {
  const phone = await open(`<scroll-view scroll-y refresher-enabled refresher-triggered="{{on}}" style="height:200px" bind:refresherrefresh="note" bind:refresherrestore="note">${rows}</scroll-view><button bind:tap="turn">刷</button>`,
    'Page({ data: { on: false }, turn () { this.setData({ on: !this.data.on }) }, note (e) { note(e.type) } })')
  await phone.tap('刷')
  expect(await phone.current.locator('.host-scroll-refresher').evaluate(element => (element as unknown as { style: { height: string } }).style.height)).toBe('45px')
  await phone.tap('刷')
  expect(await notes(phone)).toEqual(['refresherrefresh', 'refresherrestore'])
})

const slides = '<swiper-item wx:for="{{3}}" wx:key="*this" item-id="s{{index}}"><view style="height:100%">片{{index}}</view></swiper-item>'

test('a swiper slides under a finger and tells change, then animationfinish', async () => {
  const phone = await open(`<swiper duration="50" indicator-dots bind:change="on" bind:animationfinish="on">${slides}</swiper>`)
  const { x, y, width } = (await phone.current.locator('wx-swiper').boundingBox())!
  await phone.page.mouse.move(x + width - 20, y + 50)
  await phone.page.mouse.down()
  await phone.page.mouse.move(x + 60, y + 50, { steps: 5 })
  await phone.page.mouse.up()
  await phone.page.waitForFunction('document.getElementById("frame").contentWindow.notes.length === 2')
  expect(await notes(phone)).toEqual([{ type: 'change', detail: { current: 1, currentItemId: 's1', source: 'touch' } }, { type: 'animationfinish', detail: { current: 1, currentItemId: 's1', source: 'touch' } }])
  expect(await phone.current.locator('wx-swiper-item:not([inert])').textContent()).toContain('片1')
})

test('a swiper follows `current`, plays by itself, and goes round where it may', async () => {
  const phone = await open(`<swiper current="{{at}}" duration="0" bind:change="on">${slides}</swiper><swiper circular autoplay interval="60" duration="10" current="2" bind:change="round">${slides}</swiper><button bind:tap="go">去</button>`,
    'Page({ data: { at: 0 }, go () { this.setData({ at: 2 }) }, on (e) { note(["page", e.detail.current, e.detail.source]) }, round (e) { note(["auto", e.detail.current]) } })')
  await phone.tap('去')
  await phone.page.waitForFunction('document.getElementById("frame").contentWindow.notes.some(note => note[0] === "page") && document.getElementById("frame").contentWindow.notes.filter(note => note[0] === "auto").length >= 2')
  const told = await notes(phone) as [string, number][]
  expect(told.find(([who]) => who === 'page')).toEqual(['page', 2, ''])
  expect(told.filter(([who]) => who === 'auto').slice(0, 2).map(([, at]) => at)).toEqual([0, 1])
})

test('a movable view stays inside its area and tells where it is', async () => {
  const phone = await open('<movable-area style="width:200px;height:100px"><movable-view direction="horizontal" x="{{10}}" y="{{20}}" style="width:50px;height:50px" animation="{{false}}" bind:change="on">移</movable-view></movable-area>')
  const { x, y } = (await phone.text('移').boundingBox())!
  await phone.page.mouse.move(x + 5, y + 5)
  await phone.page.mouse.down()
  await phone.page.mouse.move(x + 400, y + 60, { steps: 2 })
  await phone.page.mouse.up()
  expect((await notes(phone)).at(-1)).toEqual({ type: 'change', detail: { x: 150, y: 20, source: 'touch' } })
})

test('a page tells of its scrolling, its bottom, and goes where it is told', async () => {
  const phone = await open(`${rows}<button bind:tap="up">上</button>`, 'Page({ onPageScroll (e) { note(["scroll", e.scrollTop]) }, onReachBottom () { note("bottom") }, up () { wx.pageScrollTo({ selector: "#r5", duration: 0 }) } })')
  await phone.inside('window.scrollTo(0, 99999)')
  await phone.page.waitForFunction('document.getElementById("frame").contentWindow.notes.includes("bottom")')
  await phone.tap('上')
  await phone.page.waitForFunction('document.getElementById("frame").contentWindow.scrollY === 200')
  expect((await notes(phone)).at(-1)).toEqual(['scroll', 200])
})

test('a page pulled down refreshes until it says that it is done', async () => {
  const phone = await open(`${rows}`, 'Page({ onPullDownRefresh () { note("pulled"); this.refreshed = wx.stopPullDownRefresh } , onLoad () { global.page = this } })', { 'page/index.json': '{"enablePullDownRefresh":true}' })
  const { x, y } = (await phone.text('行1').boundingBox())!
  await phone.page.mouse.move(x + 50, y)
  await phone.page.mouse.down()
  await phone.page.mouse.move(x + 50, y + 160, { steps: 4 })
  await phone.page.mouse.up()
  expect(await notes(phone)).toEqual(['pulled'])
  expect(await phone.inside('document.getElementById("host-pull").style.height')).toBe('60px')
})
