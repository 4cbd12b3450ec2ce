import { notes, setting } from './setting'

const { open } = setting()
/** A page whose button runs a script; it waits for what the script notes. */
const run = async (script: string, files: Record<string, string> = {}) => {
  const phone = await open('<button bind:tap="go">做</button><view class="box" style="width:100px;height:20px" data-n="1" id="box">盒</view>', `Page({ async go () { const wait = name => options => new Promise(resolve => wx[name]({ ...options, success: resolve, fail: resolve })); ${script}\nnote('完') } })`, files)
  return { phone, start: () => phone.tap('做'), done: async () => { await phone.page.waitForFunction('document.getElementById("frame").contentWindow.notes.at(-1) === "完"'); return (await notes(phone)).slice(0, -1) } }
}

test('an API calls back, or gives a promise where nobody is to be called; it fails with its name', async () => {
  const { start, done } = await run(`
    const order = []
    note(await new Promise(resolve => wx.setStorage({ key: 'a', data: 1, success: () => order.push('success'), complete: () => { order.push('complete'); resolve(order) } })))
    note(wx.setStorage({ key: 'a', data: 1, success () {} }) === undefined)
    note(await wx.getStorage({ key: 'a' }))
    note(await wx.getStorage({ key: 'none' }).catch(error => error))`)
  await start()
  expect(await done()).toEqual([['success', 'complete'], true, { data: 1, errMsg: 'getStorage:ok' }, { errMsg: 'getStorage:fail data not found' }])
})

test('storage keeps kinds of values, and survives a new start', async () => {
  const { phone, start, done } = await run(`
    wx.setStorageSync('o', { a: [1, '二', null] }); wx.setStorageSync('s', '字'); wx.setStorageSync('gone', 1); wx.removeStorageSync('gone')
    note([wx.getStorageSync('o'), wx.getStorageSync('s'), wx.getStorageSync('gone'), wx.getStorageInfoSync().keys.sort()])
    try { wx.setStorageSync('big', 'x'.repeat(1100000)) } catch (error) { note(error.message) }`)
  await start()
  expect(await done()).toEqual([[{ a: [1, '二', null] }, '字', '', ['o', 's']], 'exceed max size'])
  await phone.page.reload()
  await phone.settled()
  expect(await phone.inside('localStorage.getItem("nobody/s")')).toBe('{"data":"字"}')
})

test('toast, loading, modal and action sheet show over the program and give their answers', async () => {
  const { phone, start, done } = await run(`
    wx.showToast({ title: '好了', duration: 100000 })
    note(await wx.showModal({ title: '题', content: '问', confirmText: '行', cancelText: '不' }))
    note(await wx.showModal({ title: '写', editable: true, placeholderText: '写这里' }))
    note(await wx.showActionSheet({ itemList: ['一', '二'] }))
    note(await wx.showActionSheet({ itemList: ['一'] }).catch(error => error.errMsg))
    wx.showLoading({ title: '等' })`)
  await start()
  expect(await phone.platform.getByRole('status').textContent()).toBe('好了')
  await phone.answer('行')
  await phone.platform.getByPlaceholder('写这里').fill('字')
  await phone.answer('确定')
  await phone.answer('二')
  await phone.answer('取消')
  const told = await done()
  expect(told).toEqual([
    { errMsg: 'showModal:ok', confirm: true, cancel: false, content: null }, { errMsg: 'showModal:ok', confirm: true, cancel: false, content: '字' }, { errMsg: 'showActionSheet:ok', tapIndex: 1 }, 'showActionSheet:fail cancel'
  ])
  expect(await phone.platform.getByRole('status').textContent()).toBe('等')
})

