import type { Phone } from '../between'
import { hideApp, showApp, type AppOptions } from './app'
import { networkChanged } from '../api/network'
import { meter } from './meter'
import { tellFailure } from './notices'
import { navigateBack, navigateTo, reLaunch, switchTab } from './pages'
import { homeUrl, tabAt } from './chrome'
import { shareNow } from './share'
import { currentPage, isTab, pages } from './stack'
import { leaveContainer } from './containers'

/** What the device around the frame may do to the program. */
export const phone: Phone & { launched: AppOptions } = {
  launched: { path: '', query: {}, scene: 1001, referrerInfo: {} },
  meter,
  pages: () => pages().map(page => page.route.text),

  back () { if (!leaveContainer()) void navigateBack() },
  home () { void reLaunch(homeUrl()) },

  tab (index) {
    const item = tabAt(index)
    if (!item) return
    void switchTab(`/${item.pagePath}`).then(() => {
      currentPage()?.call('onTabItemTap', { index, pagePath: item.pagePath, text: item.text })
    })
  },

  open (page) {
    const url = `/${page.replace(/^\//, '')}`
    const [path = ''] = url.slice(1).split('?')
    void (isTab(path) ? switchTab(url) : navigateTo(url)).catch(() => reLaunch(url)).catch((error: unknown) => tellFailure(error, url))
  },

  share: shareNow,

  /** One leaves the program to change the size of text, and comes back. */
  fontSizeChanged () { hideApp(); currentPage()?.hide(); showApp(phone.launched); currentPage()?.show() },
  networkChanged,
  personHidden (hidden) { if (hidden) hideApp(); else showApp(phone.launched) },
  titleTapped () { window.scrollTo({ top: 0, behavior: 'smooth' }) }
}
