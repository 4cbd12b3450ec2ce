import { callApp } from './app'
import { currentPage } from './stack'
import { listenToPulls } from './pull-down'

/** A page's window: scrolling, reaching the bottom, changing its size. */
export function listenToDocument (): void {
  let atBottom = false
  window.addEventListener('scroll', () => {
    const page = currentPage()
    if (!page) return
    const { scrollHeight, clientHeight } = document.documentElement
    const { scrollY } = window
    page.call('onPageScroll', { scrollTop: scrollY })
    const distance = Number(page.window.onReachBottomDistance ?? 50)
    const near = scrollHeight - clientHeight - scrollY <= distance
    if (near && !atBottom && scrollHeight > clientHeight) page.call('onReachBottom')
    atBottom = near
  }, { passive: true })
  window.addEventListener('resize', () => {
    const size = { windowWidth: window.innerWidth, windowHeight: window.innerHeight, screenWidth: window.innerWidth, screenHeight: window.innerHeight }
    currentPage()?.component.triggerPageLifetime('resize', [{ size, deviceOrientation: 'portrait' }])
    currentPage()?.call('onResize', { size, deviceOrientation: 'portrait' })
    callApp('onWindowResize', { size })
  })
  listenToPulls()
}
