/** What the browser may still do with a finger by itself; must be said before the finger comes. */
export const touchAction = (scrolls: 'x' | 'y' | 'none'): string => ({ x: 'pan-x', y: 'pan-y', none: 'none' })[scrolls]

export interface Point { x: number, y: number, dx: number, dy: number, time: number }
export interface Drag { start?: (at: Point) => boolean | void, move: (at: Point) => void, end: (at: Point) => void, /** The direction that belongs to the page's own scrolling. */ scrolls?: () => 'x' | 'y' | 'none' }

/**
 * Follows a finger or the mouse on an element, wherever it goes until it is lifted. A drag along the direction that the page scrolls
 * in is left to the page.
 */
export function drag (element: HTMLElement, { start, move, end, scrolls = () => 'none' }: Drag): void {
  element.style.touchAction = touchAction(scrolls())
  let from: { x: number, y: number, id: number } | undefined
  let own = false
  const point = ({ clientX, clientY, timeStamp }: PointerEvent): Point => ({ x: clientX, y: clientY, dx: clientX - from!.x, dy: clientY - from!.y, time: timeStamp })

  element.addEventListener('pointerdown', event => {
    if (from || event.button !== 0) return
    from = { x: event.clientX, y: event.clientY, id: event.pointerId }
    own = scrolls() === 'none'
    if (start?.(point(event)) === false) { from = undefined; return }
    window.addEventListener('pointermove', moved)
    window.addEventListener('pointerup', ended)
    window.addEventListener('pointercancel', ended)
  })

  function moved (event: PointerEvent) {
    if (event.pointerId !== from?.id) return
    const at = point(event)
    if (!own) {
      if (Math.hypot(at.dx, at.dy) < 5) return
      own = scrolls() === 'y' ? Math.abs(at.dx) > Math.abs(at.dy) : Math.abs(at.dy) > Math.abs(at.dx)
      if (!own) return ended(event)
    }
    move(at)
  }

  function ended (event: PointerEvent) {
    if (event.pointerId !== from?.id) return
    const at = point(event)
    from = undefined
    window.removeEventListener('pointermove', moved)
    window.removeEventListener('pointerup', ended)
    window.removeEventListener('pointercancel', ended)
    end(at)
  }
}
