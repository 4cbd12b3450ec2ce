import { Builtin, builtin, builtinOf, builtinsBelow } from './builtin'
import { drag } from './drag'
import type { Node } from '../phone/engine'

const properties = { value: [] as unknown[], indicatorStyle: '', indicatorClass: '', maskStyle: '', maskClass: '', immediateChange: false }

/** Wheels inside a page: each column turns by itself, the view tells all their positions. */
class PickerView extends Builtin<typeof properties> {
  get columns (): PickerViewColumn[] { return [...builtinsBelow(this.comp)].filter((view): view is PickerViewColumn => view instanceof PickerViewColumn && view.around === this) }

  update (changed?: Set<string>) {
    if (!changed || changed.has('value')) this.place()
    for (const column of this.columns) column.look(this)
  }

  override attached () { this.place() }
  place () { this.columns.forEach((column, index) => column.turnTo(Number(this.data.value[index]) || 0)) }

  turned () {
    const value = this.columns.map(({ index }) => index)
    if (value.every((position, column) => position === Number(this.data.value[column] ?? 0))) return
    this.set({ value })
    this.fire('change', { value })
  }
}

class PickerViewColumn extends Builtin {
  index = 0
  private readonly wheel = document.createElement('div')
  private readonly mask = document.createElement('div')
  private readonly frame = document.createElement('div')
  private offset = 0
  private speed: [number, number][] = []

  override create () {
    this.wheel.className = 'host-picker-wheel'
    this.slot = this.wheel
    this.root.append(this.wheel, this.mask, this.frame)
    this.root.setAttribute('role', 'spinbutton')
    this.root.tabIndex = 0
    this.root.addEventListener('keydown', ({ key }) => { const step = { ArrowUp: -1, ArrowDown: 1 }[key]; if (step) this.settle(this.clamp(this.index + step)) })
    let from = 0
    drag(this.root, {
      start: () => { from = this.offset; this.speed = []; this.wheel.style.transition = 'none'; this.around?.fire('pickstart') },
      move: ({ dy, time }) => { this.speed.push([dy, time]); this.draw(from + dy) },
      end: ({ y, dy }) => this.settle(Math.hypot(dy) < 5 ? this.touched(y) : this.nearest(this.thrown()))
    })
    this.root.addEventListener('wheel', event => { event.preventDefault(); this.settle(this.clamp(this.index + Math.sign(event.deltaY))) }, { passive: false })
    new MutationObserver(() => this.turnTo(this.index)).observe(this.wheel, { childList: true })
  }

  update (): void {}

  override attached () {
    const view = this.around
    if (!view) return
    view.place()
    this.look(view)
    if (!this.root.hasAttribute('aria-label')) this.root.setAttribute('aria-label', `第 ${view.columns.indexOf(this) + 1} 列`)
  }

  get around (): PickerView | undefined {
    for (let element = this.root.parentElement; element; element = element.parentElement) {
      const view = builtinOf((element as unknown as { __wxElement?: Node }).__wxElement)
      if (view instanceof PickerView) return view
    }
    return undefined
  }

  look (view: PickerView) {
    const { indicatorStyle, indicatorClass, maskStyle, maskClass } = view.data
    this.frame.className = `host-picker-frame ${view.classes(indicatorClass)}`
    this.frame.setAttribute('style', indicatorStyle)
    this.mask.className = `host-picker-mask ${view.classes(maskClass)}`
    this.mask.setAttribute('style', maskStyle)
    this.turnTo(this.index)
  }

  /** The frame's height is an item's: both are the page's to set. */
  private get step () { return this.frame.offsetHeight || 34 }
  private clamp (index: number) { return Math.min(Math.max(0, index), Math.max(0, this.wheel.children.length - 1)) }

  turnTo (index: number) {
    this.index = this.clamp(index)
    this.root.setAttribute('aria-valuenow', String(this.index))
    this.root.setAttribute('aria-valuetext', this.wheel.children[this.index]?.textContent?.trim() ?? '')
    this.wheel.style.setProperty('--step', `${this.step}px`)
    this.draw(-this.index * this.step)
  }

  private draw (offset: number) {
    this.offset = offset
    this.wheel.style.transform = `translateY(${offset - this.step / 2}px)`
  }

  private thrown (): number {
    const [first, last] = [this.speed.at(-4) ?? this.speed[0], this.speed.at(-1)]
    const speed = first && last && last[1] > first[1] ? (last[0] - first[0]) / (last[1] - first[1]) : 0
    return this.offset + speed * 120
  }

  private nearest (offset: number) { return this.clamp(Math.round(-offset / this.step)) }

  private touched (y: number): number {
    const { top, height } = this.root.getBoundingClientRect()
    return this.clamp(this.index + Math.round((y - top - height / 2) / this.step))
  }

  private settle (index: number) {
    this.wheel.style.transition = 'transform .2s'
    this.turnTo(index)
    this.around?.fire('pickend')
    this.around?.turned()
  }
}
builtin('picker-view', properties, PickerView as never)
builtin('picker-view-column', {}, PickerViewColumn as never)
