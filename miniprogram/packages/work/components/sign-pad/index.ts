interface Spot { x: number, y: number }
interface Pad { canvas: WechatMiniprogram.Canvas, pen: CanvasPen, last?: Spot }
interface CanvasPen { scale (x: number, y: number): void, beginPath (): void, moveTo (x: number, y: number): void, lineTo (x: number, y: number): void, stroke (): void, clearRect (x: number, y: number, w: number, h: number): void, lineWidth: number, lineCap: string, strokeStyle: string }
type Touches = WechatMiniprogram.TouchEvent & { touches: Spot[] }

const WIDE = 3
const pads = new WeakMap<object, Pad>()

/** A name or a thumb on glass, at least 327 × 200. `bind:change` tells whether there is something; `picture()` gives it as a file. */
Component({
  properties: { hint: String },
  lifetimes: {
    ready () {
      this.createSelectorQuery().select('.pad').fields({ node: true, size: true }).exec(([found]: { node: WechatMiniprogram.Canvas, width: number, height: number }[]) => {
        if (!found?.node) return
        const { node: canvas, width, height } = found
        const sharp = wx.getWindowInfo().pixelRatio
        canvas.width = width * sharp
        canvas.height = height * sharp
        const pen = canvas.getContext('2d') as CanvasPen
        pen.scale(sharp, sharp)
        Object.assign(pen, { lineWidth: WIDE, lineCap: 'round', strokeStyle: '#1A1D21' })
        pads.set(this, { canvas, pen })
      })
    }
  },
  methods: {
    onStart ({ touches }: Touches) {
      const pad = pads.get(this)
      if (pad) pad.last = touches[0]
    },
    onMove ({ touches }: Touches) {
      const pad = pads.get(this)
      const spot = touches[0]
      if (!pad?.last || !spot) return
      pad.pen.beginPath()
      pad.pen.moveTo(pad.last.x, pad.last.y)
      pad.pen.lineTo(spot.x, spot.y)
      pad.pen.stroke()
      pad.last = spot
      this.triggerEvent('change', { drawn: true })
    },
    clear () {
      const pad = pads.get(this)
      pad?.pen.clearRect(0, 0, pad.canvas.width, pad.canvas.height)
      this.triggerEvent('change', { drawn: false })
    },
    picture (): Promise<string | undefined> {
      const pad = pads.get(this)
      if (!pad) return Promise.resolve(undefined)
      return new Promise(resolve => wx.canvasToTempFilePath({ canvas: pad.canvas, fileType: 'jpg', success: ({ tempFilePath }) => resolve(tempFilePath), fail: () => resolve(undefined) }))
    }
  }
})
