import { mediaQuery } from '../phone/query'
import { Builtin, builtin, type Properties } from './builtin'

/** What a touchable built-in takes for its pressed look. */
export const hover = (className: string, start: number, stay: number): Properties => ({ hoverClass: className, hoverStartTime: start, hoverStayTime: stay, hoverStopPropagation: false })

/** A box: all that it has is its pressed look, which hover.ts gives. */
class View extends Builtin {
  update (): void {}
}

builtin('view', hover('none', 50, 400), View as never)
builtin('cover-view', { scrollTop: null, markerId: '' }, View as never)
builtin('share-element', { mapkey: '', transform: false, duration: 300, easingFunction: 'ease-out' }, View as never)
builtin('span', {}, View as never)
for (const name of ['list-view', 'grid-view', 'sticky-header', 'sticky-section', 'nested-scroll-header', 'nested-scroll-body', 'open-container', 'snapshot', 'draggable-sheet']) builtin(name, {}, View as never)

/** Shows its children while the screen is as it says. */
class MatchMedia extends Builtin<Record<string, unknown>> {
  private stop = () => {}

  update () {
    this.stop()
    const query = matchMedia(mediaQuery(this.data) || 'all')
    const show = () => { this.root.hidden = !query.matches }
    query.addEventListener('change', show)
    this.stop = () => query.removeEventListener('change', show)
    show()
  }

  override detached () { this.stop() }
}
builtin('match-media', { minWidth: null, maxWidth: null, width: null, minHeight: null, maxHeight: null, height: null, orientation: '' }, MatchMedia as never)

/** Draws its children above the page, whatever clips or transforms stand around it. */
class RootPortal extends Builtin<{ enable: boolean }> {
  override create () {
    this.slot = document.createElement('div')
    this.slot.className = 'host-portal'
  }

  update () { this.place() }
  override attached () { this.place() }
  override detached () { this.slot.remove() }

  private place () {
    const to = this.data.enable ? this.root.closest('.host-page') ?? this.root : this.root
    if (this.slot.parentElement !== to) to.append(this.slot)
  }
}
builtin('root-portal', { enable: true }, RootPortal as never)
