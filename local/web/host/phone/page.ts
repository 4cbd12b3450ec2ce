import * as glass from 'glass-easel'
import type { Root } from 'glass-easel-miniprogram-adapter'
import { callApp } from './app'
import { backend, codeSpace, elementOf, type Caller } from './engine'
import { EventChannel } from './event-channel'
import { meter } from './meter'
import { tellFailure } from './notices'
import { ensureComponent, unit } from './registry'
import { showPageStyle } from './styles'
import type { Route } from './url'

type Method = (...args: unknown[]) => unknown

const roots = document.getElementById('host-pages')!

/** One page on the stack: its tree, where it was scrolled to, how its window looks. */
export class Page {
  readonly frame: HTMLElement
  readonly channel = new EventChannel()
  readonly window: Record<string, unknown>
  private readonly root: Root
  private tabBarRoot: Root | undefined
  private scrollTop = 0
  private shown = false
  /** Asked before the page is left by the person's hand. */
  alert: string | undefined
  private ground = { color: '', fontSize: '', style: '' }

  constructor (readonly route: Route, defaults: Record<string, unknown>, withTabBar: boolean) {
    ensureComponent(route.path)
    this.window = { ...defaults, ...unit(route.path)!.config }
    this.frame = roots.appendChild(document.createElement('div'))
    this.frame.className = 'host-page'
    this.frame.hidden = true
    this.root = backend.createRoot('wx-page', codeSpace, `/${route.path}`)
    Object.assign(this.caller, { route: route.path, __route__: route.path, options: route.query, getOpenerEventChannel: () => this.channel, getTabBar: () => this.tabBar })
    if (withTabBar) this.tabBarRoot = createTabBar()
  }

  get caller (): Caller { return this.root.get() as unknown as Caller }
  get component (): glass.GeneralComponent { return this.root.getComponent() }
  get element (): HTMLElement { return elementOf(this.component)! }
  get tabBar (): Caller | undefined { return this.tabBarRoot?.get() as unknown as Caller | undefined }

  /** `attached` of all components, then `onLoad`; `show` follows, `ready` comes by itself. */
  load (): void {
    const { query } = this.route
    const given = Object.entries(query).filter(([name]) => glass.Component.hasProperty(this.component, name))
    if (given.length > 0) this.component.setData(Object.fromEntries(given))
    this.reveal() // a component may measure itself as soon as it is attached
    attach(this.root, this.frame)
    this.call('onLoad', query)
    if (this.tabBarRoot) attach(this.tabBarRoot, this.frame)
  }

  show (): void {
    if (this.shown) return
    this.shown = true
    this.reveal()
    this.component.triggerPageLifetime('show', [])
    this.tabBarRoot?.getComponent().triggerPageLifetime('show', [])
    this.call('onShow', this.route.query)
    meter.firstContent ??= performance.now()
  }

  private reveal () {
    this.frame.hidden = false
    showPageStyle(this.route.path)
    this.drawGround()
    window.scrollTo(0, this.scrollTop)
  }

  hide (): void {
    if (!this.shown) return
    this.shown = false
    this.scrollTop = window.scrollY
    this.component.triggerPageLifetime('hide', [])
    this.tabBarRoot?.getComponent().triggerPageLifetime('hide', [])
    this.call('onHide')
    this.frame.hidden = true
  }

  unload (): void {
    if (this.shown) this.scrollTop = window.scrollY
    this.call('onUnload')
    this.tabBarRoot?.release()
    this.root.release()
    this.frame.remove()
  }

  /** What a `page-meta` says of the document itself, which all pages share: it counts while this one is shown. */
  setGround (ground: typeof this.ground): void {
    this.ground = ground
    if (this.shown) this.drawGround()
  }

  private drawGround () {
    const { color, fontSize, style } = this.ground
    const grounds = style.split(';').filter(declaration => /^\s*(--|background)/.test(declaration)).join(';')
    document.documentElement.setAttribute('style', `${grounds};${color ? `background-color:${color};` : ''}${fontSize ? `font-size:${fontSize}` : ''}`)
  }

  has (method: string): boolean { return typeof this.caller[method] === 'function' }

  /** Calls a life-cycle method; what it throws is told and goes no further. */
  call (method: string, ...args: unknown[]): unknown {
    const own = this.caller[method] as Method | undefined
    if (typeof own !== 'function') return undefined
    try {
      return own.apply(this.caller, args)
    } catch (error) {
      tellFailure(error, `${this.route.path} ${method}`)
      callApp('onError', error instanceof Error ? `${error.message}\n${error.stack}` : String(error))
      return undefined
    }
  }
}

function createTabBar (): Root {
  ensureComponent('custom-tab-bar/index')
  return backend.createRoot('wx-tab-bar', codeSpace, '/custom-tab-bar/index')
}

function attach (root: Root, frame: HTMLElement) {
  const place = frame.appendChild(document.createElement('i'))
  root.attach(frame as unknown as glass.GeneralBackendElement, place as unknown as glass.GeneralBackendElement)
}
