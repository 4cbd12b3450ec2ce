import { enterContainer } from '../phone/containers'
import { plainUnits } from '../phone/units'
import { Builtin, builtin } from './builtin'

const properties = { show: false, duration: 300, zIndex: 100, overlay: true, position: 'bottom', round: false, closeOnSlideDown: false, overlayStyle: '', customStyle: '' }

/** A page over the page: going back closes it first. */
class PageContainer extends Builtin<typeof properties> {
  private readonly ground = document.createElement('div')
  private readonly sheet = document.createElement('div')
  private forget = () => {}
  private open = false
  private timer = 0

  override create () {
    this.ground.className = 'host-container-ground'
    this.sheet.className = 'host-container-sheet'
    this.ground.addEventListener('click', () => { this.fire('clickoverlay'); this.leave() })
    this.slot = this.sheet
    this.root.append(this.ground, this.sheet)
    this.root.hidden = true
  }

  update () {
    const { show, duration, zIndex, overlay, position, round, overlayStyle, customStyle } = this.data
    this.root.style.zIndex = String(zIndex)
    this.root.setAttribute('position', position)
    this.root.toggleAttribute('round', round)
    this.ground.hidden = !overlay
    this.ground.setAttribute('style', `transition-duration:${duration}ms;${plainUnits(overlayStyle)}`)
    this.sheet.setAttribute('style', `transition-duration:${duration}ms;${plainUnits(customStyle)}`)
    if (show !== this.open) this.turn(show)
  }

  override detached () { this.forget() }

  private leave () { this.set({ show: false }) }

  private turn (show: boolean) {
    this.open = show
    const name = show ? 'enter' : 'leave'
    this.forget()
    if (show) {
      this.root.hidden = false
      this.forget = enterContainer(() => this.leave())
    }
    this.fire(`before${name}`)
    this.fire(name)
    void this.root.offsetWidth // draws the start of the way
    this.root.toggleAttribute('open', show)
    clearTimeout(this.timer)
    this.timer = window.setTimeout(() => {
      if (!show) this.root.hidden = true
      this.fire(`after${name}`)
    }, this.data.duration)
  }
}
builtin('page-container', properties, PageContainer as never)
