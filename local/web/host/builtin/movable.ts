import { Builtin, builtin, builtinOf } from './builtin'
import { drag } from './drag'
import type { Node } from '../phone/engine'

const properties = {
  direction: 'none', inertia: false, outOfBounds: false, x: null, y: null, damping: 20, friction: 2, disabled: false, scale: false, scaleMin: 0.5, scaleMax: 10, scaleValue: 1, animation: true
}

/** The ground on which movable views lie. */
class MovableArea extends Builtin { update (): void {} }

/** A view that follows the finger inside its area. */
class MovableView extends Builtin<typeof properties> {
  private at = { x: 0, y: 0 }

  override create () {
    let from = { x: 0, y: 0 }
    drag(this.root, {
      start: () => { if (this.data.disabled || this.data.direction === 'none') return false; from = { ...this.at }; this.root.style.transition = 'none'; return true },
      move: ({ dx, dy }) => this.moveTo({ x: this.along('horizontal') ? from.x + dx : from.x, y: this.along('vertical') ? from.y + dy : from.y }, 'touch'),
      end: ({ dx, dy }) => this.fire(Math.abs(dx) > Math.abs(dy) ? 'htouchend' : 'vtouchend')
    })
    this.root.addEventListener('wheel', event => { if (this.data.scale) { event.preventDefault(); this.zoom(this.data.scaleValue * (event.deltaY < 0 ? 1.1 : 1 / 1.1)) } }, { passive: false })
  }

  private along (direction: string) { return this.data.direction === 'all' || this.data.direction === direction }

  update (changed?: Set<string>) {
    if (!changed || !this.root.isConnected) return
    if (changed.has('x') || changed.has('y')) {
      this.root.style.transition = this.data.animation ? 'transform .3s' : 'none'
      this.moveTo({ x: pixels(this.data.x), y: pixels(this.data.y) }, '')
    }
    if (changed.has('scaleValue')) this.draw()
  }

  override attached () { this.moveTo({ x: pixels(this.data.x), y: pixels(this.data.y) }, '', true) }

  private moveTo (wanted: { x: number, y: number }, source: string, silent = false) {
    const area = this.area
    const room = { x: (area?.clientWidth ?? 0) - this.root.offsetWidth, y: (area?.clientHeight ?? 0) - this.root.offsetHeight }
    const within = (value: number, size: number) => Math.min(Math.max(value, Math.min(0, size)), Math.max(0, size)) // larger than its area, it may be moved over it
    const next = this.data.outOfBounds && source === 'touch' ? wanted : { x: within(wanted.x, room.x), y: within(wanted.y, room.y) }
    const moved = next.x !== this.at.x || next.y !== this.at.y
    this.at = next
    this.draw()
    if (moved && !silent) this.fire('change', { ...next, source })
  }

  private draw () { this.root.style.transform = `translate(${this.at.x}px, ${this.at.y}px) scale(${this.data.scale ? this.data.scaleValue : 1})` }

  private zoom (wanted: number) {
    const scaleValue = Math.min(this.data.scaleMax, Math.max(this.data.scaleMin, wanted))
    this.set({ scaleValue })
    this.draw()
    this.fire('scale', { ...this.at, scale: scaleValue })
  }

  private get area (): HTMLElement | undefined {
    for (let element = this.root.parentElement; element; element = element.parentElement) {
      if (builtinOf((element as unknown as { __wxElement?: Node }).__wxElement) instanceof MovableArea) return element
    }
    return undefined
  }
}

const pixels = (value: unknown): number => /rpx$/.test(String(value)) ? parseFloat(String(value)) * window.innerWidth / 750 : parseFloat(String(value)) || 0

builtin('movable-area', { scaleArea: false }, MovableArea as never)
builtin('movable-view', properties, MovableView as never)
