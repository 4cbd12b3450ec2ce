import type { Look, NavigationBar, Phone, TabBar } from '../between'
import { byId, h } from './element'

export const screen = byId('screen')
export const frame = byId('frame') as HTMLIFrameElement
const bars = byId('bars')
const tabs = byId('tabs')

let phone: Phone | undefined
export const setPhone = (running: Phone): void => { phone = running }
export const running = (): Phone | undefined => phone

/** On a phone of one's own the page fills the screen: its bars and edges are the real ones. */
const real = matchMedia('(max-width: 600px)')
export const isReal = (): boolean => real.matches

export function look (): Look {
  const { clientWidth: width, clientHeight: height } = screen
  const statusBar = isReal() ? 0 : 44
  return { width, height, statusBar, bar: 44, safeBottom: isReal() ? 0 : 34, capsule: { width: 87, height: 32, top: statusBar + 6, right: 8 } }
}

export function drawNavigationBar ({ title, background, front, custom, back, loading }: NavigationBar): void {
  screen.classList.toggle('custom', custom)
  bars.style.color = front
  bars.style.background = custom ? 'none' : background
  const button = back === 'none' || custom ? undefined : h('button', {
    class: `back ${back}`, 'aria-label': back === 'back' ? '返回' : '首页', onclick: () => back === 'back' ? phone?.back() : phone?.home()
  })
  byId('navigation').replaceChildren(...button ? [button] : [], h('h1', { hidden: custom, onclick: () => phone?.titleTapped() }, loading ? h('i', { class: 'spinner' }) : '', title))
  document.title = title || document.title
}

export function drawTabBar (bar: TabBar | undefined): void {
  tabs.hidden = !bar
  screen.classList.toggle('tabs', Boolean(bar))
  if (!bar) return
  const { items, selected, color, selectedColor, background, border } = bar
  Object.assign(tabs.style, { background, borderColor: border })
  tabs.replaceChildren(...items.map(({ text, icon, selectedIcon, badge, dot }, index) => {
    const on = index === selected
    const image = on ? selectedIcon ?? icon : icon
    return h('button', { role: 'tab', 'aria-selected': String(on), style: `color:${on ? selectedColor : color}`, onclick: () => phone?.tab(index) },
      h('span', { class: 'tab-icon' }, image ? h('img', { src: image, alt: '' }) : '', badge ? h('b', { class: 'badge' }, badge) : dot ? h('b', { class: 'dot' }) : ''), h('span', {}, text))
  }))
}

/** Starts the program in the frame, at a page or at its first one. */
export function start (route: string): void {
  drawTabBar(undefined)
  frame.src = `/~host/phone.html?${Date.now()}#${encodeURIComponent(route)}`
}
