import { tapped } from '../phone/gestures'
import { Builtin, builtin, builtinOf, builtinsBelow } from './builtin'

/** What a label reaches: it acts as if it had been tapped itself. */
export interface Labelled { activate: () => void }
const canBeLabelled = (view: unknown): view is Builtin & Labelled => typeof (view as Partial<Labelled>).activate === 'function'

let counter = 0

class Label extends Builtin<{ for: string }> {
  update (): void {}

  /** Gives its words as a name to a field that has none of its own. */
  override attached () {
    const target = this.target()
    if (!target || target.root.textContent?.trim() || target.labelled.hasAttribute('aria-label')) return
    this.root.id ||= `host-label-${counter++}`
    target.labelled.setAttribute('aria-labelledby', this.root.id)
  }

  override tapped () {
    const target = this.target()
    if (target && !(tapped && target.root.contains(tapped))) target.activate() // tapped itself, it has acted already
  }

  private target (): (Builtin & Labelled) | undefined {
    if (this.data.for) {
      const named = builtinOf(this.comp.ownerShadowRoot?.getElementById(this.data.for))
      return canBeLabelled(named) ? named : undefined
    }
    for (const view of builtinsBelow(this.comp)) if (canBeLabelled(view)) return view
    return undefined
  }
}
builtin('label', { for: '' }, Label as never)
