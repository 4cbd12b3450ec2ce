import { Builtin, builtin, builtinOf, builtinsBelow } from './builtin'
import { drag, touchAction } from './drag'
import type { Node } from '../phone/engine'

const properties = {
  indicatorDots: false, indicatorColor: 'rgba(0, 0, 0, .3)', indicatorActiveColor: '#000000', autoplay: false, current: 0, currentItemId: '', interval: 5000, duration: 500, circular: false, vertical: false, previousMargin: '', nextMargin: '',
  snapToEdge: false, displayMultipleItems: 1, easingFunction: 'default', skipHiddenItemLayout: false, disableTouch: false, touchable: true, layoutType: 'normal', transformerType: '', indicatorType: 'normal', indicatorMargin: 10, indicatorSpacing: 4,
  indicatorRadius: 4, indicatorWidth: 8, indicatorHeight: 8, indicatorAlignment: 'auto', indicatorOffset: [], scrollWithAnimation: true, cacheExtent: 0
}

const easings: Record<string, string> = { default: 'ease', linear: 'linear', easeInCubic: 'cubic-bezier(.32,0,.67,0)', easeOutCubic: 'cubic-bezier(.33,1,.68,1)', easeInOutCubic: 'cubic-bezier(.65,0,.35,1)' }

/** Slides side by side, one in view. Where they stand is counted in slides: `position` 1.5 is half way from the second to the third. */
class Swiper extends Builtin<typeof properties> {
  private readonly frame = document.createElement('div')
  private readonly dots = document.createElement('div')
  private position = 0
  private shown = 0
  private timer = 0
  private settling = 0

  override create () {
    this.frame.className = 'host-swiper-frame'
    this.dots.className = 'host-swiper-dots'
    this.dots.setAttribute('aria-hidden', 'true')
    this.slot = this.frame
    this.root.append(this.frame, this.dots)
    let from = 0
    const size = () => (this.data.vertical ? this.frame.clientHeight : this.frame.clientWidth) / this.data.displayMultipleItems || 1
    let speed: [number, number][] = []
    drag(this.frame, {
      scrolls: () => this.data.vertical ? 'x' : 'y',
      start: () => { if (this.data.disableTouch || this.items.length < 2) return false; this.stop(); from = this.position; speed = []; return true },
      move: ({ dx, dy, time }) => {
        const way = this.data.vertical ? dy : dx
        speed.push([way, time])
        this.go(this.limited(from - way / size()))
        this.fire('transition', { dx: this.data.vertical ? 0 : -dx, dy: this.data.vertical ? -dy : 0 })
      },
      end: () => this.dropped(from, speed)
    })
    new MutationObserver(() => this.arrange()).observe(this.frame, { childList: true })
  }

  get items (): SwiperItem[] { return [...builtinsBelow(this.comp)].filter((view): view is SwiperItem => view instanceof SwiperItem && view.around === this) }

  update (changed?: Set<string>) {
    const { vertical, previousMargin, nextMargin, indicatorDots, currentItemId, current } = this.data
    this.root.toggleAttribute('vertical', vertical)
    this.frame.style.touchAction = touchAction(vertical ? 'x' : 'y')
    this.frame.style.inset = vertical ? `${previousMargin || 0} 0 ${nextMargin || 0} 0` : `0 ${nextMargin || 0} 0 ${previousMargin || 0}`
    this.dots.hidden = !indicatorDots
    if (!changed) return
    if (changed.has('current') && current !== this.shown) this.show(current, '', true)
    if (changed.has('currentItemId') && currentItemId) this.show(this.items.findIndex(({ data }) => data.itemId === currentItemId), '', true)
    this.arrange()
    this.restart()
  }

  override attached () {
    const { current, currentItemId } = this.data
    const named = currentItemId ? this.items.findIndex(({ data }) => data.itemId === currentItemId) : -1
    this.shown = named >= 0 ? named : this.bounded(current)
    this.position = this.shown
    this.arrange()
    this.restart()
  }

  override detached () { this.stop() }

  private bounded (index: number) { return Math.min(Math.max(0, Math.round(index) || 0), Math.max(0, this.items.length - this.data.displayMultipleItems)) }
  private limited (position: number) { return this.data.circular ? position : Math.min(Math.max(-0.2, position), this.items.length - this.data.displayMultipleItems + 0.2) }

