import type { AppConfig } from './config'
import { callApp } from './app'
import { loadPackage, rootOf } from './packages'
import { Page } from './page'
import { showChrome } from './chrome'
import { shell } from './shell'
import { currentPage, isTab, pages, push, setTabPaths, tabs, take } from './stack'
import { unit } from './registry'
import { parseUrl, type Route } from './url'
import { tellFailure } from './notices'

const limit = 10
let config: AppConfig
let all = new Set<string>()
/** One change of page at a time, in the order in which they were asked for. */
let changing: Promise<unknown> = Promise.resolve()

export function setUpPages (app: AppConfig, paths: string[]): void {
  config = app
  all = new Set(paths)
  setTabPaths(app.tabBar?.list.map(({ pagePath }) => pagePath) ?? [])
}

export class RouteError extends Error {}

const resolve = (url: string): Route => parseUrl(url, currentPage()?.route.path ?? '')

/** The page must exist, and its package must be here before it can be made. */
async function prepare (route: Route, openType: string): Promise<void> {
  if (!all.has(route.path)) {
    callApp('onPageNotFound', { path: route.path, query: route.query, isEntryPage: pages().length === 0, openType })
    throw new RouteError(`page "${route.path}" is not found`)
  }
  await loadPackage(rootOf(route.path))
  if (!unit(route.path)) throw new RouteError(`page "${route.path}" is not found`)
  for (const [page, { packages }] of Object.entries(config.preloadRule ?? {})) {
    if (page === route.path) packages.forEach(name => void loadPackage(rootNamed(name)).catch(() => {}))
  }
}

const rootNamed = (name: string): string => name === '__APP__' ? '' : [...config.subPackages ?? [], ...config.subpackages ?? []].find(pack => pack.name === name || pack.root === name)?.root.replace(/^\/|\/$/g, '') ?? name

type Listeners = Record<string, (...args: unknown[]) => void>

function open (route: Route, events: Listeners = {}): Page {
  const page = new Page(route, config.window ?? {}, isTab(route.path) && Boolean(config.tabBar?.custom))
  for (const [name, listener] of Object.entries(events)) page.channel.on(name, listener)
  push(page)
  if (isTab(route.path)) tabs.set(route.path, page)
  showChrome(page)
  page.load()
  page.show()
  shell.route(route.text)
  return page
}

function close (page: Page) {
  page.hide()
  page.unload()
  tabs.delete(page.route.path)
}

const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
  const turn = changing.then(change)
  changing = turn.catch(() => {})
  return turn
}

export const navigateTo = (url: string, events?: Listeners): Promise<Page> => inTurn(async () => {
  const route = resolve(url)
  if (isTab(route.path)) throw new RouteError('can not navigateTo a tabbar page')
  if (pages().length >= limit) throw new RouteError('webview count limit exceed')
  await prepare(route, 'navigateTo')
  currentPage()?.hide()
  return open(route, events)
})

export const redirectTo = (url: string): Promise<Page> => inTurn(async () => {
  const route = resolve(url)
  if (isTab(route.path)) throw new RouteError('can not redirectTo a tabbar page')
  await prepare(route, 'redirectTo')
  take(1).forEach(close)
  return open(route)
})

export const reLaunch = (url: string): Promise<Page> => inTurn(async () => {
  const route = resolve(url)
  await prepare(route, 'reLaunch')
  new Set([...take(pages().length), ...tabs.values()]).forEach(close)
  return open(route)
})

export const switchTab = (url: string): Promise<Page> => inTurn(async () => {
  const route = { ...resolve(url), query: {} }
  if (!isTab(route.path)) throw new RouteError('can not switch to no-tabBar page')
  await prepare(route, 'switchTab')
  const wanted = tabs.get(route.path)
  if (wanted && wanted === currentPage()) return wanted
  currentPage()?.hide()
  take(pages().length).filter(page => !isTab(page.route.path)).forEach(close)
  return wanted ? reopen(wanted) : open(route)
})

function reopen (page: Page): Page {
  if (!pages().includes(page)) push(page)
  showChrome(page)
  page.show()
  shell.route(page.route.text)
  return page
}

export const navigateBack = (delta = 1): Promise<Page | undefined> => inTurn(async () => {
  const steps = Math.min(Math.max(1, delta), pages().length - 1)
  if (steps < 1) return currentPage()
  take(steps).forEach(close)
  return reopen(currentPage()!)
})

/** The first page of a launch, or why there is none. */
export async function openFirst (url: string): Promise<void> {
  try {
    await reLaunch(url)
  } catch (error) {
    tellFailure(error, url)
  }
}
