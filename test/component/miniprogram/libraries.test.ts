import type { Browser } from 'playwright-core'
import { componentFiles } from '../../../tools/build/components'
import { launchBrowser, openPhone, type Phone } from '../../support/browser'
import { productFolder, serve, type ProgramFolder, type Served } from '../../support/browser-host'
import { faults } from '../../support/measure'

const tdesign = ['button', 'cell', 'textarea', 'radio', 'radio-group', 'checkbox', 'checkbox-group']
const vant = ['button', 'cell', 'field', 'radio', 'radio-group', 'tab', 'tabs']
const component = (at: string, list: string[], own: (name: string) => string) => Object.fromEntries(list.map(name => [`${at}-${name}`, own(name)]))

const wxml = `<page-meta page-style="{{look}}" />
<page-frame frame="{{frame}}">
  <view id="t-button"><t-button theme="primary" size="large" block>提交</t-button></view>
  <view id="t-outline"><t-button theme="primary" variant="outline" size="large" block>看这件事</t-button></view>
  <view id="t-textarea"><t-textarea bordered placeholder="说一说" /></view>
  <t-radio-group value="a"><view id="t-radio"><t-radio value="a" label="自己" /></view></t-radio-group>
  <t-checkbox-group><view id="t-checkbox"><t-checkbox value="a" label="我说的是真实情况" /></view></t-checkbox-group>
  <view id="t-cell"><t-cell title="我的事项" note="3 件没办完" arrow /></view>
  <view id="v-button"><van-button type="primary" block>受理并告知</van-button></view>
  <view id="v-cell"><van-cell title="待签发" value="3" is-link /></view>
  <view id="v-field"><van-field label="理由" placeholder="请写理由" /></view>
  <van-radio-group value="a"><view id="v-radio"><van-radio name="a">转办</van-radio></view></van-radio-group>
  <view id="v-tabs"><van-tabs><van-tab title="登记" /><van-tab title="网格" /></van-tabs></view>
</page-frame>`

let browser: Browser, served: Served, program: ProgramFolder
beforeAll(async () => {
  const parts = await componentFiles('', { 'tdesign-miniprogram': tdesign, '@vant/weapp': vant }, 'styles/icons.wxss')
  program = await productFolder({
    ...Object.fromEntries(parts),
    'app.json': JSON.stringify({ pages: ['parts/index'] }),
    'parts/index.wxml': wxml,
    'parts/index.wxss': '@import "../packages/work/styles/vant.wxss";',
    'parts/index.js': 'require("../platform/screen").screen({})',
    'parts/index.json': JSON.stringify({ usingComponents: {
      'page-frame': '/components/page-frame/index',
      ...component('t', tdesign, name => `tdesign-miniprogram/${name}/${name}`), ...component('van', vant, name => `@vant/weapp/${name}/index`)
    } })
  })
  served = await serve(program.dir)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  program?.remove()
})

const brand = 'rgb(11, 92, 173)'
const looks = (phone: Phone, id: string, selector: string, ...names: string[]) =>
  phone.inside<string[]>(`(style => ${JSON.stringify(names)}.map(name => style.getPropertyValue(name)))(getComputedStyle(document.querySelector('#${id} ${selector}')))`)

test.each([['normal', '17px', '48px'], ['large', '24px', '60px']] as const)('in %s text both libraries have our colours, %s and buttons %s high', async (text, body, button) => {
  const phone = await openPhone(browser, served.url, { text })
  await phone.text('受理并告知').waitFor()
  await phone.picture(`libraries-${text}`)
  expect(await looks(phone, 't-button', 'wx-button', 'background-color', 'font-size', 'height')).toEqual([brand, body, button])
  expect(await looks(phone, 'v-button', 'wx-button', 'background-color', 'font-size', 'height', 'border-radius')).toEqual([brand, body, button, '8px'])
  expect(await looks(phone, 't-outline', 'wx-button', 'color', 'border-top-color')).toEqual([brand, 'rgb(122, 130, 139)'])
  for (const words of ['我的事项', '待签发']) {
    expect(await phone.text(words).evaluate(node => (globalThis as unknown as { getComputedStyle (n: object): { fontSize: string } }).getComputedStyle(node).fontSize)).toBe(body)
  }
  expect((await faults(phone, text)).filter(fault => !/^(太小|aria|label|nested|image)/.test(fault))).toEqual([])
  await phone.close()
})
