import { codeSpace, space, type Instance } from './engine'
import { pages } from './stack'
import { styleScopeOf } from './styles'

let waiting: Instance[] = []

/** The engine has no `ready`: it comes after `attached`, when the tree is drawn, to the inner components first. */
export function onReady (): void {
  codeSpace.setOverallBehavior(space.defineBehavior({
    lifetimes: {
      created () {
        const component = this as unknown as Instance
        const element = component.$$ as unknown as HTMLElement | null
        if (element && !element.hasAttribute('wx-host')) element.setAttribute('wx-host', styleScopeOf(component.is)) // for `:host` of a component with shared styles
      },
      attached () {
        if (waiting.length === 0) queueMicrotask(ready)
        waiting.push(nodeOf(this))
      }
    }
  }).general() as never)
}

const nodeOf = (caller: unknown): Instance => (caller as { _$?: Instance })._$ ?? caller as Instance

function depth (component: Instance): number {
  let levels = 0
  for (let host = component.ownerShadowRoot?.getHostNode(); host; host = host.ownerShadowRoot?.getHostNode()) levels++
  return levels
}

function ready () {
  const components = waiting
  waiting = []
  const levels = new Map(components.map(component => [component, depth(component)]))
  components.sort((a, b) => levels.get(b)! - levels.get(a)!)
  for (const component of components) component.triggerLifetime('ready', [])
  for (const page of pages()) if (levels.has(page.component)) page.call('onReady')
}
