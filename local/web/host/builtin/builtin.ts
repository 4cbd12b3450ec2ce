import * as glass from 'glass-easel'
import { builtinNames, builtinSpace, space, type Instance, type Node } from '../phone/engine'

/** A property by its default: its type is that of the default; `null` and `anything()` take what they are given. */
export type Properties = Record<string, unknown>

class Anything { constructor (readonly value: unknown) {} }
export const anything = (value: unknown): unknown => new Anything(value)

type Change = glass.DataChange

/**
 * What a built-in component is in the document: an element `wx-NAME`, perhaps with elements of its own inside, and a place for the
 * children. The engine keeps its properties and its children; everything inside is made here.
 */
export abstract class Builtin<D extends object = Record<string, unknown>> {
  readonly shadowRoot = this
  readonly root: HTMLElement
  slot: HTMLElement
  data!: D

  constructor (readonly comp: Instance) {
    this.root = comp.getBackendElement() as unknown as HTMLElement
    this.slot = this.root
    if (comp.getComponentOptions().virtualHost) throw new Error(`${comp.is} 不能没有节点`)
  }

  /** Where `aria-` attributes belong: the element that a keyboard or a screen reader meets. */
  get labelled (): HTMLElement { return this.root }

  /** The element inside that scrolls, where there is one. */
  get scroller (): HTMLElement | undefined { return undefined }

  /** What `node` and `context` of a selector query give: a canvas, a player. */
  exposed (): unknown { return null }

  /** Makes what stands inside, once. */
  create (): void {}
  /** Shows the properties; `changed` is undefined the first time. */
  abstract update (changed?: Set<string>): void
  attached (): void {}
  detached (): void {}
  /** What it does by itself when tapped, after the page's handlers; a tap caught below it does not come here. */
  tapped? (): void
  /** A closed button: nobody hears of the tap. */
  get swallowsTaps (): boolean { return false }

  fire (name: string, detail: object = {}, options: { bubbles?: boolean, composed?: boolean, handleListenerReturn?: (answer: unknown) => void } = {}): void {
    glass.Event.triggerEvent(this.comp, name, detail, options)
  }

  /** Sets a property as the person's doing: a `model:` binding hears of it. */
  set (values: Partial<D>): void { this.comp.setData(values) }

  /** Classes that the page gives to a part inside, under the names that they have in the document. */
  classes (names: unknown): string {
    const list = this.comp.classList as unknown as { _$resolvePrefixes (name: string, found: (scope: number | undefined, name: string) => void): void, _$prefixManager?: glass.StyleScopeManager }
    const found: string[] = []
    for (const name of String(names ?? '').split(/\s+/).filter(Boolean)) {
      list._$resolvePrefixes(name, (scope, resolved) => {
        const prefix = scope === undefined ? '' : list._$prefixManager?.queryName(scope)
        found.push(prefix ? `${prefix}--${resolved}` : resolved)
      })
    }
    return found.join(' ')
  }

  /** The file whose template this stands in: relative paths start there. */
  get from (): string { return this.comp.ownerShadowRoot?.getHostNode().is ?? '' }

  element<K extends keyof HTMLElementTagNameMap> (tag: K, className = '', parent: HTMLElement = this.root): HTMLElementTagNameMap[K] {
    const made = document.createElement(tag)
    if (className) made.className = className
    parent.append(made)
    return made
  }

  initValues (data: D): void {
    this.data = data
    if (this.tapped) this.comp.addListener('tap', () => queueMicrotask(() => this.tapped!()))
    this.create()
    this.update()
  }

  updateValues (data: D, changes: Change[]): void {
    this.data = data
    this.update(new Set(changes.map(([path]) => String(path[0]))))
  }

  getIdMap (): Record<string, never> { return {} }
  handleEvent (): void {}
  setListener (): void {}
}

export type BuiltinType = new (comp: Instance) => Builtin<never>

const views = (comp: Instance): Builtin => comp.shadowRoot as unknown as Builtin

/** Registers a built-in component under its name in WXML. */
export function builtin (name: string, properties: Properties, View: BuiltinType): void {
  const definition = builtinSpace.defineComponent({
    is: `wx/${name}`,
    options: { externalComponent: true, templateEngine: { create: () => ({ createInstance: (comp: Instance) => new View(comp) }) } as unknown as glass.templateEngine.TemplateEngine },
    properties: Object.fromEntries(Object.entries(properties).map(([property, value]) => [property, { type: typeOf(value), value: value instanceof Anything ? value.value : value }])) as never,
    lifetimes: {
      attached () { views(this as unknown as Instance).attached() },
      detached () { views(this as unknown as Instance).detached() }
    }
  })
  builtinNames.add(name)
  space.setGlobalUsingComponent(name, definition.general())
}

function typeOf (value: unknown) {
  if (value === null || value instanceof Anything) return null
  if (Array.isArray(value)) return Array
  return { string: String, number: Number, boolean: Boolean, object: Object }[typeof value as 'string']
}

export function builtinOf (node: Node | null | undefined): Builtin | undefined {
  const shadow = node?.asGeneralComponent()?.shadowRoot as unknown
  return shadow instanceof Builtin ? shadow : undefined
}

/** The built-in components of a kind below a node, through the templates of components where `into` says so. */
export function* builtinsBelow (node: Node, into: (component: Instance) => boolean = () => true): Iterable<Builtin> {
  for (const child of node.childNodes) {
    const element = child.asElement()
    if (!element) continue
    const own = builtinOf(element)
    if (own) yield own
    const component = element.asGeneralComponent()
    const shadow = own ? undefined : component?.getShadowRoot()
    if (shadow && into(component!)) yield* builtinsBelow(shadow, into)
    yield* builtinsBelow(element, into)
  }
}
