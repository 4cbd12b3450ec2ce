import { currentPage, type pages } from './stack'

/** As far as a page is held open while it refreshes. */
const held = 60
let height = 0
let refreshing: ReturnType<typeof pages>[number] | undefined
const dots = document.getElementById('host-pull')!

function open (distance: number, settle: boolean) {
  height = Math.max(0, distance)
  dots.style.transition = settle ? 'height .2s' : 'none'
  dots.style.height = `${height}px`
  dots.classList.toggle('host-turning', settle && height > 0)
}

/** Pulls of a finger or mouse on a page that refreshes: at its top, downwards. */
export function listenToPulls (): void {
  let from: number | undefined
  const begin = (y: number) => { from = currentPage()?.window.enablePullDownRefresh && window.scrollY === 0 && !refreshing ? y : undefined }
  const pull = (y: number) => { if (from !== undefined && y > from) open((y - from) / 2, false) }
  const end = () => {
    if (from === undefined) return
    from = undefined
    if (height >= held * 0.8) startPullDownRefresh()
    else open(0, true)
  }
  document.addEventListener('touchstart', event => begin(event.touches[0]!.clientY), { passive: true })
  document.addEventListener('touchmove', event => pull(event.touches[0]!.clientY), { passive: true })
  document.addEventListener('touchend', end)
  document.addEventListener('mousedown', event => begin(event.clientY))
  document.addEventListener('mousemove', event => { if (event.buttons === 1) pull(event.clientY) })
  document.addEventListener('mouseup', end)
}

export function startPullDownRefresh (): void {
  const page = currentPage()
  if (!page || refreshing) return
  refreshing = page
  dots.style.background = String(page.window.backgroundColor ?? '#ffffff')
  dots.style.color = page.window.backgroundTextStyle === 'light' ? '#ffffff' : '#888888'
  open(held, true)
  page.call('onPullDownRefresh')
}

export function stopPullDownRefresh (): void {
  refreshing = undefined
  open(0, true)
}
