import { notes, setting } from './setting'

const { open } = setting()
const square = 'data:image/svg+xml,%3Csvg xmlns=\'http://www.w3.org/2000/svg\' width=\'40\' height=\'20\'%3E%3Crect width=\'40\' height=\'20\' fill=\'teal\'/%3E%3C/svg%3E'
const style = (phone: Awaited<ReturnType<typeof open>>, selector: string, ...names: string[]) =>
  phone.inside<string[]>(`(look => ${JSON.stringify(names)}.map(name => look.getPropertyValue(name)))(getComputedStyle(document.querySelector('${selector}')))`)

test('an image has WeChat\'s size until it is given one, fits by its mode, and tells when it has come or failed', async () => {
  const phone = await open(`<image class="a" src="${square}" bind:load="on"/><image class="b" src="/pic.svg" mode="widthFix" style="width:100px" bind:load="on"/><image class="c" src="no.png" mode="aspectFill" bind:error="on"/>`, '', {
    'pic.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'
  })
  await phone.page.waitForFunction('document.getElementById("frame").contentWindow.notes.length === 3')
  expect((await notes(phone) as { type: string }[]).map(({ type }) => type).sort()).toEqual(['error', 'load', 'load'])
  expect(await notes(phone)).toContainEqual({ type: 'load', detail: { width: 40, height: 20 } })
  expect(await style(phone, '.a', 'width', 'height')).toEqual(['320px', '240px'])
  expect(await style(phone, '.b', 'width', 'height')).toEqual(['100px', '50px'])
  expect(await style(phone, '.c img', 'object-fit', 'visibility')).toEqual(['cover', 'hidden'])
})

test('text keeps its breaks, blanks only where it says so, and can be selected where it says so', async () => {
  const phone = await open('<text class="a">{{t}}</text><text class="b" space="nbsp" user-select>{{t}}</text>', 'data: { t: "一  二\\n三" }')
  expect(await style(phone, '.a', 'white-space-collapse', 'user-select')).toEqual(['preserve-breaks', 'none'])
  expect(await style(phone, '.b', 'white-space-collapse', 'user-select')).toEqual(['preserve', 'text'])
})

test('rich-text draws what WeChat lists and nothing that runs', async () => {
  const phone = await open('<rich-text nodes="{{html}}"/><rich-text nodes="{{nodes}}"/>', `data: {
    html: '<p class="x" onclick="alert(1)">一<script>window.ran=1</script><img src="javascript:1" alt="图"><b>重</b>&lt;</p><iframe src="/"></iframe>',
    nodes: [{ name: 'div', attrs: { style: 'color: rgb(1, 2, 3)' }, children: [{ type: 'text', text: '树&amp;叶' }, { name: 'blink', children: [] }] }] }`)
  const html = await phone.current.locator('wx-rich-text').first().innerHTML()
  expect(html).toBe('<p class="x">一<img alt="图"><b>重</b>&lt;</p>')
  expect(await phone.inside('window.ran')).toBeUndefined()
  expect(await phone.current.locator('wx-rich-text').nth(1).innerHTML()).toBe('<div style="color: rgb(1, 2, 3)">树&amp;叶</div>')
})

test('progress grows to its share and tells when it is there', async () => {
  const phone = await open('<progress percent="40" show-info active duration="1" activeColor="red" stroke-width="10" bind:activeend="on"/><icon type="success" size="40"/>')
  await phone.page.waitForFunction('document.getElementById("frame").contentWindow.notes.length === 1')
  expect(await notes(phone)).toEqual([{ type: 'activeend', detail: { curPercent: 40 } }])
  expect(await phone.role('progressbar').getAttribute('aria-valuenow')).toBe('40')
  expect(await phone.text('40%').isVisible()).toBe(true)
  expect(await phone.current.locator('wx-icon svg').evaluate(svg => (svg as unknown as { getBoundingClientRect: () => { width: number } }).getBoundingClientRect().width)).toBe(40)
})

