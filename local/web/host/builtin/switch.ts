import { builtin } from './builtin'
import { Field } from './form'

const properties = { name: '', checked: false, disabled: false, type: 'switch', color: '' }

/** On or off: a sliding knob, or a box to tick. */
class Switch extends Field<typeof properties> {
  private readonly knob = document.createElement('div')

  override create () {
    this.root.setAttribute('role', 'switch')
    this.root.append(this.knob)
  }

  get value () { return this.data.checked }
  reset () { this.set({ checked: false }) }

  update () {
    const { checked, disabled, type, color } = this.data
    const kind = type === 'checkbox' ? 'checkbox' : 'switch'
    this.knob.className = `wx-${kind}-input${checked ? ` wx-${kind}-input-checked` : ''}`
    this.knob.style.setProperty('--color', color)
    this.root.setAttribute('aria-checked', String(checked))
    this.root.toggleAttribute('disabled', disabled)
    this.root.tabIndex = disabled ? -1 : 0
  }

  override tapped () { this.activate() }

  activate () {
    if (this.data.disabled) return
    this.set({ checked: !this.data.checked })
    this.fire('change', { value: this.data.checked })
  }
}
builtin('switch', properties, Switch as never)
