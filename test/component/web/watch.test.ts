import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser, openPhone } from '../../support/browser'
import { programFolder, serve } from '../../support/browser-host'

let browser: Browser
beforeAll(async () => { browser = await launchBrowser() })
afterAll(() => browser.close())

test('a changed template, script, style and app.json are on the screen without anybody asking', async () => {
  const folder = programFolder({ 'page/index.wxml': '<view class="a">一</view>' })
  const served = await serve(folder.dir)
  const phone = await openPhone(browser, served.url)
  try {
    await phone.text('一').waitFor()
    folder.write({ 'page/index.wxml': '<view class="a">二{{n}}</view>' })
    await phone.text('二').waitFor()
    folder.write({ 'page/index.js': 'Page({ data: { n: 3 } })' })
    await phone.text('二3').waitFor()
    folder.write({ 'page/index.wxss': '.a { color: rgb(1, 2, 3) }' })
    await phone.page.waitForFunction('(a => a && getComputedStyle(a).color === "rgb(1, 2, 3)")(document.getElementById("frame").contentDocument?.querySelector(".a"))')
    folder.write({ 'more/index.wxml': '<view>新的一页</view>', 'more/index.js': 'Page({})', 'more/index.json': '{}' })
    writeFileSync(join(folder.dir, 'app.json'), JSON.stringify({ pages: ['more/index', 'page/index'] }))
    await phone.page.waitForFunction('document.getElementById("frame").contentWindow?.phone?.pages().length === 1')
    await phone.page.goto(`${served.url}/#/`)
    await phone.page.reload()
    await phone.text('新的一页').waitFor()
    folder.write({ 'more/index.wxml': '<view wx:if="{{a b}}">坏</view>' })
    await phone.page.locator('#notices', { hasText: 'more/index.wxml:1' }).waitFor()
    folder.write({ 'more/index.wxml': '<view>好了</view>' })
    await phone.text('好了').waitFor()
  } finally {
    await phone.close()
    await served.close()
    folder.remove()
  }
})
