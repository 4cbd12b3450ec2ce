import { anything, Builtin, builtin } from './builtin'

const spaces: Record<string, string> = { nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003' }

/** Inline text; line breaks count, blanks only where `space` says so. */
class Text extends Builtin<{ selectable: boolean, userSelect: boolean, space: string }> {
  update () {
    this.root.toggleAttribute('selectable', this.data.selectable || this.data.userSelect)
    this.root.toggleAttribute('spaced', Boolean(spaces[this.data.space]))
  }
}
builtin('text', { selectable: false, userSelect: false, space: '', decode: false, overflow: 'visible', maxLines: 0 }, Text as never)

/** Signs of WeChat's own, drawn with strokes. */
const circle = '<circle cx="12" cy="12" r="11"/>'
const signs: Record<string, [color: string, drawing: string]> = {
  success: ['#09bb07', `${circle}<path d="M6.5 12.5l4 4 7.5-8.5" stroke="#fff" fill="none"/>`],
  success_no_circle: ['#09bb07', '<path d="M4 12.5l5.5 5.5L20 6.5" stroke="currentColor" fill="none"/>'],
  info: ['#10aeff', `${circle}<path d="M12 11v6.5M12 6.5v1.5" stroke="#fff"/>`],
  warn: ['#f76260', `${circle}<path d="M12 6.5V13M12 16v1.5" stroke="#fff"/>`],
  waiting: ['#10aeff', `${circle}<path d="M12 6v6.5h5" stroke="#fff" fill="none"/>`],
  cancel: ['#f43530', '<circle cx="12" cy="12" r="10" fill="none" stroke="currentColor"/><path d="M8 8l8 8M16 8l-8 8" stroke="currentColor"/>'],
  download: ['#09bb07', '<circle cx="12" cy="12" r="10" fill="none" stroke="currentColor"/><path d="M12 6.5v9M8 12.5l4 4 4-4" stroke="currentColor" fill="none"/>'],
  search: ['#b2b2b2', '<circle cx="10.5" cy="10.5" r="6.5" fill="none" stroke="currentColor"/><path d="M15.5 15.5L21 21" stroke="currentColor"/>'],
  clear: ['#b2b2b2', `${circle}<path d="M8 8l8 8M16 8l-8 8" stroke="#fff"/>`]
}

class Icon extends Builtin<{ type: string, size: unknown, color: string }> {
  update () {
    const [color, drawing] = signs[this.data.type] ?? ['currentColor', '']
    const size = typeof this.data.size === 'string' && /[a-z%]/.test(this.data.size) ? this.data.size : `${Number(this.data.size)}px`
    this.root.innerHTML = `<svg viewBox="0 0 24 24" fill="currentColor" stroke-width="1.6" aria-hidden="true">${drawing}</svg>`
    const svg = this.root.firstElementChild as SVGElement
    Object.assign(svg.style, { display: 'block', width: size, height: size, color: this.data.color || color })
  }
}
builtin('icon', { type: '', size: anything(23), color: '' }, Icon as never)
