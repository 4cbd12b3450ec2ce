import { readFileSync } from 'node:fs'
import type { Phone, textSizes } from './browser'

const least = { normal: { font: 14, touch: 44 }, large: { font: 19, touch: 60 } }

/** What a person with old eyes and hands would stumble over on the page that is shown, in words; empty when nothing. */
export async function faults (phone: Phone, text: keyof typeof textSizes): Promise<string[]> {
  return [...await phone.inside<string[]>(`(${measure.toString()})(${JSON.stringify(least[text])})`), ...await unreadable(phone)]
}

/** Runs inside the phone. */
function measure ({ font, touch }: { font: number, touch: number }): string[] {
  const view = globalThis as unknown as { document: { documentElement: { scrollWidth: number }, querySelector (s: string): El | null }, innerWidth: number, getComputedStyle (el: El): Record<string, string> }
  interface El { textContent: string | null, childNodes: ArrayLike<{ nodeType: number, textContent: string | null }>, querySelectorAll (s: string): ArrayLike<El>, getBoundingClientRect (): { width: number, height: number, top: number, left: number, right: number }, scrollWidth: number, clientWidth: number, scrollHeight: number, clientHeight: number, className: string, closest (s: string): El | null }
  const page = view.document.querySelector('.host-page:not([hidden])')!
  const all = Array.from(page.querySelectorAll('*'))
  const own = (el: El) => Array.from(el.childNodes).filter(node => node.nodeType === 3).map(node => node.textContent ?? '').join('').trim()
  const seen = (el: El) => { const { width, height } = el.getBoundingClientRect(); return width > 0 && height > 0 && view.getComputedStyle(el).visibility !== 'hidden' }
  const called = (el: El) => (el.textContent ?? '').trim().slice(0, 20) || el.className
  const found: string[] = []
  if (view.document.documentElement.scrollWidth > view.innerWidth) found.push(`页面要左右滑：${view.document.documentElement.scrollWidth}`)
  for (const el of all.filter(el => own(el) !== '' && seen(el))) {
    const style = view.getComputedStyle(el)
    if (parseFloat(style.fontSize!) < font) found.push(`字太小：${called(el)} ${style.fontSize}`)
    const { left, right } = el.getBoundingClientRect()
    if (left < -1 || right > view.innerWidth + 1) found.push(`出了屏幕：${called(el)}`)
    if (style.overflow !== 'visible' && (el.scrollWidth > el.clientWidth + 1 || el.scrollHeight > el.clientHeight + 1)) found.push(`字被切掉：${called(el)}`)
  }
  for (const el of all.filter(seen)) {
    const role = (el as unknown as { getAttribute (n: string): string | null }).getAttribute('role') ?? ''
    const tag = (el as unknown as { localName: string }).localName
    if (!/^(button|tab|radio|checkbox|link|switch)$/.test(role) && !/^wx-(button|input|textarea|switch)$/.test(tag)) continue
    const { width, height } = el.getBoundingClientRect()
    if (height < touch - 0.5 || width < touch - 0.5) found.push(`太小，点不准：${called(el)} ${Math.round(width)}×${Math.round(height)}`)
  }
  return found
}

const axe = () => readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** Serious findings of axe-core: contrast as it is drawn, names of what can be tapped. */
async function unreadable (phone: Phone): Promise<string[]> {
  await phone.inside(`window.axe ? undefined : (0, eval)(${JSON.stringify(axe())})`)
  return phone.inside<string[]>(`axe.run('.host-page:not([hidden])', { resultTypes: ['violations'] }).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ' ' + html.slice(0, 120) + ' ' + failureSummary.split('\\n').pop())))`)
}
