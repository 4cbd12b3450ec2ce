import { builtinNames } from '../phone/engine'
import { currentCaller } from '../phone/stack'
import { createIntersectionObserver, createMediaQueryObserver, createSelectorQuery } from '../phone/query'
import type { Caller } from '../phone/engine'
import { authorisation } from './authorisation'
import { getMenuButtonBoundingClientRect, navigationBar, tabBar } from './bars'
import { canvases } from './canvas'
import { cloud } from './cloud'
import { contexts } from './contexts'
import { device, deviceNow } from './device'
import { fileSystem } from './file-system'
import { interfaces } from './interface'
import { listeners } from './listeners'
import { location } from './location'
import { media } from './media'
import { navigation } from './navigation'
import { network } from './network'
import { open } from './open'
import { privacy } from './privacy'
import { sound } from './sound'
import { storage } from './storage'
import { system } from './system'
import { unsupported } from './unsupported'

const queries = {
  createSelectorQuery,
  createIntersectionObserver: (component?: Caller, options = {}) => createIntersectionObserver(component ?? currentCaller(), options),
  createMediaQueryObserver
}

/** `wx`: what a family offers goes before what the browser has not. */
export const wx: Record<string, unknown> = {
  ...unsupported, ...listeners, ...system, ...storage, ...navigation, ...interfaces, ...navigationBar, ...tabBar, ...network, ...media, ...sound, ...fileSystem, ...location,
  ...device, ...deviceNow, ...authorisation, ...privacy, ...open, ...canvases, ...queries, ...contexts, getMenuButtonBoundingClientRect,
  getMenuButtonBoundingClientRectSync: getMenuButtonBoundingClientRect,
  cloud,
  canIUse (schema: string): boolean {
    const [name = '', property] = schema.split('.')
    return builtinNames.has(name) || (name in wx && !(name in unsupported)) && (name !== 'cloud' || !property || property in cloud)
  }
}