test('files: written, read in parts and encodings, listed, renamed, removed; kept over a new start', async () => {
  const { phone, start, done } = await run(`
    const fs = wx.getFileSystemManager(), root = wx.env.USER_DATA_PATH
    fs.mkdirSync(root + '/d'); fs.writeFileSync(root + '/d/a.txt', '法治', 'utf8'); fs.appendFileSync(root + '/d/a.txt', '!', 'utf8')
    note([fs.readFileSync(root + '/d/a.txt', 'utf8'), fs.readFileSync(root + '/d/a.txt').byteLength, fs.readFileSync(root + '/d/a.txt', 'base64'), fs.readFileSync('/page/data.txt', 'utf8')])
    fs.renameSync(root + '/d/a.txt', root + '/d/b.txt'); note([fs.readdirSync(root + '/d'), fs.statSync(root + '/d/b.txt').size, fs.statSync(root + '/d').isDirectory()])
    try { fs.readFileSync(root + '/none') } catch (error) { note(error.message) }
    note(await new Promise(resolve => fs.rmdir({ dirPath: root + '/d', fail: resolve })))
    fs.rmdirSync(root + '/d', true); try { fs.accessSync(root + '/d/b.txt') } catch { note('没有了') }
    fs.writeFileSync(root + '/keep', new Uint8Array([1, 2, 3]).buffer)`, { 'page/data.txt': '包里的' })
  await start()
  expect(await done()).toEqual([
    ['法治!', 7, '5rOV5rK7IQ==', '包里的'], [['b.txt'], 7, true], 'readFileSync:fail no such file or directory, open \'wxfile://usr/none\'',
    { errMsg: 'rmdir:fail directory not empty', errCode: 1300066, errno: 1300066 }, '没有了'
  ])
  await phone.page.reload()
  await phone.settled()
  await start()
  await phone.page.waitForFunction('document.getElementById("frame").contentWindow.notes.at(-1) === "完"')
})

test('a chosen picture can be shown, measured, saved and made smaller', async () => {
  const { phone, start, done } = await run(`
    const { tempFiles, type } = await wx.chooseMedia({ count: 2, mediaType: ['image'] })
    note([type, tempFiles.length, tempFiles[0].fileType, tempFiles[0].size > 0])
    const { width, height } = await wx.getImageInfo({ src: tempFiles[0].tempFilePath }); note([width, height])
    const { savedFilePath } = await wait('saveFile')({ tempFilePath: tempFiles[0].tempFilePath }); note(savedFilePath.startsWith('wxfile://store'))
    const small = await wx.compressImage({ src: savedFilePath, compressedWidth: 1 }); note((await wx.getImageInfo({ src: small.tempFilePath })).width)`)
  const chooser = phone.page.waitForEvent('filechooser')
  await start()
  await (await chooser).setFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') })
  expect(await done()).toEqual([['image', 1, 'image', true], [1, 1], true, 1])
})

test('requests carry data and headers, answers come decoded', async () => {
  const { phone, start, done } = await run(`
    note((await wait('request')({ url: '/echo', method: 'POST', data: { a: 1 } })).data)
    note((await wait('request')({ url: '/echo', data: { q: '一' } })).data.url)
    note((await wx.getNetworkType()).networkType)`)
  await phone.page.route('**/echo*', route => route.fulfill({ json: { body: route.request().postDataJSON() as unknown, url: new URL(route.request().url()).search, type: route.request().headers()['content-type'] } }))
  await start()
  expect(await done()).toEqual([{ body: { a: 1 }, url: '', type: 'application/json' }, '?q=%E4%B8%80', 'wifi'])
})

test('without a network nothing is sent; with the answer lost it is sent and nobody knows', async () => {
  const phone = await open('<button bind:tap="ask">问</button>', 'Page({ onLoad () { wx.onNetworkStatusChange(change => note(change)) }, ask () { wx.request({ url: "/echo", timeout: 1000, complete: result => note(result.errMsg) }) } })', {}, { width: 1000 })
  let asked = 0
  await phone.page.route('**/echo', route => { asked++; return route.fulfill({ json: {} }) })
  const until = (count: number) => phone.page.waitForFunction(`document.getElementById("frame").contentWindow.notes.length === ${count}`)
  await phone.page.getByRole('button', { name: '没网' }).click()
  await phone.tap('问')
  await until(2)
  expect(asked).toBe(0)
  await phone.page.getByRole('button', { name: '回音丢了' }).click()
  await phone.tap('问')
  await until(4)
  expect(asked).toBe(1)
  expect(await notes(phone)).toEqual([{ isConnected: false, networkType: 'none' }, 'request:fail net::ERR_INTERNET_DISCONNECTED', { isConnected: true, networkType: 'wifi' }, 'request:fail timeout'])
})

test('the person decides what the program may have: scope by scope, once, and in the settings again', async () => {
  const { phone, start, done } = await run(`
    note(await wx.getLocation().catch(error => error.errMsg)); note(await wx.getLocation().catch(error => error.errMsg))
    note((await wx.getSetting()).authSetting); note((await wx.openSetting()).authSetting)
    note((await wx.getFuzzyLocation()).latitude); note(Object.keys(await wx.getFuzzyLocation()).sort())`)
  await start()
  await phone.answer('拒绝')
  await phone.answer('好')
  await phone.platform.getByLabel('纬度').fill('30.5')
  await phone.answer('允许')
  const told = await done()
  expect(told[0]).toBe('getLocation:fail auth deny')
  expect(told[1]).toBe('getLocation:fail auth deny')
  expect(told[2]).toEqual({ 'scope.userLocation': false })
  expect(told[3]).toEqual({ 'scope.userLocation': true })
  expect(told[4]).toBe(30.5)
})

