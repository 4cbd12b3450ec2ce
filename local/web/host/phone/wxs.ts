import { elementOf, type Instance, type Node } from './engine'
import { nodeBehind, programEvent } from './events'
import { plainUnits } from './units'

type Handler = (...args: unknown[]) => unknown

const styleOfScripts = 3 // the engine's segment for styles that come and go
const instances = new WeakMap<Node, ComponentDescriptor>()

/** A node or component as WXS handles it. */
class ComponentDescriptor {
  private readonly state = {}
  constructor (private readonly node: Node) {}

  private get root (): Node { return (this.node.asGeneralComponent()?.getShadowRoot() ?? this.node) as Node }
  private get element (): HTMLElement | null { return elementOf(this.node) }

  selectComponent (selector: string) {
    const found = this.root.asShadowRoot()?.querySelector(selector)
    return found ? instanceOf(found) : null
  }

  selectAllComponents (selector: string) { return (this.root.asShadowRoot()?.querySelectorAll(selector) ?? []).map(instanceOf) }

  setStyle (style: string | Record<string, string | number>) {
    this.node.setNodeStyle(plainUnits(styleText(style)), styleOfScripts)
    return this
  }

  addClass (names: string) { names.split(/\s+/).filter(Boolean).forEach(name => this.node.toggleNodeClass(name, true, styleOfScripts)); return this }
  removeClass (names: string) { names.split(/\s+/).filter(Boolean).forEach(name => { for (const segment of [0, styleOfScripts]) this.node.toggleNodeClass(name, false, segment) }); return this }
  hasClass (name: string) { return [0, styleOfScripts].some(segment => this.node.classList?.contains(name, segment)) }
  getDataset () { return { ...this.node.dataset } }
  getState () { return this.state }

  callMethod (name: string, args: unknown) {
    const component = this.node.asGeneralComponent() ?? this.node.ownerShadowRoot?.getHostNode()
    const caller = component?.getMethodCaller() as unknown as Record<string, Handler> | undefined
    caller?.[name]?.(args)
  }

  triggerEvent (name: string, detail: unknown, options?: Record<string, boolean>) { (this.node as Instance).triggerEvent(name, detail, options) }
  requestAnimationFrame (then: () => void) { requestAnimationFrame(then) }
  setTimeout (then: () => void, after: number) { return setTimeout(then, after) }
  clearTimeout (id: number) { clearTimeout(id) }
  getBoundingClientRect () { return this.element?.getBoundingClientRect() ?? { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 } }

  getComputedStyle (names: string[]) {
    const computed = this.element && getComputedStyle(this.element)
    return Object.fromEntries(names.map(name => [name, computed?.getPropertyValue(dashed(name)) ?? '']))
  }
}

const dashed = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
const styleText = (style: string | Record<string, string | number>): string =>
  typeof style === 'string' ? style : Object.entries(style).map(([name, value]) => `${dashed(name)}:${value}`).join(';')

function instanceOf (node: Node): ComponentDescriptor {
  const known = instances.get(node)
  if (known) return known
  const made = new ComponentDescriptor(node)
  instances.set(node, made)
  return made
}

/** A handler of WXS is a function in the template; a page's own is one of its methods. */
const fromScript = (handler: Handler, owner: Node): boolean => !Object.values((owner as unknown as { _$methodMap: Record<string, Handler> })._$methodMap ?? {}).includes(handler)

/** What compiled templates call for `change:` listeners and for every event handler. */
export const wxsHost = {
  change: (listener: Handler) => (value: unknown, before: unknown, host: Instance, node: Node) => {
    queueMicrotask(() => listener(value, before, instanceOf(host), instanceOf(node)))
  },

  event (caller: unknown, event: Parameters<typeof programEvent>[0], listener: Handler) {
    const plain = programEvent(event)
    const owner = nodeBehind(caller)
    if (!fromScript(listener, owner)) return answered(listener.call(caller, plain))
    return listener({ ...plain, instance: instanceOf(nodeBehind(event.currentTarget)) }, instanceOf(owner))
  }
}

/** A page's handler cannot stop an event by what it returns; `bindinput` may give back what the field shall hold. */
const answered = (answer: unknown): unknown => typeof answer === 'string' || (typeof answer === 'object' && answer !== null && 'value' in answer) ? answer : undefined
