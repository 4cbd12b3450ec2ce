import { anything, Builtin, builtin } from './builtin'
import { drag } from './drag'

const properties = {
  scrollX: false, scrollY: false, upperThreshold: anything(50), lowerThreshold: anything(50), scrollTop: null, scrollLeft: null, scrollIntoView: '', scrollIntoViewOffset: 0, scrollWithAnimation: false, enableBackToTop: false, enableFlex: false,
  scrollAnchoring: false, enablePassive: null, refresherEnabled: false, refresherThreshold: 45, refresherDefaultStyle: 'black', refresherBackground: '#ffffff', refresherTriggered: false, enhanced: false, bounces: true, showScrollbar: true,
  pagingEnabled: false, fastDeceleration: false, usingSticky: false, type: 'list', associativeContainer: '', reverse: false, clip: true, cacheExtent: 0, minDragDistance: 18, scrollIntoViewWithinExtent: false,
  scrollIntoViewAlignment: 'start', padding: [], refresherTwoLevelEnabled: false, refresherTwoLevelTriggered: false, refresherTwoLevelThreshold: 150, refresherTwoLevelCloseThreshold: 80, refresherTwoLevelScrollEnabled: false,
  refresherBallisticRefreshEnabled: false, refresherTwoLevelPinned: false
}

/** A part of the page that scrolls by itself. The element that scrolls stands inside, as in WeChat: the page's own layout is around it. */
class ScrollView extends Builtin<typeof properties> {
  private readonly box = document.createElement('div')
  private readonly pulled = document.createElement('div')
  private last = { left: 0, top: 0 }
  private near = { start: true, end: false }
  private refreshing = false

  override create () {
    this.pulled.className = 'host-scroll-refresher'
    this.box.className = 'host-scroll-box'
    this.box.tabIndex = 0 // a keyboard scrolls it
    this.slot = document.createElement('div')
    this.slot.className = 'host-scroll-content'
    this.box.append(this.pulled, this.slot)
    this.root.append(this.box)
    this.box.addEventListener('scroll', () => this.scrolled(), { passive: true })
    this.listenToPulls()
  }

  override get scroller () { return this.box }

  override exposed () {
    return {
      scrollTo: ({ top, left, animated = true }: { top?: number, left?: number, animated?: boolean }) => this.box.scrollTo({ top, left, behavior: animated ? 'smooth' : 'instant' }),
      scrollIntoView: (selector: string) => this.into(selector),
      triggerRefresh: () => this.set({ refresherTriggered: true }), closeRefresh: () => this.set({ refresherTriggered: false }),
      scrollEnabled: true, bounces: true, showScrollbar: true, pagingEnabled: false, fastDeceleration: false, decelerationDisabled: false
    }
  }

  update (changed?: Set<string>) {
    const { scrollX, scrollY, enableFlex, pagingEnabled, refresherTriggered, refresherBackground } = this.data
    Object.assign(this.box.style, { overflowX: scrollX ? 'auto' : 'hidden', overflowY: scrollY ? 'auto' : 'hidden', scrollSnapType: pagingEnabled ? `${scrollX ? 'x' : 'y'} mandatory` : '' })
    this.root.toggleAttribute('enable-flex', enableFlex)
    this.root.toggleAttribute('scroll-x', scrollX)
    this.pulled.style.backgroundColor = refresherBackground
    const is = (name: string) => changed?.has(name)
    if (is('scrollTop') || is('scrollLeft') || is('scrollIntoView')) this.place(changed!)
    if (is('refresherTriggered')) this.refresh(refresherTriggered)
  }

  override attached () {
    requestAnimationFrame(() => { if (this.root.isConnected) this.place(new Set(['scrollTop', 'scrollLeft', 'scrollIntoView'])) })
    if (this.data.refresherTriggered) this.refresh(true)
  }

  private place (changed: Set<string>) {
    const { scrollTop, scrollLeft, scrollIntoView, scrollWithAnimation } = this.data
    const behavior = scrollWithAnimation ? 'smooth' : 'instant'
    if (changed.has('scrollTop') && scrollTop !== null && scrollTop !== '') this.box.scrollTo({ top: length(scrollTop), behavior })
    if (changed.has('scrollLeft') && scrollLeft !== null && scrollLeft !== '') this.box.scrollTo({ left: length(scrollLeft), behavior })
    if (changed.has('scrollIntoView') && scrollIntoView) requestAnimationFrame(() => this.into(scrollIntoView)) // what it names may be drawn in the same change
  }