test('subscription messages, phone number, privacy, payment, code and call are asked of the person', async () => {
  const { phone, start, done } = await run(`
    note(await wx.requestSubscribeMessage({ tmplIds: ['一', '二'] }))
    note(await wx.requestSubscribeMessage({ tmplIds: [] }).catch(error => error.errCode))
    note((await wx.getPrivacySetting()).needAuthorization); note(await wx.requirePrivacyAuthorize()); note((await wx.getPrivacySetting()).needAuthorization)
    note(await wx.requestPayment({ package: 'p' }).catch(error => error.errMsg))
    note((await wx.scanCode()).result); note(await wx.makePhoneCall({ phoneNumber: '000' }).catch(error => error.errMsg)); note(typeof (await wx.login()).code)`)
  await start()
  await phone.platform.getByLabel('二').uncheck()
  await phone.answer('允许')
  await phone.answer('同意')
  await phone.answer('取消')
  await phone.platform.getByLabel('内容').fill('482109')
  await phone.answer('扫到了')
  await phone.answer('取消')
  expect(await done()).toEqual([
    { errMsg: 'requestSubscribeMessage:ok', 一: 'accept', 二: 'reject' }, 20003, true, { errMsg: 'requirePrivacyAuthorize:ok' }, false, 'requestPayment:fail cancel', '482109', 'makePhoneCall:fail cancel', 'string'
  ])
})

test('a button\'s open-type asks and tells: phone number, sharing, settings', async () => {
  const phone = await open('<button open-type="getPhoneNumber" bind:getphonenumber="on">号码</button><button open-type="share" data-a="1">转发</button>', 'Page({ on (e) { note(e.detail) }, onShareAppMessage (e) { note([e.from, e.target.dataset]); return { title: "一起看", path: "/page/index?from=1" } } })')
  await phone.tap('号码')
  await phone.answer('允许')
  await phone.tap('号码')
  await phone.answer('不允许')
  await phone.tap('转发')
  expect(await phone.platform.getByRole('dialog').textContent()).toContain('一起看')
  expect(await notes(phone)).toMatchObject([{ errMsg: 'getPhoneNumber:ok', code: expect.stringContaining('browser') }, { errMsg: 'getPhoneNumber:fail user deny' }, ['button', { a: '1' }]])
})

test('selector queries and intersection observers tell places, data and what is seen', async () => {
  const { start, done } = await run(`
    await new Promise(resolve => wx.createSelectorQuery().select('#box').boundingClientRect().select('.box').fields({ dataset: true, computedStyle: ['height'], mark: true }).selectAll('.none').boundingClientRect().selectViewport().scrollOffset()
      .exec(([box, fields, none, view]) => { note([box.width, box.height, box.id, fields.dataset, fields.height, none, view.scrollTop]); resolve() }))
    await new Promise(resolve => { const observer = wx.createIntersectionObserver(this); observer.relativeToViewport().observe('.box', seen => { note([seen.id, seen.dataset, seen.intersectionRatio]); observer.disconnect(); resolve() }) })`)
  await start()
  expect(await done()).toEqual([[100, 20, 'box', { n: '1' }, '20px', [], 0], ['box', { n: '1' }, 1]])
})

test('animations move nodes: keyframes, and exported steps in order', async () => {
  const phone = await open('<view class="a" style="width:10px">甲</view><view class="b" animation="{{steps}}" style="width:10px">乙</view><button bind:tap="go">动</button>', `Page({ go () {
    this.animate('.a', [{ opacity: 1, translateX: 0 }, { opacity: 0.5, translateX: 20 }], 10, () => { note('动完'); this.clearAnimation('.a', () => note('清了')) })
    const animation = wx.createAnimation({ duration: 10 }); animation.translateX(30).opacity(0.5).step().rotate(90).step(); this.setData({ steps: animation.export() }) } })`)
  await phone.tap('动')
  await phone.page.waitForFunction('document.getElementById("frame").contentDocument.querySelector(".b").style.transform.includes("rotate(90deg)") && document.getElementById("frame").contentWindow.notes.length === 2')
  expect(await phone.inside('document.querySelector(".b").style.transform')).toBe('translateX(30px) rotate(90deg)')
  expect(await notes(phone)).toEqual(['动完', '清了'])
})

