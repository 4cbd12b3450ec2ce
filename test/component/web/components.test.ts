import { notes, note, setting } from './setting'

const { open } = setting()
const own = (wxml: string, script: string, more: Record<string, string> = {}, json = '{"component":true}') => ({ 'page/index.json': '{"usingComponents":{"own":"/own/index"}}', 'own/index.json': json, 'own/index.wxml': wxml, 'own/index.js': note + script, ...more })
const color = (phone: Awaited<ReturnType<typeof open>>, selector: string) => phone.inside<string>(`getComputedStyle(document.querySelector('${selector}')).color`)

test('life goes created, attached, onLoad, onShow, then ready from the inside out, onReady last', async () => {
  const phone = await open('<own/>', 'Page({ onLoad () { note("onLoad") }, onShow () { note("onShow") }, onReady () { note("onReady") } })', own('<view/>', `Component({
    lifetimes: { created () { note('created') }, attached () { note('attached') }, ready () { note('ready') } }, pageLifetimes: { show () { note('page show') } } })`))
  await phone.page.waitForFunction('document.getElementById("frame").contentWindow.notes.includes("onReady")')
  expect(await notes(phone)).toEqual(['created', 'attached', 'onLoad', 'page show', 'onShow', 'ready', 'onReady'])
})

test('properties, observers and events go between a component and its page', async () => {
  const phone = await open('<own count="{{n}}" list="{{[1]}}" bind:more="more"/><view>页：{{n}}</view>', 'Page({ data: { n: 1 }, more (e) { this.setData({ n: this.data.n + e.detail.by }); note(e.detail) } })',
    own('<view bind:tap="tap">件：{{count}} {{double}}</view>', `Component({
      properties: { count: { type: Number, value: 5, observer (now, before) { note(['observer', now, before]) } }, list: Array },
      observers: { 'count, list' (count, list) { this.setData({ double: count * 2 + list.length }) } },
      methods: { tap () { this.triggerEvent('more', { by: 10 }) } } })`))
  await phone.tap('件：1 3')
  await phone.text('页：11').waitFor()
  expect(await phone.text('件：11 23').isVisible()).toBe(true)
  expect(await notes(phone)).toEqual([['observer', 1, 5], ['observer', 11, 1], { by: 10 }])
})

test('behaviors, relations, selectComponent and export hold', async () => {
  const phone = await open('<parent id="p"><child name="一"/><view><child name="二"/></view></parent><button bind:tap="ask">问</button>', `Page({
    ask () { note([this.selectComponent('#p').names(), this.selectAllComponents('.none').length, this.selectComponent('#p').data.shared]) } })`, {
    'page/index.json': '{"usingComponents":{"parent":"/parent/index","child":"/child/index"}}',
    'shared.js': 'module.exports = Behavior({ data: { shared: "来自行为" }, methods: { hello () { return "hi" } } })',
    'parent/index.json': '{"component":true}', 'parent/index.wxml': '<slot/>',
    'parent/index.js': 'Component({ behaviors: [require("../shared")], relations: { "../child/index": { type: "descendant" } }, methods: { names () { return this.getRelationNodes("../child/index").map(child => child.data.name + child.greet()) } } })',
    'child/index.json': '{"component":true}', 'child/index.wxml': '<text>{{name}}</text>',
    'child/index.js': 'Component({ behaviors: ["wx://component-export"], properties: { name: String }, relations: { "../parent/index": { type: "ancestor" } }, methods: { greet () { return this.getRelationNodes("../parent/index")[0].hello() } } })'
  })
  await phone.tap('问')
  expect(await notes(phone)).toEqual([[['一hi', '二hi'], 0, '来自行为']])
})

test('slots stand where the component puts them, in any order, conditional ones too', async () => {
  const phone = await open('<own><view>中</view><view slot="b">乙</view><view slot="a">甲</view></own>', '', own('<slot name="a"/><slot name="b" wx:if="{{on}}"/><view>-</view><slot/><slot name="none">没有</slot>', 'Component({ options: { multipleSlots: true }, data: { on: true } })'))
  expect((await phone.current.innerText()).replace(/\s+/g, '')).toBe('甲乙-中')
})

test('generics take the component that the page gives, or their own', async () => {
  const phone = await open('<own generic:row="big"/><own/>', '', own('<row word="行"/>', 'Component({})', {
    'page/index.json': '{"usingComponents":{"own":"/own/index","big":"/big/index"}}', 'big/index.json': '{"component":true}', 'big/index.wxml': '<view>大{{word}}</view>', 'big/index.js': 'Component({ properties: { word: String } })',
    'small/index.json': '{"component":true}', 'small/index.wxml': '<view>小{{word}}</view>', 'small/index.js': 'Component({ properties: { word: String } })'
  }, '{"component":true,"componentGenerics":{"row":{"default":"/small/index"}}}'))
  expect((await phone.current.innerText()).split('\n')).toEqual(['大行', '小行'])
})