test('canvas: the browser\'s own by its node, and the old commands in order, images and gradients too', async () => {
  const phone = await open('<canvas type="2d" id="new" style="width:50px;height:50px"/><canvas canvas-id="old" style="width:50px;height:50px"/><button bind:tap="draw">画</button>', `Page({
    draw () {
      this.createSelectorQuery().select('#new').fields({ node: true, size: true }).exec(([{ node, width }]) => {
        node.width = 50; node.height = 50
        const context = node.getContext('2d'); context.fillStyle = '#ff0000'; context.fillRect(0, 0, width, 50)
        wx.canvasToTempFilePath({ canvas: node, success: ({ tempFilePath }) => wx.getImageInfo({ src: tempFilePath, success: ({ width }) => note(['2d', width]) }) })
      })
      const old = wx.createCanvasContext('old')
      const gradient = old.createLinearGradient(0, 0, 50, 0); gradient.addColorStop(0, '#00ff00'); gradient.addColorStop(1, '#00ff00')
      old.setFillStyle(gradient); old.fillRect(0, 0, 50, 50); old.drawImage('${square.replace(/'/g, '\\\'')}', 0, 0, 10, 10)
      old.draw(false, () => wx.canvasGetImageData({ canvasId: 'old', x: 20, y: 20, width: 1, height: 1, success: ({ data }) => note(['old', ...data]) }))
    } })`)
  await phone.tap('画')
  await phone.page.waitForFunction('document.getElementById("frame").contentWindow.notes.length === 2')
  expect(await notes(phone)).toEqual(expect.arrayContaining([['2d', 50], ['old', 0, 255, 0, 255]]))
})

test('page-meta and navigation-bar speak for their page', async () => {
  const phone = await open(
    '<page-meta page-style="{{style}}" root-font-size="20px" page-font-size="18px"><navigation-bar title="{{title}}" front-color="#ffffff" background-color="#123456"/></page-meta><view class="v" style="font-size:1rem">字</view><button bind:tap="on">换</button>',
    'Page({ data: { style: "--x: 1; background: rgb(9, 8, 7)", title: "题一" }, on () { this.setData({ title: "题二", style: "background: rgb(1, 1, 1)" }) } })')
  expect(await phone.title()).toBe('题一')
  expect(await style(phone, 'html', 'background-color', 'font-size')).toEqual(['rgb(9, 8, 7)', '20px'])
  expect(await style(phone, 'wx-page', 'font-size', '--x')).toEqual(['18px', '1'])
  expect(await style(phone, '.v', 'font-size')).toEqual(['20px'])
  await phone.tap('换')
  expect(await phone.title()).toBe('题二')
  expect(await style(phone, 'html', 'background-color')).toEqual(['rgb(1, 1, 1)'])
})

test('root-portal draws at the root, match-media while the screen is as it says', async () => {
  const phone = await open('<view style="overflow:hidden;height:0"><root-portal><view>出来了</view></root-portal></view><match-media min-width="300"><view>宽</view></match-media><match-media min-width="3000"><view>更宽</view></match-media>')
  expect(await phone.text('出来了').isVisible()).toBe(true)
  expect(await phone.text('宽').isVisible()).toBe(true)
  expect(await phone.current.getByText('更宽').isVisible()).toBe(false)
})

test('a page-container lies over the page and going back closes it first', async () => {
  const phone = await open('<page-container show="{{show}}" duration="10" bind:enter="on" bind:leave="on" bind:afterleave="closed"><view>里面</view></page-container><button bind:tap="open">开</button>',
    'Page({ data: {}, open () { this.setData({ show: true }) }, on (e) { note(e.type) }, closed () { note("closed") } })')
  await phone.tap('开')
  await phone.text('里面').waitFor()
  await phone.inside('phone.back()')
  await phone.page.waitForFunction('document.getElementById("frame").contentWindow.notes.includes("closed")')
  expect(await notes(phone)).toEqual(['enter', 'leave', 'closed'])
  expect(await phone.routes()).toEqual(['page/index'])
})

test('what a browser has not stands there by name', async () => {
  const phone = await open('<map latitude="1" longitude="2"/>')
  expect(await phone.text('map：浏览器里没有').isVisible()).toBe(true)
  expect(phone.problems).toEqual(['<map> 在浏览器里没有'])
})

test('hidden hides, and what is not a component keeps its children', async () => {
  const phone = await open('<view hidden>一</view><view hidden="{{false}}">二</view><text hidden="{{true}}">三</text><unknown><view>四</view></unknown>')
  expect(await Promise.all(['一', '二', '三', '四'].map(text => phone.current.getByText(text).isVisible()))).toEqual([false, true, false, true])
})
