import type { TabBar } from '../between'
import { changeTabBar, changeWindow, hideTabBar } from '../phone/chrome'
import { currentPage, isTab } from '../phone/stack'
import { files } from '../phone/program-files'
import { shell } from '../phone/shell'
import { family, number, Refusal, text, type Options } from './call'

function ofPage (changes: Record<string, unknown>) {
  const page = currentPage()
  if (page) changeWindow(page, changes)
}

export const navigationBar = family({
  setNavigationBarTitle: ({ title }) => ofPage({ navigationBarTitleText: text(title) }),
  setNavigationBarColor: ({ frontColor, backgroundColor }) => ofPage({ navigationBarTextStyle: text(frontColor).toLowerCase() === '#ffffff' ? 'white' : 'black', navigationBarBackgroundColor: text(backgroundColor) }),
  showNavigationBarLoading: () => ofPage({ navigationBarLoading: true }),
  hideNavigationBarLoading: () => ofPage({ navigationBarLoading: false }),
  hideHomeButton: () => ofPage({ homeButtonHidden: true }),
  setBackgroundColor: ({ backgroundColor }) => ofPage({ backgroundColor }),
  setBackgroundTextStyle: ({ textStyle }) => ofPage({ backgroundTextStyle: textStyle }),
  setTopBarText: () => {}
})

function change (work: (bar: TabBar) => TabBar) {
  if (!currentPage() || !isTab(currentPage()!.route.path)) throw new Refusal('not TabBar page')
  changeTabBar(work)
}

const changeItem = ({ index }: Options, changes: Partial<TabBar['items'][number]>) =>
  change(bar => ({ ...bar, items: bar.items.map((item, at) => at === number(index) ? { ...item, ...changes } : item) }))

const given = (changes: Record<string, unknown>) => Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))

export const tabBar = family({
  showTabBar: () => hideTabBar(false),
  hideTabBar: () => hideTabBar(true),
  setTabBarBadge: options => changeItem(options, { badge: text(options.text), dot: false }),
  removeTabBarBadge: options => changeItem(options, { badge: undefined }),
  showTabBarRedDot: options => changeItem(options, { dot: true, badge: undefined }),
  hideTabBarRedDot: options => changeItem(options, { dot: false }),
  setTabBarItem: options => changeItem(options, given({ text: options.text, icon: options.iconPath && files.url(text(options.iconPath)), selectedIcon: options.selectedIconPath && files.url(text(options.selectedIconPath)) })),
  setTabBarStyle: ({ color, selectedColor, backgroundColor, borderStyle }) =>
    change(bar => ({ ...bar, ...given({ color, selectedColor, background: backgroundColor, border: borderStyle && (borderStyle === 'white' ? '#ffffff' : 'rgba(0,0,0,.2)') }) }))
})

/** Where the round button at the top right stands. */
export function getMenuButtonBoundingClientRect () {
  const { width, capsule } = shell.look()
  const right = width - capsule.right
  return { width: capsule.width, height: capsule.height, top: capsule.top, right, bottom: capsule.top + capsule.height, left: right - capsule.width }
}
