import { tellFailure } from './notices'

type Method = (...args: unknown[]) => unknown
export type AppInstance = Record<string, unknown>
export interface AppOptions { path: string, query: Record<string, string>, scene: number, referrerInfo: object, shareTicket?: string }

let app: AppInstance | undefined
let shown = false
/** Listeners beside the app's own: `wx.onAppShow` and its kin. */
const listeners = new Map<string, Set<Method>>()

export function App (definition: AppInstance): void { app = definition }
export const getApp = ({ allowDefault = false }: { allowDefault?: boolean } = {}): AppInstance | undefined => app ?? (allowDefault ? (app = {}) : undefined)

export function listenToApp (event: string, listener: Method): void { listeners.set(event, (listeners.get(event) ?? new Set<Method>()).add(listener)) }
export function unlistenToApp (event: string, listener?: Method): void { if (listener) listeners.get(event)?.delete(listener); else listeners.delete(event) }

/** Calls the app's method and everybody who listens; true when there was one. */
export function callApp (event: string, ...args: unknown[]): boolean {
  const own = app?.[event]
  const all = [...typeof own === 'function' ? [own as Method] : [], ...listeners.get(event) ?? []]
  for (const method of all) {
    try {
      method.apply(app, args)
    } catch (error) {
      tellFailure(error, `App.${event}`)
    }
  }
  return all.length > 0
}

/** Before the first launch there may be an app without `App()`: then it is an empty one. */
export function launchApp (options: AppOptions): void {
  app ??= {}
  callApp('onLaunch', options)
}

export function showApp (options: AppOptions): void {
  if (shown) return
  shown = true
  callApp('onShow', options)
}

export function hideApp (): void {
  if (!shown) return
  shown = false
  callApp('onHide')
}
