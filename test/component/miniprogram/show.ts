import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/* eslint-disable @typescript-eslint/no-explicit-any -- miniprogram-simulate and its engine come without types */
const simulate = require('miniprogram-simulate') as any
const { Event: EngineEvent } = require('miniprogram-exparser') as any

const program = join(process.cwd(), 'dist/miniprogram')

/** Where the build put a component: in the main package, or in those that show it. */
function placeOf (name: string): string {
  const places = ['', ...readdirSync(join(program, 'packages')).map(name => `packages/${name}/`)].map(root => `${program}/${root}components/${name}/index`)
  return places.find(place => existsSync(`${place}.json`)) ?? places[0]!
}

/** One of our own components on WeChat's own component engine, without a page around it. Needs jsdom and a built program. */
export interface Shown {
  /** What a person reads, a line for each text. */
  lines (): string[]
  /** Taps the innermost place that says this. */
  tap (words: string): Promise<void>
  /** What the component has told its page. */
  events: { type: string, detail: any }[]
  set (properties: object): Promise<void>
  page (moment: 'show' | 'hide'): Promise<void>
  remove (): void
  html (): string
  data: any
}

const settle = () => new Promise<void>(resolve => setTimeout(resolve))

export async function show (name: string, properties: object = {}, listen: string[] = []): Promise<Shown> {
  jest.resetModules() // a component's script defines it each time it runs
  const component = simulate.render(simulate.load(placeOf(name), name, { rootPath: program }), properties)
  const parent = document.body.appendChild(document.createElement('div'))
  const events: Shown['events'] = []
  for (const type of listen) component.addEventListener(type, ({ detail }: any) => events.push({ type, detail }))
  component.attach(parent)
  component.triggerLifeTime('ready')
  await settle()
  return {
    events,
    lines: () => texts(parent),
    async tap (words) {
      const element = innermost(parent, words) as any
      if (!element) throw new Error(`nothing says ${words}: ${texts(parent).join(' / ')}`)
      EngineEvent.dispatchEvent(element.__wxElement, EngineEvent.create('tap', {}, { bubbles: true, capturePhase: true, composed: true }))
      await settle()
    },
    async set (changes) { component.setData(changes); await settle() },
    async page (moment) { component.triggerPageLifeTime(moment); await settle() },
    remove: () => component.detach(),
    html: () => parent.innerHTML,
    get data () { return component.data }
  }
}

function texts (root: Node): string[] {
  const found: string[] = []
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) if (walk.currentNode.textContent?.trim()) found.push(walk.currentNode.textContent.trim())
  return found
}

const innermost = (root: Element, words: string): Element | undefined =>
  [...root.querySelectorAll('*')].reverse().find(element => '__wxElement' in element && [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() === words))

/** Stands in for the parts of `wx` that components use; what was asked of it is noted. */
export function fakeWx (more: object = {}): { asked: [name: string, options: any][] } {
  const asked: [string, any][] = []
  const note = (name: string) => (options: any) => { asked.push([name, options]) }
  const wx = {
    getStorageSync: () => '', setStorageSync () {}, getAppBaseInfo: () => ({ fontSizeSetting: 16 }), nextTick: (then: () => void) => { queueMicrotask(then) },
    makePhoneCall: note('makePhoneCall'), switchTab: note('switchTab'), pageScrollTo: note('pageScrollTo'), previewImage: note('previewImage'), openSetting: note('openSetting'), ...more
  }
  Object.assign(globalThis, { wx, APP_PAGES: [] })
  return { asked }
}
