import { elementOf, type Instance, type Node } from './engine'
import { tellMissing } from './notices'

/** A keyframe of `this.animate`: CSS names in camel case, transforms one by one. */
export interface Keyframe { offset?: number, ease?: string, composite?: string, [property: string]: unknown }

const transforms = ['matrix', 'matrix3d', 'rotate', 'rotate3d', 'rotateX', 'rotateY', 'rotateZ', 'scale', 'scale3d', 'scaleX', 'scaleY', 'scaleZ', 'skew', 'skewX', 'skewY', 'translate', 'translate3d', 'translateX', 'translateY', 'translateZ']
const list = (value: unknown): unknown[] => Array.isArray(value) ? value : [value]

const withUnit = (name: string, value: unknown): string =>
  typeof value !== 'number' ? String(value) : /^translate/.test(name) ? `${value}px` : /^(rotate|skew)/.test(name) && name !== 'rotate3d' ? `${value}deg` : String(value)

function transformText (name: string, args: unknown[]): string {
  const values = name === 'rotate3d' ? args.map((value, index) => index === 3 ? withUnit('rotate', value) : String(value)) : args.map(value => withUnit(name, value))
  return `${name}(${values.join(',')})`
}

function webKeyframe ({ ease, offset, ...properties }: Keyframe): globalThis.Keyframe {
  const frame: globalThis.Keyframe = { ...ease && { easing: ease }, ...offset !== undefined && { offset } }
  const transform = transforms.filter(name => name in properties).map(name => transformText(name, list(properties[name])))
  for (const [name, value] of Object.entries(properties)) if (!transforms.includes(name)) frame[name] = value as string
  if (transform.length > 0) frame.transform = transform.join(' ')
  return frame
}

const running = new WeakMap<Node, Animation[]>()

function nodesIn (component: Instance, selector: string): Node[] {
  return component.getShadowRoot()?.querySelectorAll(selector) ?? []
}

/** `this.animate(selector, keyframes, duration, callback)`: what it ends in stays until cleared. */
export function animateNodes (component: Instance, selector: string, keyframes: Keyframe[], duration: number, then?: unknown): void {
  if (typeof then === 'object' && then !== null) return tellMissing('this.animate 的滚动驱动动画')
  const animations = nodesIn(component, selector).flatMap(node => {
    const animation = elementOf(node)?.animate(keyframes.map(webKeyframe), { duration, fill: 'forwards' })
    if (animation) running.set(node, [...running.get(node) ?? [], animation])
    return animation ?? []
  })
  void Promise.allSettled(animations.map(({ finished }) => finished)).then(() => (then as (() => void) | undefined)?.())
}

export function clearNodes (component: Instance, selector: string, then?: () => void): void {
  for (const node of nodesIn(component, selector)) {
    for (const animation of running.get(node) ?? []) animation.cancel()
    running.delete(node)
  }
  then?.()
}

interface Action { animates: { type: string, args: unknown[] }[], option: { transformOrigin: string, transition: { duration: number, timingFunction: string, delay: number } } }

const segment = 2 // the engine's style segment for animations
const lengths = new Set(['width', 'height', 'left', 'right', 'top', 'bottom'])
const played = new WeakMap<Node, { styles: Record<string, string>, transforms: Map<string, string>, turn: number }>()

/** `animation="{{exported}}"`: the actions of `wx.createAnimation`, one after the other. */
export function animateExported (node: Node, exported: unknown): void {
  const { actions } = exported as { actions?: Action[] } ?? {}
  if (!actions?.length) return
  const state = played.get(node) ?? { styles: {}, transforms: new Map<string, string>(), turn: 0 }
  played.set(node, state)
  const turn = ++state.turn
  const step = ([action, ...rest]: Action[]) => {
    if (!action || state.turn !== turn) return
    const { transition, transformOrigin } = action.option
    apply(state, action)
    Object.assign(state.styles, { 'transform-origin': transformOrigin, transition: `all ${transition.duration}ms ${transition.timingFunction} ${transition.delay}ms` })
    node.setNodeStyle(Object.entries(state.styles).map(([name, value]) => `${name}:${value}`).join(';'), segment)
    setTimeout(() => step(rest), transition.duration + transition.delay)
  }
  requestAnimationFrame(() => step(actions)) // the styles before it must have been drawn once, or nothing moves
}

function apply (state: { styles: Record<string, string>, transforms: Map<string, string> }, { animates }: Action) {
  for (const { type, args } of animates) {
    if (transforms.includes(type)) state.transforms.set(type, transformText(type, args))
    else state.styles[type.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)] = lengths.has(type) && typeof args[0] === 'number' ? `${args[0]}px` : String(args[0])
  }
  if (state.transforms.size > 0) state.styles.transform = [...state.transforms.values()].join(' ')
}

/** `wx.createAnimation`: collects steps, exports them once. */
export function createAnimation (settings: { duration?: number, timingFunction?: string, delay?: number, transformOrigin?: string } = {}) {
  let actions: Action[] = []
  let animates: Action['animates'] = []
  const animation: Record<string, (...args: unknown[]) => unknown> = {
    step (own: unknown = {}) {
      const { duration = 400, timingFunction = 'linear', delay = 0, transformOrigin = '50% 50% 0' } = { ...settings, ...own as typeof settings }
      actions.push({ animates, option: { transformOrigin, transition: { duration, timingFunction, delay } } })
      animates = []
      return animation
    },
    export () {
      const exported = { actions }
      actions = []
      return exported
    }
  }
  for (const type of [...transforms, 'opacity', 'backgroundColor', ...lengths]) animation[type] = (...args) => { animates.push({ type, args }); return animation }
  return animation
}
