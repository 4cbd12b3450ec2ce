import { open, type Query } from '../../../platform/pages'

/** Opens a page of this package. */
export const openOwn = (page: string, query: Query = {}): void => open(`packages/petition/pages/${page}/index`, query)

/** To the page below, from which 改 or a side page was opened. */
export const goBack = (): void => { wx.navigateBack({}) }
