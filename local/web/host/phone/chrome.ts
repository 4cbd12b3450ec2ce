import type { AppConfig } from './config'
import { files } from './program-files'
import type { Page } from './page'
import { shell } from './shell'
import { currentPage, isTab, pages } from './stack'
import type { TabBar } from '../between'

let bar: TabBar | undefined
let tabBarHidden = false

export function setUpTabBar ({ tabBar }: AppConfig): void {
  if (!tabBar || tabBar.custom) return
  bar = {
    items: tabBar.list.map(({ pagePath, text, iconPath, selectedIconPath }) => ({ pagePath, text, icon: iconPath && files.url(`/${iconPath}`), selectedIcon: selectedIconPath && files.url(`/${selectedIconPath}`) })),
    selected: 0, color: tabBar.color ?? '#7a7e83', selectedColor: tabBar.selectedColor ?? '#07c160', background: tabBar.backgroundColor ?? '#ffffff',
    border: tabBar.borderStyle === 'white' ? '#ffffff' : 'rgba(0,0,0,.2)', top: tabBar.position === 'top'
  }
}

/** The title bar and the tab bar that belong to a page; what the page changes later is kept in its window. */
export function showChrome (page: Page): void {
  const { window } = page
  const custom = window.navigationStyle === 'custom'
  const depth = pages().indexOf(page)
  const tab = isTab(page.route.path)
  shell.navigationBar({
    title: String(window.navigationBarTitleText ?? ''), background: String(window.navigationBarBackgroundColor ?? '#000000'),
    front: window.navigationBarTextStyle === 'black' ? '#000000' : '#ffffff', custom,
    back: depth > 0 ? 'back' : tab || depth < 0 || page.route.path === homePath ? 'none' : 'home', loading: Boolean(window.navigationBarLoading)
  })
  const selected = bar?.items.findIndex(({ pagePath }) => pagePath === page.route.path) ?? -1
  shell.tabBar(bar && selected >= 0 && !tabBarHidden ? { ...bar, selected } : undefined)
}

let homePath = ''
export const setHome = (path: string): void => { homePath = path }

export function changeWindow (page: Page, changes: Record<string, unknown>): void {
  Object.assign(page.window, changes)
  if (page === currentPage()) showChrome(page)
}

export function changeTabBar (change: (bar: TabBar) => TabBar): boolean {
  if (!bar) return false
  bar = change(bar)
  const page = currentPage()
  if (page) showChrome(page)
  return true
}

export function hideTabBar (hidden: boolean): void {
  tabBarHidden = hidden
  const page = currentPage()
  if (page) showChrome(page)
}

export const homeUrl = (): string => `/${homePath}`
export const tabAt = (index: number): TabBar['items'][number] | undefined => bar?.items[index]
