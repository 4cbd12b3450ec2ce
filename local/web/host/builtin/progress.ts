import { anything, Builtin, builtin } from './builtin'

const properties = { percent: 0, showInfo: false, borderRadius: anything(0), fontSize: anything(16), strokeWidth: anything(6), color: '', activeColor: '', backgroundColor: '#ebebeb', active: false, activeMode: 'backwards', duration: 30 }

const length = (value: unknown): string => typeof value === 'number' || /^[\d.]+$/.test(String(value)) ? `${String(value)}px` : String(value)

class Progress extends Builtin<typeof properties> {
  private readonly line = document.createElement('div')
  private readonly done = document.createElement('div')
  private readonly info = document.createElement('div')
  private shown = 0

  override create () {
    this.root.setAttribute('role', 'progressbar')
    this.line.className = 'host-progress-line'
    this.done.className = 'host-progress-done'
    this.info.className = 'host-progress-info'
    this.line.append(this.done)
    this.root.append(this.line, this.info)
    this.done.addEventListener('transitionend', () => this.fire('activeend', { curPercent: this.data.percent }))
  }

  update (changed?: Set<string>) {
    const { percent, showInfo, borderRadius, fontSize, strokeWidth, color, activeColor, backgroundColor, active, activeMode, duration } = this.data
    const share = Math.min(100, Math.max(0, Number(percent) || 0))
    Object.assign(this.line.style, { height: length(strokeWidth), borderRadius: length(borderRadius), backgroundColor })
    Object.assign(this.done.style, { backgroundColor: activeColor || color || '#09bb07', borderRadius: length(borderRadius) })
    Object.assign(this.info.style, { fontSize: length(fontSize) })
    this.info.hidden = !showInfo
    this.info.textContent = `${share}%`
    this.root.setAttribute('aria-valuenow', String(share))
    if (!changed || changed.has('percent')) this.grow(share, active ? duration * Math.abs(share - (activeMode === 'forwards' ? this.shown : 0)) : 0, activeMode === 'forwards')
  }

  private grow (share: number, time: number, onwards: boolean) {
    if (time > 0 && !onwards) Object.assign(this.done.style, { transition: 'none', width: '0' })
    const go = () => Object.assign(this.done.style, { transition: time > 0 ? `width ${time}ms linear` : 'none', width: `${share}%` })
    if (time > 0) requestAnimationFrame(() => requestAnimationFrame(go))
    else go()
    this.shown = share
  }
}
builtin('progress', properties, Progress as never)
