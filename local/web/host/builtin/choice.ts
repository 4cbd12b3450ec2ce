import { Builtin, builtin, builtinOf, builtinsBelow } from './builtin'
import { Field } from './form'
import type { Node } from '../phone/engine'

interface Data { [name: string]: unknown, value: unknown, checked: boolean, disabled: boolean, color: string }

/** A box or a round to tick; its group, if it has one, tells the page. */
abstract class Choice extends Builtin<Data> {
  abstract readonly kind: 'checkbox' | 'radio'
  private readonly box = document.createElement('div')

  override create () {
    this.root.setAttribute('role', this.kind)
    this.root.append(this.box)
    this.slot = this.element('div', `wx-${this.kind}-label`)
  }

  update (changed?: Set<string>) {
    const { checked, disabled, color } = this.data
    this.box.className = `wx-${this.kind}-input${checked ? ` wx-${this.kind}-input-checked` : ''}${disabled ? ` wx-${this.kind}-input-disabled` : ''}`
    this.box.style.setProperty('--color', color)
    this.root.setAttribute('aria-checked', String(checked))
    this.root.toggleAttribute('disabled', disabled)
    this.root.tabIndex = disabled ? -1 : 0
    if (changed?.has('checked') && checked) this.group?.alone(this)
  }

  /** The group around it, through slots and components. */
  get group (): Group | undefined {
    for (let element = this.root.parentElement; element; element = element.parentElement) {
      const view = builtinOf((element as unknown as { __wxElement?: Node }).__wxElement)
      if (view instanceof Group && view.kind === this.kind) return view
    }
    return undefined
  }

  override tapped () { this.activate() }
  abstract activate (): void
}

class Checkbox extends Choice {
  readonly kind = 'checkbox'
  activate () {
    if (this.data.disabled) return
    this.set({ checked: !this.data.checked })
    this.group?.changed()
  }
}

class Radio extends Choice {
  readonly kind = 'radio'
  activate () {
    if (this.data.disabled || this.data.checked) return
    this.set({ checked: true })
    this.group?.changed()
  }
}

abstract class Group extends Field {
  abstract readonly kind: 'checkbox' | 'radio'
  update (): void {}
  get choices (): Choice[] { return [...builtinsBelow(this.comp)].filter((view): view is Choice => view instanceof Choice && view.kind === this.kind) }
  get ticked (): unknown[] { return this.choices.filter(({ data }) => data.checked).map(({ data }) => data.value) }
  /** Of rounds only one is on. */
  alone (_: Choice): void {}
  changed () { this.fire('change', { value: this.value }) }
  reset () { for (const choice of this.choices) choice.set({ checked: false }) }
}

class CheckboxGroup extends Group {
  readonly kind = 'checkbox'
  override create () { this.root.setAttribute('role', 'group') }
  get value () { return this.ticked }
}

class RadioGroup extends Group {
  readonly kind = 'radio'
  override create () { this.root.setAttribute('role', 'radiogroup') }
  get value () { return this.ticked[0] ?? '' }
  override alone (on: Choice) { for (const choice of this.choices) if (choice !== on && choice.data.checked) choice.set({ checked: false }) }
}

const properties = { value: '', checked: false, disabled: false, color: '', backgroundColor: '', borderColor: '', activeBackgroundColor: '', activeBorderColor: '', iconColor: '', name: '' }
builtin('checkbox', properties, Checkbox as never)
builtin('radio', properties, Radio as never)
builtin('checkbox-group', { name: '' }, CheckboxGroup as never)
builtin('radio-group', { name: '' }, RadioGroup as never)
