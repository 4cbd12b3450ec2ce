import { builtinsBelow } from '../builtin/builtin'
import { Canvas } from '../builtin/canvas'
import type { Caller } from '../phone/engine'
import { currentCaller } from '../phone/stack'
import { files } from '../phone/program-files'
import { drawingContext } from './drawing'
import { api, number, Refusal, text, type Options } from './call'

function canvasNamed (id: string, component?: Caller): HTMLCanvasElement {
  const root = (component ?? currentCaller())?._$.getShadowRoot()
  for (const view of root ? builtinsBelow(root) : []) {
    if (view instanceof Canvas && (view.data.canvasId === id || view.comp.id === id)) return view.canvas
  }
  throw new Refusal(`canvas ${id} is not found`)
}

interface Region { x?: number, y?: number, width?: number, height?: number, destWidth?: number, destHeight?: number, fileType?: string, quality?: number }

async function toFile (source: HTMLCanvasElement | OffscreenCanvas, region: Region, scale: number): Promise<string> {
  const { x = 0, y = 0, width = source.width / scale - x, height = source.height / scale - y } = region
  const copy = document.createElement('canvas')
  copy.width = region.destWidth ?? width * scale
  copy.height = region.destHeight ?? height * scale
  copy.getContext('2d')!.drawImage(source, x * scale, y * scale, width * scale, height * scale, 0, 0, copy.width, copy.height)
  const type = region.fileType === 'jpg' ? 'image/jpeg' : 'image/png'
  const blob = await new Promise<Blob | null>(resolve => copy.toBlob(resolve, type, region.quality))
  if (!blob) throw new Refusal('create bitmap failed')
  return files.temporary(blob, region.fileType === 'jpg' ? 'a.jpg' : 'a.png')
}

/** Canvases of the old interface are drawn in the screen's own pixels. */
const scaleOf = (canvas: HTMLCanvasElement): number => Number(canvas.dataset.scale ?? 1)

export const canvases = {
  createCanvasContext: (id: string, component?: Caller) => drawingContext(() => canvasNamed(id, component)),
  createOffscreenCanvas ({ width = 300, height = 150 }: { width?: number, height?: number } = {}) {
    return Object.assign(new OffscreenCanvas(width, height), { createImage: () => new Image() })
  },
  canvasToTempFilePath: (options: Options, component?: Caller) => api('canvasToTempFilePath', async () => {
    const given = options.canvas as HTMLCanvasElement | undefined
    const canvas = given ?? canvasNamed(text(options.canvasId), component)
    return { tempFilePath: await toFile(canvas, options as Region, given ? 1 : scaleOf(canvas)) }
  })(options),
  canvasGetImageData: (options: Options, component?: Caller) => api('canvasGetImageData', () => {
    const canvas = canvasNamed(text(options.canvasId), component)
    const { width, height, data } = canvas.getContext('2d')!.getImageData(number(options.x), number(options.y), number(options.width), number(options.height))
    return { width, height, data }
  })(options),
  canvasPutImageData: (options: Options, component?: Caller) => api('canvasPutImageData', () => {
    const canvas = canvasNamed(text(options.canvasId), component)
    canvas.getContext('2d')!.putImageData(new ImageData(options.data as Uint8ClampedArray<ArrayBuffer>, number(options.width), number(options.height)), number(options.x), number(options.y))
  })(options)
}
