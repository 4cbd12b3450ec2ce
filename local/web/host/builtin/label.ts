import { tapped } from '../phone/gestures'
import { Builtin, builtin, builtinOf, builtinsBelow } from './builtin'

/** What a label reaches: it acts as if it had been tapped itself. */
export interface Labelled { activate: () => void }
const canBeLabelled = (view: unknown): view is Builtin & Labelled => typeof (view as Partial<Labelled>).activate === 'function'

class Label extends Builtin<{ for: string }> {
  update (): void {}

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