  /** Puts every slide where it stands now; in a circle the nearest way round. */
  arrange () {
    const { items } = this
    if (items.length === 0) return
    if (this.shown >= items.length) { this.shown = this.bounded(items.length - 1); this.position = this.shown }
    const { displayMultipleItems: several, circular, vertical } = this.data
    items.forEach(({ root }, index) => {
      let offset = index - this.position
      if (circular && items.length > several) offset -= Math.round((offset - (several - 1) / 2) / items.length) * items.length
      root.style.transform = vertical ? `translate(0,${offset * 100}%)` : `translate(${offset * 100}%,0)`
      Object.assign(root.style, vertical ? { height: `${100 / several}%`, width: '100%' } : { width: `${100 / several}%`, height: '100%' })
      root.toggleAttribute('inert', offset <= -1 || offset >= several)
    })
    this.drawDots(items.length)
  }

  private drawDots (count: number) {
    while (this.dots.children.length > count) this.dots.lastChild!.remove()
    while (this.dots.children.length < count) this.dots.append(document.createElement('i'))
    const { indicatorColor, indicatorActiveColor } = this.data
    ;[...this.dots.children].forEach((dot, index) => { (dot as HTMLElement).style.backgroundColor = index === this.shown ? indicatorActiveColor : indicatorColor })
  }

  private go (position: number) {
    this.position = position
    this.arrange()
  }

  private dropped (from: number, speed: [number, number][]) {
    const [first, last] = [speed.at(-4) ?? speed[0], speed.at(-1)]
    const thrown = first && last && last[1] > first[1] ? (last[0] - first[0]) / (last[1] - first[1]) : 0
    const moved = this.position - from
    const step = Math.abs(thrown) > 0.3 ? -Math.sign(thrown) : Math.abs(moved) > 0.5 ? Math.sign(moved) : 0
    this.slide(this.data.circular ? Math.round(from) + step : this.bounded(Math.round(from) + step), 'touch')
    this.restart()
  }

  /** Shows a slide that the page or the clock asks for, by the shorter way. */
  private show (index: number, source: string, animated: boolean) {
    const count = this.items.length
    if (count === 0) { this.shown = index; this.position = index; return }
    const wanted = this.bounded(index)
    const forward = this.data.circular && source === 'autoplay' ? this.shown + 1 : wanted
    this.slide(forward, source, animated)
  }

  private slide (target: number, source: string, animated = true) {
    const { duration, easingFunction } = this.data
    const count = this.items.length
    const before = this.shown
    this.shown = ((target % count) + count) % count
    const shown = this.items[this.shown]
    const moving = animated && duration > 0 && this.root.isConnected && Math.abs(target - this.position) > 0.001
    for (const { root } of this.items) root.style.transition = moving ? `transform ${duration}ms ${easings[easingFunction] ?? 'ease'}` : 'none'
    if (moving) void this.root.offsetWidth
    this.go(this.data.circular ? target : this.shown)
    const detail = { current: this.shown, currentItemId: shown?.data.itemId ?? '', source }
    if (before !== this.shown) {
      this.set({ current: this.shown })
      this.fire('change', detail)
    }
    clearTimeout(this.settling)
    this.settling = window.setTimeout(() => {
      for (const { root } of this.items) root.style.transition = 'none'
      this.position = this.shown
      this.arrange()
      this.fire('animationfinish', detail)
    }, moving ? duration : 0)
  }

  private stop () {
    clearInterval(this.timer)
    for (const { root } of this.items) root.style.transition = 'none'
  }

  private restart () {
    clearInterval(this.timer)
    const { autoplay, interval, circular } = this.data
    if (!autoplay || this.items.length < 2) return
    this.timer = window.setInterval(() => {
      if (this.root.closest('.host-page')?.hasAttribute('hidden')) return
      const next = this.shown + 1
      this.show(next >= this.items.length && !circular ? 0 : next, 'autoplay', true)
    }, interval)
  }
}

class SwiperItem extends Builtin<{ itemId: string, skipHiddenItemLayout: boolean }> {
  update (): void {}
  override attached () { this.around?.arrange() }

  get around (): Swiper | undefined {
    for (let element = this.root.parentElement; element; element = element.parentElement) {
      const view = builtinOf((element as unknown as { __wxElement?: Node }).__wxElement)
      if (view instanceof Swiper) return view
    }
    return undefined
  }
}

builtin('swiper', properties, Swiper as never)
builtin('swiper-item', { itemId: '', skipHiddenItemLayout: false }, SwiperItem as never)
