import { builtinOf } from '../builtin/builtin'
import { elementOf, type Caller, type Node } from './engine'
import { currentCaller } from './stack'

interface Fields { id?: boolean, dataset?: boolean, mark?: boolean, rect?: boolean, size?: boolean, scrollOffset?: boolean, node?: boolean, context?: boolean, properties?: string[], computedStyle?: string[], ref?: boolean }
type Result = Record<string, unknown>
type Then = (result: unknown) => void
interface Asked { component: Caller | undefined, selector: string | null, one: boolean, fields: Fields, then?: Then }

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

class NodesRef {
  constructor (private readonly query: SelectorQuery, private readonly asked: Omit<Asked, 'fields' | 'then'>) {}
  fields (fields: Fields, then?: Then) { return this.query.ask({ ...this.asked, fields, then }) }
  boundingClientRect (then?: Then) { return this.fields({ id: true, dataset: true, rect: true, size: true }, then) }
  scrollOffset (then?: Then) { return this.fields({ id: true, dataset: true, scrollOffset: true }, then) }
  context (then?: Then) { return this.fields({ context: true }, then) }
  node (then?: Then) { return this.fields({ node: true }, then) }
  ref (then?: Then) { return this.fields({ ref: true }, then) }
}

/** `wx.createSelectorQuery()`: asks for places and properties of nodes in a component, all at once when `exec` is called. */
class SelectorQuery {
  private component: Caller | undefined
  private readonly queue: Asked[] = []
  select (selector: string) { return new NodesRef(this, { component: this.component, selector, one: true }) }
  selectAll (selector: string) { return new NodesRef(this, { component: this.component, selector, one: false }) }
  selectViewport () { return new NodesRef(this, { component: this.component, selector: null, one: true }) }
  ask (asked: Asked) { this.queue.push(asked); return this }
  in (component: Caller) { this.component = component; return this }

  exec (then?: (results: unknown[]) => void) {
    const queue = [...this.queue]
    requestAnimationFrame(() => {
      const results = queue.map(asked => answer(asked))
      queue.forEach((asked, index) => asked.then?.(results[index]))
      then?.(results)
    })
    return this
  }
}

export const createSelectorQuery = () => new SelectorQuery()

function answer ({ component = currentCaller(), selector, one, fields }: Asked): unknown {
  if (selector === null) return viewport(fields)
  const root = component?._$.getShadowRoot()
  if (!root) return one ? null : []
  if (!one) return root.querySelectorAll(selector).map(node => describe(node, fields))
  const node = root.querySelector(selector)
  return node && describe(node, fields)
}

function viewport (fields: Fields): Result {
  const { clientWidth: width, clientHeight: height, scrollWidth, scrollHeight } = document.documentElement
  return {
    ...fields.id && { id: '' }, ...fields.dataset && { dataset: {} }, ...fields.rect && { left: 0, top: 0, right: width, bottom: height }, ...fields.size && { width, height },
    ...fields.scrollOffset && { scrollLeft: window.scrollX, scrollTop: window.scrollY, scrollWidth, scrollHeight }
  }
}

