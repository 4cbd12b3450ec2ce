import { readdirSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { marks, results, states } from '../../../contract/states'
import { launchBrowser, openPhone, type Phone } from '../../support/browser'
import { productFolder, serve, type ProgramFolder, type Served } from '../../support/browser-host'
import { beside } from '../../support/compare'
import { faults } from '../../support/measure'

const chips = [...new Map([...Object.values(states), ...Object.values(results), marks.needsYou].map(chip => [chip.chip, { icon: chip.icon, text: chip.chip, ink: chip.ink }])).values()]
const day = (text: string) => Date.parse(`${text}+08:00`)
const data = {
  chips,
  marks: [{ icon: 'time', text: '已延期', ink: 'amber' }, { icon: 'time', text: '今天到期', ink: 'amber' }, { icon: 'error-triangle', text: '已超 2 天', ink: 'red' }],
  who: [{ id: 'self', text: '自己' }, { id: 'family', text: '家里人' }],
  ticks: [{ id: 'knows', text: '他/她知道并同意' }, { id: 'true', text: '我说的是真实情况' }],
  wrong: [{ field: 'phone', words: '手机号是 11 位，现在 10 位' }, { field: 'place', words: '请选住在哪个村、哪个组' }],
  uncertain: { code: 'UNCERTAIN', title: '网断了一下，不知道交上没有。再点一次不会重复提交。', text: '您写的还在，已经存在手机里。', acts: ['retry', 'keep', 'call'], number: '7K2M' },
  villages: [{ id: 'v1', name: '甲村', groups: [{ id: 'g1', name: '1 组' }, { id: 'g2', name: '2 组' }] }], place: { villageId: 'v1', groupId: 'g2' },
  entries: [
    { at: day('2026-03-10T09:00'), text: '到现场看了。老桥下面堵了约 30 米土石', unit: '镇自然资源所', post: '承办岗', until: day('2026-03-21T00:00') },
    { at: day('2026-03-05T09:00'), text: '我们收下来办（受理）。60 天，到 5 月 4 日（星期一）', unit: '镇自然资源所', post: '承办岗' },
    { at: day('2026-03-02T18:05'), text: '收到了', unit: '镇信访窗口' }
  ],
  photos: ['sent', 'sending', 'failed'].map((state, n) => ({ id: String(n), src: '/parts/photo.svg', state, percent: 60 })),
  matters: [{ id: 'm', title: '宅基地证办不下来', place: '甲村 2 组', chip: { icon: 'edit', text: '等您补充', ink: 'amber' }, mark: { icon: 'time', text: '还有 1 天', ink: 'amber' }, before: '最好 ', day: '3 月 12 日（星期四）', after: '前补' }]
}

const wxml = `<page-meta page-style="{{look}}" />
<page-frame frame="{{frame}}">
  <view class="group"><view class="heading">状态</view><view class="card pad wrap"><state-chip wx:for="{{chips}}" wx:key="text" icon="{{item.icon}}" text="{{item.text}}" ink="{{item.ink}}" /></view></view>
  <view class="group"><view class="heading">状态旁边的标记</view><view class="card pad wrap"><due-mark wx:for="{{marks}}" wx:key="text" icon="{{item.icon}}" text="{{item.text}}" ink="{{item.ink}}" /></view></view>
  <view class="group"><view class="heading">按钮</view><view class="buttons"><big-button kind="main" text="提交" /><big-button text="看这件事" /><big-button kind="danger" text="取消预约" /><big-button kind="main" busy busy-text="正在提交…" text="提交" /></view></view>
  <form-field label="姓名"><input class="input" placeholder="您的姓名" placeholder-class="placeholder" aria-label="姓名" /></form-field>
  <form-field label="手机号" error="手机号是 11 位，现在 10 位"><input class="input bad" value="138 0000 000" aria-label="手机号" /></form-field>
  <form-field label="住在哪里" error="请选住在哪个村、哪个组"><place-picker villages="{{villages}}" bad /></form-field>
  <place-picker villages="{{villages}}" value="{{place}}" sub="您家所在的地方" />
  <choice-rows kind="radio" rows="{{who}}" value="self" label="替谁提交" />
  <choice-rows kind="box" rows="{{ticks}}" value="{{['knows']}}" label="同意" />
  <view class="card"><check-row first label="什么事" value="请镇里办事" editable /><check-row label="不让谁看" hint="没有填（可不填）" editable /></view>
  <view class="banner"><view class="icon icon-browse" aria-hidden="true"></view><view class="fill">登记员、办这件事的单位。别人看不到。</view></view>
  <error-summary errors="{{wrong}}" />
  <error-block banner failure="{{uncertain}}" />
  <error-block part />
  <matter-rows rows="{{matters}}" />
  <voice-field seconds="42" has-words />
  <photo-strip photos="{{photos}}" editable />
  <view class="card pad"><timeline entries="{{entries}}" /></view>
  <view class="filters"><view class="filter on" aria-role="button">全部</view><view class="filter" aria-role="button">等我办</view><view class="filter" aria-role="button">在办</view><view class="filter" aria-role="button">办完</view></view>
  <phone-line />
</page-frame>`

let browser: Browser, served: Served, program: ProgramFolder
beforeAll(async () => {
  const components = readdirSync('miniprogram/components')
  program = await productFolder({
    'app.json': JSON.stringify({ pages: ['parts/index'], window: { navigationBarTitleText: '组件', navigationBarBackgroundColor: '#F4F6F8', navigationBarTextStyle: 'black' } }),
    'parts/index.wxml': wxml,
    'parts/index.json': JSON.stringify({ usingComponents: Object.fromEntries(components.map(name => [name, `/components/${name}/index`])) }),
    'parts/index.js': `const { screen } = require('../platform/screen')\nscreen({ data: ${JSON.stringify(data)} })`,
    'parts/photo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><rect width="4" height="3" fill="#708090"/></svg>'
  })
  served = await serve(program.dir)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  program?.remove()
})

const differences = ['图标是 TDesign 的线框集：线宽 2，方头', '照片下面多一行「删掉」', '这一页还有别的组件']

test.each(['normal', 'large'] as const)('every part in %s text can be read and touched, and nothing is cut', async text => {
  const phone: Phone = await openPhone(browser, served.url, { text })
  await phone.text('已超 2 天').waitFor()
  await beside(phone, { name: 'parts', text, look: 'villager/parts', differences })
  expect(await faults(phone, text)).toEqual([])
  expect(phone.problems).toEqual([])
  await phone.close()
})
