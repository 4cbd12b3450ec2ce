import { Builtin, builtin } from './builtin'

const properties = { type: '', canvasId: '', disableScroll: false }

/** A canvas: with `type="2d"` its node is the browser's own, without it the old commands draw in the screen's pixels. */
export class Canvas extends Builtin<typeof properties> {
  readonly canvas = document.createElement('canvas')
  private readonly sizes = new ResizeObserver(() => this.fit())

  override create () {
    this.slot = this.element('div', 'host-canvas-children')
    this.root.prepend(this.canvas)
    Object.assign(this.canvas, {
      createImage: () => new Image(), createImageData: (...args: ConstructorParameters<typeof ImageData>) => new ImageData(...args), createPath2D: (path?: string) => new Path2D(path),
      requestAnimationFrame: (then: FrameRequestCallback) => requestAnimationFrame(then), cancelAnimationFrame: (id: number) => cancelAnimationFrame(id)
    })
  }

  update () { this.root.style.touchAction = this.data.disableScroll ? 'none' : '' }
  override attached () { this.sizes.observe(this.root); this.fit() }
  override detached () { this.sizes.disconnect() }
  override exposed () { return this.canvas }

  private copy (): HTMLCanvasElement {
    const copy = document.createElement('canvas')
    Object.assign(copy, { width: this.canvas.width, height: this.canvas.height })
    copy.getContext('2d')!.drawImage(this.canvas, 0, 0)
    return copy
  }

  private fit () {
    if (this.data.type) return // the program sets width and height itself
    const scale = devicePixelRatio
    const [width, height] = [Math.round(this.root.clientWidth * scale), Math.round(this.root.clientHeight * scale)]
    if (width === this.canvas.width && height === this.canvas.height || width === 0) return
    const drawn = this.canvas.width > 0 && this.canvas.height > 0 ? this.copy() : undefined
    Object.assign(this.canvas, { width, height }) // which clears it
    if (drawn) this.canvas.getContext('2d')!.drawImage(drawn, 0, 0)
    this.canvas.dataset.scale = String(scale)
  }
}
builtin('canvas', properties, Canvas as never)