test('styles are a component\'s own unless it opens itself; external classes are the page\'s', async () => {
  const component = '<view class="word given">字</view>'
  const files = (options: string) => own(component, `Component({ externalClasses: ['given'], ${options} })`, { 'page/index.wxss': '.word { color: rgb(1, 0, 0) } .mine { background: rgb(2, 0, 0) }', 'own/index.wxss': '.word { font-weight: 700 }' })
  const closed = await open('<own given="mine"/>', '', files(''))
  expect(await color(closed, 'wx-view')).toBe('rgb(0, 0, 0)')
  expect(await closed.inside('getComputedStyle(document.querySelector("wx-view")).backgroundColor')).toBe('rgb(2, 0, 0)')
  expect(await closed.inside('getComputedStyle(document.querySelector("wx-view")).fontWeight')).toBe('700')
  const opened = await open('<own/>', '', files('options: { addGlobalClass: true }'))
  expect(await color(opened, 'wx-view')).toBe('rgb(1, 0, 0)')
  const shared = await open('<view class="word">页</view><own/>', '', files('options: { styleIsolation: "shared" }'))
  expect(await shared.inside('[...document.querySelectorAll("wx-view")].map(view => getComputedStyle(view).fontWeight)')).toEqual(['700', '700'])
})

test(':host, virtualHost and a name that the browser knows', async () => {
  const phone = await open('<own class="outer"/><body/>', '', own('<view class="in">实</view>', 'Component({})', {
    'page/index.json': '{"usingComponents":{"own":"/own/index","body":"/virtual/index"}}', 'own/index.wxss': ':host { display: block; color: rgb(3, 0, 0) }',
    'virtual/index.json': '{"component":true}', 'virtual/index.wxml': '<view>虚</view>', 'virtual/index.js': 'Component({ options: { virtualHost: true } })'
  }))
  expect(await color(phone, '.in, [class*="--in"]')).toBe('rgb(3, 0, 0)')
  expect(await phone.inside('[document.querySelectorAll("body").length, document.querySelectorAll("x-body").length]')).toEqual([1, 0])
  expect(await phone.text('虚').isVisible()).toBe(true)
})

test('a template, an include, an import and WXS: computing, events with their instance, change: listeners', async () => {
  const phone = await open(
    `<wxs src="./tool.wxs" module="tool"/><wxs module="kind">module.exports = function (x) { return x.constructor + (getRegExp('\\d+').test('a1') ? '对' : '错') + getDate(0).getTime() }</wxs>
     <import src="./parts.wxml"/><template is="hello" data="{{...person, age: 3}}"/><include src="./more.wxml"/>
     <view>{{tool.twice(4)}} {{kind([])}}</view><view class="box" bind:tap="{{tool.tap}}" data-n="7">点</view><view change:mark="{{tool.changed}}" mark="{{m}}" class="target"/><button bind:tap="turn">变</button>`,
    'Page({ data: { person: { name: "张" }, m: 1 }, heard (e) { note(e) }, turn () { this.setData({ m: 2 }) } })', {
      'page/parts.wxml': '<template name="hello"><view>{{name}}{{age}}</view></template>', 'page/more.wxml': '<view>含{{m}}</view>',
      'page/tool.wxs': `var base = require('./base.wxs')
        module.exports = { twice: base.twice,
          tap: function (e, owner) { e.instance.addClass('on'); e.instance.setStyle({ 'background-color': 'rgb(1, 1, 1)' }); owner.callMethod('heard', { n: e.currentTarget.dataset.n, has: e.instance.hasClass('on') }); return false },
          changed: function (now, before, owner) { owner.callMethod('heard', ['changed', now, before]) } }`,
      'page/base.wxs': 'module.exports.twice = function (n) { return n * 2 }'
    })
  expect((await phone.current.innerText()).split('\n')).toEqual(['张3', '含1', '8 Array对0', '点', '变'])
  await phone.tap('点')
  await phone.tap('变')
  await phone.page.waitForFunction('document.getElementById("frame").contentWindow.notes.length === 3')
  expect(await notes(phone)).toEqual([['changed', 1, null], { n: '7', has: true }, ['changed', 2, 1]])
  expect(await phone.inside('getComputedStyle(document.querySelector(".box.on")).backgroundColor')).toBe('rgb(1, 1, 1)')
})

test('a page made by Component takes its query as properties, lists keep their places by key', async () => {
  const phone = await open('<view>{{id}}:{{n}}</view><view wx:for="{{rows}}" wx:key="id" wx:for-item="row" wx:for-index="i" class="row">{{i}}{{row.word}}</view><view wx:if="{{n > 1}}">多</view><view wx:elif="{{n}}">一</view><view wx:else>无</view>',
    'Component({ properties: { id: Number, n: Number }, data: { rows: [{ id: 1, word: "甲" }, { id: 2, word: "乙" }] }, methods: { onLoad (query) { note(query) } } })', {}, { route: 'page/index?id=7&n=1' })
  expect((await phone.current.innerText()).split('\n')).toEqual(['7:1', '0甲', '1乙', '一'])
  expect(await notes(phone)).toEqual([{ id: '7', n: '1' }])
})

test('rpx, safe areas and the page\'s ground are as on a phone; styles written at run time too', async () => {
  const phone = await open('<view class="a" style="width:{{w}}rpx;padding-bottom:env(safe-area-inset-bottom)"/>', 'data: { w: 375 }', { 'page/index.wxss': 'page { background: rgb(5, 6, 7) } .a { height: 75rpx; margin-left: calc(100% - 750rpx) }' })
  expect(await phone.inside('(s => [s.width, s.height, s.marginLeft])(getComputedStyle(document.querySelector(".a")))')).toEqual(['187.5px', '37.5px', '0px'])
  expect(await phone.inside('getComputedStyle(document.documentElement).backgroundColor')).toBe('rgb(5, 6, 7)')
})
