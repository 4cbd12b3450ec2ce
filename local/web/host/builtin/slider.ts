import { builtin } from './builtin'
import { Field } from './form'
import { drag } from './drag'

const properties = { name: '', min: 0, max: 100, step: 1, disabled: false, value: 0, color: '#e9e9e9', selectedColor: '#1aad19', activeColor: '#1aad19', backgroundColor: '#e9e9e9', blockSize: 28, blockColor: '#ffffff', showValue: false }

/** A value on a line, moved by a finger, the mouse or the arrow keys. */
class Slider extends Field<typeof properties> {
  private readonly line = document.createElement('div')
  private readonly done = document.createElement('div')
  private readonly block = document.createElement('div')
  private readonly number = document.createElement('div')

  override create () {
    this.line.className = 'host-slider-line'
    this.done.className = 'host-slider-done'
    this.block.className = 'host-slider-block'
    this.number.className = 'host-slider-number'
    this.block.setAttribute('role', 'slider')
    this.line.append(this.done, this.block)
    this.root.append(this.line, this.number)
    drag(this.line, { start: ({ x }) => this.at(x, 'changing'), move: ({ x }) => this.at(x, 'changing'), end: () => { if (!this.data.disabled) this.fire('change', { value: this.data.value }) } })
    this.block.addEventListener('keydown', ({ key }) => {
      const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[key]
      if (steps) this.to(this.data.value + steps * this.data.step, 'change')
    })
  }

  override get labelled () { return this.block }
  get value () { return this.data.value }
  reset () { this.set({ value: this.data.min }) }

  update () {
    const { min, max, value, disabled, activeColor, selectedColor, backgroundColor, color, blockSize, blockColor, showValue } = this.data
    const size = Math.min(28, Math.max(12, blockSize))
    const share = `${max > min ? (Math.min(max, Math.max(min, value)) - min) / (max - min) * 100 : 0}%`
    Object.assign(this.done.style, { width: share, backgroundColor: activeColor !== '#1aad19' ? activeColor : selectedColor })
    Object.assign(this.block.style, { left: share, width: `${size}px`, height: `${size}px`, backgroundColor: blockColor, margin: `${-size / 2}px 0 0 ${-size / 2}px` })
    this.line.style.backgroundColor = backgroundColor !== '#e9e9e9' ? backgroundColor : color
    this.number.textContent = String(value)
    this.number.hidden = !showValue
    this.root.toggleAttribute('disabled', disabled)
    this.block.tabIndex = disabled ? -1 : 0
    for (const [name, number] of Object.entries({ valuemin: min, valuemax: max, valuenow: value })) this.block.setAttribute(`aria-${name}`, String(number))
  }

  private at (x: number, event: string) {
    const { left, width } = this.line.getBoundingClientRect()
    this.to(this.data.min + (x - left) / width * (this.data.max - this.data.min), event)
  }

  private to (wanted: number, event: string) {
    const { min, max, step, value, disabled } = this.data
    if (disabled) return
    const rounded = Math.min(max, Math.max(min, +(min + Math.round((wanted - min) / step) * step).toFixed(6)))
    if (rounded === value) return
    this.set({ value: rounded })
    this.fire(event, { value: rounded })
  }
}
builtin('slider', properties, Slider as never)
