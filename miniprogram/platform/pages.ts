/** The pages of app.json, written in by the build: an entry leads only to a page that is there. */
declare const APP_PAGES: readonly string[]

/** What follows a `?`. */
export type Query = Record<string, string>

const DEEPEST = 9 // WeChat keeps ten pages
let opening = false

export const exists = (route: string): boolean => APP_PAGES.includes(route)

const isTab = (route: string): boolean => route.startsWith('pages/') // the main package holds the tab pages and nothing else

function urlOf (route: string, query: Query): string {
  const words = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return `/${route}${words && `?${words}`}`
}

/** Opens a page once, however often it is tapped. A deep stack is not made deeper. */
export function open (route: string, query: Query = {}): void {
  if (opening) return
  opening = true
  const url = urlOf(route, query)
  const complete = () => { opening = false }
  if (isTab(route)) wx.switchTab({ url: `/${route}`, complete })
  else if (getCurrentPages().length >= DEEPEST) wx.redirectTo({ url, complete })
  else wx.navigateTo({ url, complete })
}

/** Back to a page that was come from, wherever it stands in the stack; else it takes this one's place, so that a form that is done is not come back to. */
export function backTo (route: string, query: Query = {}): void {
  const stack = getCurrentPages().map(page => page.route)
  const delta = stack.length - 1 - stack.lastIndexOf(route)
  if (stack.includes(route) && delta > 0) wx.navigateBack({ delta })
  else wx.redirectTo({ url: urlOf(route, query) })
}

/** From a receipt and from whatever was not found: never back into the form. */
export const goHome = (): void => { wx.switchTab({ url: '/pages/home/index' }) }