  /** An id, as documented; a selector, as component libraries write. */
  private into (name: string) {
    const root = this.comp.ownerShadowRoot
    const target = ((/^[.#]/.test(name) ? root?.querySelector(name) : root?.getElementById(name))?.$$ ?? null) as unknown as HTMLElement | null
    if (!target || !this.box.contains(target)) return
    const [at, box] = [target.getBoundingClientRect(), this.box.getBoundingClientRect()]
    const { scrollX, scrollY, scrollIntoViewOffset, scrollWithAnimation } = this.data
    this.box.scrollBy({ top: scrollY ? at.top - box.top + scrollIntoViewOffset : 0, left: scrollX ? at.left - box.left + scrollIntoViewOffset : 0, behavior: scrollWithAnimation ? 'smooth' : 'instant' })
  }

  private scrolled () {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = this.box
    const delta = { deltaX: this.last.left - scrollLeft, deltaY: this.last.top - scrollTop }
    this.last = { left: scrollLeft, top: scrollTop }
    this.fire('scroll', { scrollLeft, scrollTop, scrollHeight, scrollWidth, ...delta })
    const { scrollY, upperThreshold, lowerThreshold } = this.data
    const [position, size, all] = scrollY ? [scrollTop, clientHeight, scrollHeight] : [scrollLeft, clientWidth, scrollWidth]
    const near = { start: position <= length(upperThreshold), end: all - size - position <= length(lowerThreshold) }
    if (near.start && !this.near.start) this.fire('scrolltoupper', { direction: scrollY ? 'top' : 'left' })
    if (near.end && !this.near.end) this.fire('scrolltolower', { direction: scrollY ? 'bottom' : 'right' })
    this.near = near
  }

  /** Pulled down at its top, it refreshes; dragged sideways by a mouse, it scrolls as under a finger. */
  private listenToPulls () {
    let height = 0
    let scrolledFrom = 0
    const canPull = () => this.data.refresherEnabled && this.box.scrollTop <= 0 && !this.refreshing
    this.root.addEventListener('pointerdown', ({ pointerType }) => { this.root.toggleAttribute('mouse', pointerType === 'mouse') })
    drag(this.box, {
      scrolls: () => 'y',
      start: () => { scrolledFrom = this.box.scrollLeft; return this.data.scrollX && this.root.hasAttribute('mouse') },
      move: ({ dx }) => { this.box.scrollLeft = scrolledFrom - dx },
      end: () => {}
    })
    this.box.style.touchAction = ''
    let from: number | undefined
    this.box.addEventListener('touchstart', ({ touches }) => { from = canPull() ? touches[0]!.clientY : undefined }, { passive: true })
    this.box.addEventListener('touchmove', ({ touches }) => {
      if (from === undefined || touches[0]!.clientY <= from) return
      height = (touches[0]!.clientY - from) / 2
      this.pulled.style.height = `${height}px`
      this.fire('refresherpulling', { dy: height })
    }, { passive: true })
    this.box.addEventListener('touchend', () => {
      if (from === undefined || height === 0) return
      from = undefined
      if (height >= this.data.refresherThreshold) this.set({ refresherTriggered: true })
      else { this.pulled.style.height = ''; this.fire('refresherabort') }
      height = 0
    })
  }

  private refresh (on: boolean) {
    if (on === this.refreshing) return
    this.refreshing = on
    this.pulled.classList.toggle('host-turning', on && this.data.refresherDefaultStyle !== 'none')
    this.pulled.style.height = on ? `${this.data.refresherThreshold}px` : ''
    this.fire(on ? 'refresherrefresh' : 'refresherrestore')
  }
}

/** A length in px, or as the page writes it. */
function length (value: unknown): number {
  const number = parseFloat(String(value))
  return Number.isNaN(number) ? 0 : /rpx$/.test(String(value)) ? number * window.innerWidth / 750 : number
}

builtin('scroll-view', properties, ScrollView as never)
