import { formField, formFieldButton, formFieldGroup, type Behavior } from '../phone/behaviors'
import type { Instance, Node } from '../phone/engine'
import { Builtin, builtin, builtinOf } from './builtin'

/** A field that a form collects and clears. */
export abstract class Field<D extends object = Record<string, unknown>> extends Builtin<D> {
  abstract get value (): unknown
  abstract reset (): void
}

const is = (component: Instance, behavior: Behavior): boolean => component.hasBehavior((behavior as unknown as { _$: never })._$)

class Form extends Builtin<{ reportSubmit: boolean }> {
  update (): void {}

  submit (button: Builtin) {
    const value: Record<string, unknown> = {}
    for (const { name, read } of fields(this.comp)) if (name) value[name] = read()
    this.fire('submit', { value, target: { id: button.comp.id, dataset: { ...button.comp.dataset } } })
  }

  reset (button: Builtin) {
    for (const { clear } of fields(this.comp)) clear()
    this.fire('reset', { target: { id: button.comp.id, dataset: { ...button.comp.dataset } } })
  }
}

/** Fields below a node: built-in ones, components that say they are a field, and those inside a component that is a group of fields. */
function* fields (node: Node): Iterable<{ name: string, read: () => unknown, clear: () => void }> {
  for (const child of node.childNodes) {
    const element = child.asElement()
    if (!element) continue
    const component = element.asGeneralComponent()
    const view = builtinOf(element)
    if (view instanceof Field) yield { name: String((view.data as { name?: unknown }).name ?? ''), read: () => view.value, clear: () => view.reset() }
    else if (component && !view) {
      const data = component.data as { name?: string, value?: unknown }
      if (is(component, formField)) yield { name: data.name ?? '', read: () => data.value, clear: () => component.setData({ value: null }) }
      const shadow = component.getShadowRoot()
      if (is(component, formFieldGroup) && shadow) yield* fields(shadow)
    }
    yield* fields(element)
  }
}

/** The form that a button belongs to: the one around it, or the one around a component that lends its buttons. */
export function formAround (button: Builtin): Form | undefined {
  for (let node: Node | null = button.comp; node;) {
    const view = builtinOf(node)
    if (view instanceof Form) return view
    const parent: Node | null = node.parentNode
    const host: Instance | undefined = node.asShadowRoot()?.getHostNode()
    if (host && !is(host, formFieldButton)) return undefined
    node = parent ?? host ?? null
  }
  return undefined
}

builtin('form', { reportSubmit: false, reportSubmitTimeout: 0 }, Form as never)
