import { files } from '../phone/program-files'

type Command = (context: CanvasRenderingContext2D) => void | Promise<void>

const methods = ['arc', 'arcTo', 'beginPath', 'bezierCurveTo', 'clearRect', 'clip', 'closePath', 'fill', 'fillRect', 'fillText', 'lineTo', 'moveTo', 'quadraticCurveTo', 'rect', 'restore', 'rotate', 'save', 'scale', 'setTransform', 'stroke', 'strokeRect', 'strokeText', 'transform', 'translate']
const setters: Record<string, string> = {
  setFillStyle: 'fillStyle', setStrokeStyle: 'strokeStyle', setLineWidth: 'lineWidth', setLineCap: 'lineCap', setLineJoin: 'lineJoin', setMiterLimit: 'miterLimit', setGlobalAlpha: 'globalAlpha', setTextAlign: 'textAlign', setTextBaseline: 'textBaseline'
}
const properties = [...Object.values(setters), 'font', 'lineDashOffset', 'globalCompositeOperation', 'shadowBlur', 'shadowColor', 'shadowOffsetX', 'shadowOffsetY']

/** A gradient or pattern that is made when it is drawn, on the canvas where it is drawn. */
interface Later { make: (context: CanvasRenderingContext2D) => unknown, addColorStop?: (offset: number, color: string) => void }
const made = (value: unknown, context: CanvasRenderingContext2D): unknown => typeof value === 'object' && value !== null && 'make' in value ? (value as Later).make(context) : value

function gradient (kind: 'createLinearGradient' | 'createRadialGradient', args: number[]): Later {
  const stops: [number, string][] = []
  return {
    addColorStop: (offset, color) => { stops.push([offset, color]) },
    make (context) {
      const real = (context[kind] as (...args: number[]) => CanvasGradient).apply(context, args)
      for (const stop of stops) real.addColorStop(...stop)
      return real
    }
  }
}

async function image (src: string): Promise<HTMLImageElement> {
  const loaded = new Image()
  loaded.src = files.url(src)
  await loaded.decode()
  return loaded
}

/** The old `CanvasContext`: commands are kept and drawn by `draw()`, in order, images included. */
export function drawingContext (canvas: () => HTMLCanvasElement) {
  let commands: Command[] = []
  const measure = document.createElement('canvas').getContext('2d')!
  const set = (property: string, value: unknown) => { commands.push(context => { (context as unknown as Record<string, unknown>)[property] = made(value, context) }) }
  const context: Record<string, unknown> = {
    ...Object.fromEntries(methods.map(name => [name, (...args: never[]) => { commands.push(real => { (real[name as 'fill'] as (...args: never[]) => void).apply(real, args) }) }])),
    ...Object.fromEntries(Object.entries(setters).map(([name, property]) => [name, (value: unknown) => set(property, value)])),
    setFontSize: (size: number) => { context.font = `${size}px sans-serif` },
    setLineDash: (pattern: number[], offset = 0) => { commands.push(real => { real.setLineDash(pattern); real.lineDashOffset = offset }) },
    setShadow: (x: number, y: number, blur: number, color: string) => { Object.assign(context, { shadowOffsetX: x, shadowOffsetY: y, shadowBlur: blur, shadowColor: color }) },
    createLinearGradient: (...args: number[]) => gradient('createLinearGradient', args),
    createCircularGradient: (x: number, y: number, r: number) => gradient('createRadialGradient', [x, y, 0, x, y, r]),
    drawImage: (src: string, ...args: number[]) => { commands.push(async real => { (real.drawImage as (...args: unknown[]) => void)(await image(src), ...args) }) },
    measureText: (words: string) => { measure.font = String(context.font); return { width: measure.measureText(words).width } },
    draw (reserve = false, then?: () => void) {
      const queue = commands
      commands = []
      void paint(canvas(), queue, Boolean(reserve)).then(() => { if (typeof reserve === 'function') (reserve as () => void)(); then?.() })
    }
  }
  for (const property of properties) {
    let value: unknown = property === 'font' ? '10px sans-serif' : undefined
    Object.defineProperty(context, property, { get: () => value, set (given) { value = given; set(property, given) } })
  }
  return context
}

async function paint (canvas: HTMLCanvasElement, commands: Command[], reserve: boolean) {
  const context = canvas.getContext('2d')!
  const scale = Number(canvas.dataset.scale ?? 1)
  if (!reserve) {
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, canvas.width, canvas.height)
  }
  context.setTransform(scale, 0, 0, scale, 0, 0)
  for (const command of commands) await command(context)
}