function describe (node: Node, fields: Fields): Result {
  const element = elementOf(node)
  const view = builtinOf(node)
  const result: Result = {}
  if (fields.id) result.id = node.id
  if (fields.dataset) result.dataset = { ...node.dataset }
  if (fields.mark) result.mark = node.collectMarks()
  const { left, top, right, bottom, width, height } = element?.getBoundingClientRect() ?? { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 }
  if (fields.rect) Object.assign(result, { left, top, right, bottom })
  if (fields.size) Object.assign(result, { width, height })
  if (fields.scrollOffset) {
    const { scrollLeft = 0, scrollTop = 0, scrollWidth = 0, scrollHeight = 0 } = view?.scroller ?? element ?? {}
    Object.assign(result, { scrollLeft, scrollTop, scrollWidth, scrollHeight })
  }
  const data = (node.asGeneralComponent()?.data ?? {}) as Result
  for (const name of fields.properties ?? []) if (camel(name) in data) result[name] = data[camel(name)]
  if (fields.computedStyle && element) {
    const computed = getComputedStyle(element)
    for (const name of fields.computedStyle) result[name] = computed.getPropertyValue(name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`))
  }
  if (fields.node) result.node = view?.exposed() ?? null
  if (fields.context) result.context = view?.exposed() ?? null
  if (fields.ref) result.ref = node.asGeneralComponent()?.getMethodCaller() ?? null
  return result
}

interface Margins { left?: number, top?: number, right?: number, bottom?: number }
interface Settings { thresholds?: number[], initialRatio?: number, observeAll?: boolean }

/** `createIntersectionObserver`: a browser's own, with the id and data of what it saw. */
class Intersections {
  private reference: string | null = null
  private margins: Margins = {}
  private readonly observers: globalThis.IntersectionObserver[] = []
  constructor (private readonly component: Caller | undefined, private readonly settings: Settings) {}

  relativeTo (selector: string, margins: Margins = {}) { this.reference = selector; this.margins = margins; return this }
  relativeToViewport (margins: Margins = {}) { this.reference = null; this.margins = margins; return this }

  observe (selector: string, then: (seen: object) => void) {
    const root = (this.component ?? currentCaller())?._$.getShadowRoot()
    const nodes = (this.settings.observeAll ? root?.querySelectorAll(selector) : [root?.querySelector(selector)].filter(node => node !== null && node !== undefined)) ?? []
    const reference = this.reference === null ? null : root?.querySelector(this.reference)
    const { top = 0, right = 0, bottom = 0, left = 0 } = this.margins
    let ratio = this.settings.initialRatio ?? 0
    const seen = (entry: IntersectionObserverEntry) => {
      const page = (entry.target as HTMLElement).closest('.host-page')
      if (page?.hasAttribute('hidden')) return // a page under another is not gone
      const node = (entry.target as unknown as { __wxElement: Node }).__wxElement
      ratio = entry.intersectionRatio
      then({
        id: node.id, dataset: { ...node.dataset }, intersectionRatio: ratio, time: Date.now(),
        boundingClientRect: entry.boundingClientRect.toJSON(), intersectionRect: entry.intersectionRect.toJSON(), relativeRect: entry.rootBounds?.toJSON() ?? {}
      })
    }
    let first = true
    const observer = new globalThis.IntersectionObserver(entries => {
      for (const entry of entries) if (!first || entry.intersectionRatio !== ratio || entry.isIntersecting) seen(entry)
      first = false
    }, { root: reference ? builtinOf(reference)?.scroller ?? elementOf(reference) : document, rootMargin: [top, right, bottom, left].map(margin => `${margin}px`).join(' '), threshold: this.settings.thresholds ?? [0] })
    for (const node of nodes) if (elementOf(node)) observer.observe(elementOf(node)!)
    this.observers.push(observer)
  }

  disconnect () { this.observers.splice(0).forEach(observer => observer.disconnect()) }
}

export const createIntersectionObserver = (component: Caller | undefined, settings: Settings = {}) => new Intersections(component, settings)

/** `createMediaQueryObserver`. */
export function createMediaQueryObserver () {
  let stop = () => {}
  return {
    observe (descriptor: Record<string, unknown>, then: (result: { matches: boolean }) => void) {
      const query = matchMedia(mediaQuery(descriptor))
      const listener = () => then({ matches: query.matches })
      query.addEventListener('change', listener)
      stop = () => query.removeEventListener('change', listener)
      listener()
    },
    disconnect () { stop() }
  }
}

export const mediaQuery = (descriptor: Record<string, unknown>): string => Object.entries(descriptor).filter(([, value]) => value !== null && value !== undefined && value !== '')
  .map(([name, value]) => `(${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}: ${/^[\d.]+$/.test(String(value)) ? `${String(value)}px` : String(value)})`).join(' and ')
