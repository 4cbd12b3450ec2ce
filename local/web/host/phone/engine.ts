import * as glass from 'glass-easel'
import { CodeSpace, MiniProgramEnv, type AssociatedBackend } from 'glass-easel-miniprogram-adapter'
import { tellWarning } from './notices'
import { setIsolation, styleScopeOf } from './styles'

export type Node = glass.Element
export type Instance = glass.GeneralComponent
/** `this` of a page's or component's methods. */
export interface Caller { _$: Instance, is: string, data: Record<string, unknown>, [method: string]: unknown }

/** Names of built-in components; in the document they are `wx-NAME`, so that no style of a browser reaches them. */
export const builtinNames = new Set<string>()

/** Tags never take a browser's own meaning: a component called `body` becomes `x-body`. */
export const tagInDocument = (name: string): string => builtinNames.has(name) ? `wx-${name}` : name.includes('-') ? name : `x-${name}`

class Backend extends glass.CurrentWindowBackendContext {
  override document = {
    createElement: (name: string) => document.createElement(tagInDocument(name)) as unknown as glass.domlikeBackend.Element,
    createTextNode: (text: string) => document.createTextNode(text) as unknown as glass.domlikeBackend.Element,
    createDocumentFragment: () => document.createDocumentFragment() as unknown as glass.domlikeBackend.Element
  }

  /** Style sheets are inserted by styles.ts, once and in one order. */
  override appendStyleSheetPath (): number { return 0 }

  /** Events come from gestures.ts, which knows touch and mouse as one. */
  override setListenerStats (): void {}
}

export const env = new MiniProgramEnv()
export const builtinSpace = env.getGlobalCodeSpace().getComponentSpace()
export const codeSpace = env.createCodeSpace('program', true)
export const space = codeSpace.getComponentSpace()
export const backend: AssociatedBackend = env.associateBackend(new Backend() as unknown as glass.GeneralBackendContext)

space.updateComponentOptions({
  writeFieldsToNode: false, // a component may have a property named `dataset`
  writeIdToDOM: true
})

interface Options { styleIsolation?: string, addGlobalClass?: boolean }
type Prepare = (is: string, options?: Options) => [glass.ComponentOptions, string]

/** The adapter reads style isolation from JSON alone and gives ids a prefix; WeChat takes it from the script too, and ids as they are. */
const prepare = (CodeSpace.prototype as unknown as { prepareComponentOptions: Prepare }).prepareComponentOptions
;(CodeSpace.prototype as unknown as { prepareComponentOptions: Prepare }).prepareComponentOptions = function (this: CodeSpace, is, options) {
  const config = this.getComponentStaticConfig(is) ?? {}
  const isolation = options?.styleIsolation ?? config.styleIsolation
  const merged = {
    ...config,
    ...config.component ? { styleIsolation: isolation, addGlobalClass: options?.addGlobalClass ?? config.addGlobalClass } : { styleIsolation: 'shared' }
  }
  this.addComponentStaticConfig(is, merged as typeof config)
  if (config.component) this.addStyleSheet(is, undefined, styleScopeOf(is))
  const [componentOptions, styleIsolation] = prepare.call(this, is, options)
  setIsolation(is, styleIsolation)
  return [{ ...componentOptions, idPrefixGenerator: null }, styleIsolation]
}

type Place = (from: Node) => unknown
const engineElement = glass.Element as unknown as { findNearestNonVirtual: Place }
const findNearest = engineElement.findNearestNonVirtual

/** What reaches a built-in component through a slot or a condition belongs where its children are, which the engine forgets. */
engineElement.findNearestNonVirtual = function (from) {
  const found = findNearest.call(this, from)
  const owner = (found as { __wxElement?: Instance & { _$external?: boolean } } | null)?.__wxElement
  return owner?._$external ? (owner.shadowRoot as glass.ExternalShadowRoot).slot : found
}

glass.addGlobalWarningListener((message, component) => {
  tellWarning(message, typeof component === 'string' ? component : component.is)
  return false
})

/** The glass-easel node behind a document's node, or behind the nearest one above it that has one. */
export function nodeAt (element: EventTarget | null): Node | undefined {
  for (let at = element as globalThis.Node | null; at; at = at.parentNode) {
    const node = (at as unknown as { __wxElement?: Node }).__wxElement
    if (node) return node
  }
  return undefined
}

export const elementOf = (node: Node): HTMLElement | null => node.$$ as unknown as HTMLElement | null

/** The component whose template the node stands in: a page, at last. */
export function pageOf (node: Node): Instance | undefined {
  let at: Node | undefined = node
  let host = at.ownerShadowRoot?.getHostNode()
  while (host) {
    at = host
    host = at.ownerShadowRoot?.getHostNode()
  }
  return at.asGeneralComponent() ?? undefined
}
