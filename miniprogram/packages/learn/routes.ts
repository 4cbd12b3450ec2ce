import { open, type Query } from '../../platform/pages'

type Page = 'topic' | 'lesson' | 'search' | 'statute' | 'quiz' | 'quiz-result' | 'lectures' | 'lecture' | 'attend' | 'favourites'

/** Opens a page of this package. */
export const openOwn = (page: Page, query: Query = {}): void => open(`packages/learn/pages/${page}/index`, query)
/** Takes the place of the page that is shown: one does not go back into a round that is over. */
export function goOn (page: Page, query: Query = {}): void {
  const words = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  wx.redirectTo({ url: `/packages/learn/pages/${page}/index?${words}` })
}
