import * as glass from 'glass-easel'
import { component as adapter } from 'glass-easel-miniprogram-adapter'
import { animateExported, animateNodes, clearNodes, type Keyframe } from './animation'
import { builtinOf } from '../builtin/builtin'
import { elementOf, pageOf, type Caller, type Instance } from './engine'
import { meter } from './meter'
import { tellWarning } from './notices'
import { createIntersectionObserver, createSelectorQuery } from './query'
import { plainUnits } from './units'

const prototype = adapter.ComponentCaller.prototype as unknown as Caller & { setData: (data: Record<string, unknown>, then?: () => void) => void }

const limits = { warn: 256 * 1024, most: 1024 * 1024 }

const setData = prototype.setData
prototype.setData = function (data, then) {
  if (typeof data !== 'object' || data === null) return
  const bytes = sizeOf(data)
  const page = pageOf(this._$)?.is ?? this.is
  meter.setData.push({ page, component: this.is, bytes })
  if (bytes > limits.most) tellWarning(`setData 一次 ${Math.round(bytes / 1024)} KB，微信最多 1024 KB（${page}）`, this.is)
  else if (bytes > limits.warn) tellWarning(`setData 一次 ${Math.round(bytes / 1024)} KB，超过 256 KB 会慢（${page}）`, this.is)
  setData.call(this, data, then)
}

function sizeOf (data: unknown): number {
  try {
    return JSON.stringify(data)?.length ?? 0
  } catch {
    return 0 // a circle: the engine says so itself
  }
}

Object.assign(prototype, {
  createSelectorQuery (this: Caller) { return createSelectorQuery().in(this) },
  createIntersectionObserver (this: Caller, options: object) { return createIntersectionObserver(this, options) },
  triggerEvent (this: Caller, name: string, detail: unknown, options: object = {}) { this._$.triggerEvent(name, detail ?? {}, options) },
  animate (this: Caller, selector: string, keyframes: Keyframe[], duration: number, then?: () => void) { animateNodes(this._$, selector, keyframes, duration, then) },
  clearAnimation (this: Caller, selector: string, options?: unknown, then?: () => void) { clearNodes(this._$, selector, typeof options === 'function' ? options as () => void : then) },
  setUpdatePerformanceListener () {},
  getPageId (this: Caller) { return pageOf(this._$)?.is }
})

/** Attributes that every node takes though no component declares them. */
const universal = /^(aria-|role$|hidden$|animation$|tabindex$|translate$)/
const component = glass.Component.prototype as Instance
const { hasExternalClass, setExternalClass, setNodeStyle } = component

component.hasExternalClass = function (name) { return hasExternalClass.call(this, name) || universal.test(name) }
component.setExternalClass = function (name, value) {
  if (hasExternalClass.call(this, name)) setExternalClass.call(this, name, value)
  else if (name === 'animation') animateExported(this, value as unknown)
  else setAttribute(this, name === 'aria-role' ? 'role' : name, value as unknown)
}
glass.Element.prototype.setNodeStyle = function (style, segment) { setNodeStyle.call(this, plainUnits(style), segment) }
component.setNodeStyle = glass.Element.prototype.setNodeStyle

function setAttribute (node: Instance, name: string, value: unknown) {
  const element = builtinOf(node)?.labelled ?? elementOf(node)
  if (!element) return // a component without a node of its own
  if (name === 'hidden') element.toggleAttribute('hidden', Boolean(value))
  else if (value === undefined || value === null || value === '') element.removeAttribute(name)
  else element.setAttribute(name, String(value))
  if (name === 'role' && activated.test(String(value))) element.tabIndex = 0
}

/** Roles that a keyboard can reach and press. */
const activated = /^(button|link|tab|checkbox|radio|switch|menuitem|option)$/