test('system facts agree with the screen, and what is missing says so by name', async () => {
  const { phone, start, done } = await run(`
    const { windowWidth, windowHeight, statusBarHeight, safeArea } = wx.getWindowInfo(); note([windowWidth === 375, windowHeight < 812, statusBarHeight, safeArea.width])
    note([wx.getSystemInfoSync().fontSizeSetting, wx.getAppBaseInfo().SDKVersion, wx.getMenuButtonBoundingClientRect().width, wx.canIUse('button'), wx.canIUse('openBluetoothAdapter'), wx.canIUse('nothing')])
    note([new Uint8Array((await wx.getRandomValues({ length: 6 })).randomValues).length, wx.arrayBufferToBase64(new Uint8Array([104, 105]).buffer), new Uint8Array(wx.base64ToArrayBuffer('aGk='))[1]])
    note(await wx.openBluetoothAdapter().catch(error => error.errMsg)); note(await wx.cloud.callFunction({ name: 'x' }).catch(error => error.errMsg)); note([typeof wx.somethingElse, typeof window, typeof document])`)
  await start()
  expect(await done()).toEqual([
    [true, true, 0, 375], [16, '3.8.0', 87, true, false, false], [6, 'aGk=', 105], 'openBluetoothAdapter:fail not supported in the browser', 'cloud.callFunction:fail cloud is not connected', ['undefined', 'undefined', 'undefined']
  ])
  expect(phone.problems).toEqual(['wx.openBluetoothAdapter 在浏览器里没有', 'wx.cloud.callFunction（没有接云开发：用 npm start 打开才有） 在浏览器里没有'])
})

test('the bar, the clipboard, the title and a large setData', async () => {
  const { phone, start, done } = await run(`
    wx.setNavigationBarTitle({ title: '新题' }); wx.setNavigationBarColor({ frontColor: '#ffffff', backgroundColor: '#ff0000' })
    await wx.setClipboardData({ data: '抄' }); note((await wx.getClipboardData()).data); this.setData({ big: 'x'.repeat(300 * 1024) })`)
  await start()
  expect(await done()).toEqual(['抄'])
  expect(await phone.title()).toBe('新题')
  expect(phone.problems).toEqual([expect.stringMatching(/setData 一次 300 KB，超过 256 KB 会慢（page\/index）/)])
})

test('the privacy guide can be opened; a program may ask for consent in its own words', async () => {
  const { phone, start, done } = await run(`
    await wx.openPrivacyContract(); wx.onNeedPrivacyAuthorization((resolve, { referrer }) => { note(referrer); resolve({ event: 'disagree' }) })
    note(await wx.requirePrivacyAuthorize().catch(error => [error.errMsg, error.errno]))`)
  await start()
  await phone.answer('知道了')
  expect(await done()).toEqual(['requirePrivacyAuthorize', ['requirePrivacyAuthorize:fail privacy permission is not authorized', 104]])
})

test('sockets: a task each, and the older functions that mean the first', async () => {
  const { phone, start, done } = await run(`
    wx.onSocketMessage(({ data }) => note(['first', data])); note(await wx.sendSocketMessage({ data: 'x' }).catch(error => error.errMsg))
    const task = wx.connectSocket({ url: 'wss://town.example/live' })
    await new Promise(resolve => { task.onOpen(() => wx.sendSocketMessage({ data: '喂' })); task.onMessage(({ data }) => { note(data); task.close({}) }); task.onClose(resolve) }); note(task.readyState === task.CLOSED)`)
  await phone.page.routeWebSocket('wss://town.example/live', socket => { socket.onMessage(message => socket.send(`回：${String(message)}`)) })
  await start()
  expect(await done()).toEqual(['sendSocketMessage:fail WebSocket is not connected', ['first', '回：喂'], '回：喂', true])
})

test('the way to each page is told to who listens', async () => {
  const { start, done } = await run('wx.onAppRoute(({ path, query }) => note([path, query])); await wx.redirectTo({ url: "/page/index?a=1" })')
  await start()
  expect(await done()).toEqual([['page/index', { a: '1' }]])
})

test('wx.exitMiniProgram closes the program, and it can be opened again', async () => {
  const { phone, start } = await run('await wx.exitMiniProgram()')
  await start()
  await phone.page.getByText('小程序已经关上').waitFor()
  await phone.page.getByRole('button', { name: '再打开' }).click()
  await phone.settled('page/index')
})
