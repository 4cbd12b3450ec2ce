import { builtinOf } from '../builtin/builtin'
import type { Node } from './engine'

const segment = 3

/** Gives the touched built-ins their `hover-class`, until the returned function is called. */
export function hoverOver (target: Node): () => void {
  const timers: number[] = []
  const leaving: (() => void)[] = []
  for (let element = target.$$ as unknown as HTMLElement | null; element; element = element.parentElement) {
    const node = (element as unknown as { __wxElement?: Node }).__wxElement
    const data = builtinOf(node)?.data as { hoverClass?: string, hoverStartTime?: number, hoverStayTime?: number, hoverStopPropagation?: boolean, disabled?: boolean } | undefined
    if (!node || !data?.hoverClass || data.hoverClass === 'none' || data.disabled) continue
    const { hoverClass, hoverStartTime = 50, hoverStayTime = 400 } = data
    timers.push(window.setTimeout(() => {
      node.toggleNodeClass(hoverClass, true, segment)
      leaving.push(() => window.setTimeout(() => node.toggleNodeClass(hoverClass, false, segment), hoverStayTime))
    }, hoverStartTime))
    if (data.hoverStopPropagation) break
  }
  return () => {
    timers.forEach(clearTimeout)
    leaving.splice(0).forEach(leave => leave())
  }
}
