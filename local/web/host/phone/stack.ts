import type { Caller, Instance } from './engine'
import type { Page } from './page'

const open: Page[] = []
/** Tab pages live on while another tab is shown. */
export const tabs = new Map<string, Page>()
let tabPaths = new Set<string>()

export const setTabPaths = (paths: string[]): void => { tabPaths = new Set(paths) }
export const isTab = (path: string): boolean => tabPaths.has(path)

/** The open pages, the shown one last. */
export const pages = (): readonly Page[] => open
export const currentPage = (): Page | undefined => open.at(-1)
export const currentCaller = (): Caller | undefined => currentPage()?.caller
export const getCurrentPages = (): Caller[] => open.map(page => page.caller)
export const pageOfComponent = (component: Instance): Page | undefined => [...open, ...tabs.values()].find(page => page.component === component)

export const push = (page: Page): void => { open.push(page) }
/** Takes the upper `count` pages away, the uppermost first. */
export const take = (count: number): Page[] => count > 0 ? open.splice(-count).reverse() : []
