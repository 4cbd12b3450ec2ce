import * as glass from 'glass-easel'
import { builtinOf, type Builtin } from '../builtin/builtin'
import { hoverOver } from './hover'
import { nodeAt, type Node } from './engine'

/** Farther than this a touch is no tap; longer than this it is a long press. */
const tapDistance = 10
const longPressAfter = 350

interface Point { identifier: number, clientX: number, clientY: number }
interface Gesture { target: Node, element: HTMLElement, start: Point, moved: boolean, long: boolean, timer: number, leave: () => void }

const options = { bubbles: true, composed: true, capturePhase: true }

/** Sends a touch event through the tree; true when a listener `catch`es it or otherwise refuses the default. */
export function send (target: Node, type: string, detail: object, extraFields: Record<string, unknown> = {}): boolean {
  const event = new glass.Event(type, detail, { ...options, extraFields })
  glass.Event.dispatchEvent(target, event)
  return event.defaultPrevented()
}

const touch = ({ identifier, clientX, clientY }: Point) => ({ identifier, clientX, clientY, pageX: clientX + window.scrollX, pageY: clientY + window.scrollY, force: 1 })
const at = ({ clientX, clientY }: Point) => ({ x: clientX + window.scrollX, y: clientY + window.scrollY })

const gestures = new Map<number, Gesture>()
/** Fingers on the glass, for `touches`. */
const down = new Map<number, Point>()
const touches = (changed: Point[]) => ({ touches: [...down.values()].map(touch), changedTouches: changed.map(touch) })

function start (point: Point, element: HTMLElement): void {
  const target = nodeAt(element)
  if (!target) return
  const gesture: Gesture = { target, element, start: point, moved: false, long: false, timer: 0, leave: hoverOver(target) }
  gestures.set(point.identifier, gesture)
  down.set(point.identifier, point)
  gesture.timer = window.setTimeout(() => longPress(gesture), longPressAfter)
  send(target, 'touchstart', at(point), touches([point]))
}

function longPress (gesture: Gesture) {
  const extra = touches([gesture.start])
  gesture.long = listens(gesture.target, 'longpress')
  send(gesture.target, 'longpress', at(gesture.start), extra)
  send(gesture.target, 'longtap', at(gesture.start), extra)
}

/** Whether anyone on the way up listens: only then does a long press take the place of the tap. */
function listens (target: Node, type: string): boolean {
  for (let node: Node | null = target; node; node = node.parentNode ?? node.asShadowRoot()?.getHostNode() ?? null) {
    const { listeners, captureListeners } = (node as unknown as { _$eventTarget: { listeners: Record<string, unknown>, captureListeners: Record<string, unknown> | null } })._$eventTarget
    if (listeners[type] ?? captureListeners?.[type]) return true
  }
  return false
}

function move (point: Point): boolean {
  const gesture = gestures.get(point.identifier)
  if (!gesture) return false
  down.set(point.identifier, point)
  if (!gesture.moved && Math.hypot(point.clientX - gesture.start.clientX, point.clientY - gesture.start.clientY) > tapDistance) {
    gesture.moved = true
    stop(gesture)
  }
  return send(gesture.target, 'touchmove', at(point), touches([point]))
}

function stop (gesture: Gesture) {
  clearTimeout(gesture.timer)
  gesture.leave()
}

function end (point: Point, cancelled = false): void {
  const gesture = gestures.get(point.identifier)
  if (!gesture) return
  gestures.delete(point.identifier)
  down.delete(point.identifier)
  stop(gesture)
  send(gesture.target, cancelled ? 'touchcancel' : 'touchend', at(point), touches([point]))
  if (cancelled || gesture.moved || gesture.long) return
  tappedAt = performance.now()
  tap(gesture, point)
}

/** When a finger or the mouse last tapped: the click that the browser sends after it is no second tap. */
let tappedAt = -Infinity
/** The element under the last tap, for built-ins that ask where inside them it was. */
export let tapped: HTMLElement | undefined

function tap ({ target, element }: Pick<Gesture, 'target' | 'element'>, point: Point) {
  tapped = element
  if (![...above(element)].some(view => view.swallowsTaps)) send(target, 'tap', at(point), touches([point]))
}

/** Built-in components from an element upwards, through slots and templates. */
export function* above (start: HTMLElement): Iterable<Builtin> {
  for (let element: HTMLElement | null = start; element; element = element.parentElement) {
    const view = builtinOf((element as unknown as { __wxElement?: Node }).__wxElement)
    if (view) yield view
  }
}

const mouse = -1
const pointOf = ({ clientX, clientY }: MouseEvent): Point => ({ identifier: mouse, clientX, clientY })
const changed = (event: TouchEvent) => [...event.changedTouches]

/** Listens once, on the document; a mouse is one more finger. */
export function listenToGestures (): void {
  const settings = { capture: true, passive: false }
  let touched = -Infinity
  const isEcho = () => performance.now() - touched < 800 // browsers send mouse events after touches
  document.addEventListener('touchstart', event => { touched = performance.now(); for (const point of changed(event)) start(point, event.target as HTMLElement) }, settings)
  document.addEventListener('touchmove', event => { if (changed(event).map(point => move(point)).some(Boolean) && event.cancelable) event.preventDefault() }, settings)
  document.addEventListener('touchend', event => { touched = performance.now(); changed(event).forEach(point => end(point)) }, settings)
  document.addEventListener('touchcancel', event => changed(event).forEach(point => end(point, true)), settings)
  document.addEventListener('mousedown', event => { if (!isEcho() && event.button === 0) start(pointOf(event), event.target as HTMLElement) }, settings)
  document.addEventListener('mousemove', event => { if (gestures.has(mouse)) move(pointOf(event)) }, settings)
  window.addEventListener('mouseup', event => { if (gestures.has(mouse)) end(pointOf(event)) }, settings)
  window.addEventListener('scroll', () => { for (const gesture of gestures.values()) { gesture.moved = true; stop(gesture) } }, { capture: true, passive: true })
  document.addEventListener('click', clicked, settings)
  document.addEventListener('keydown', pressed)
  document.addEventListener('contextmenu', event => { if (down.size > 0) event.preventDefault() })
  for (const type of ['transitionend', 'animationstart', 'animationiteration', 'animationend']) document.addEventListener(type, event => { const target = nodeAt(event.target); if (target) send(target, type, { elapsedTime: (event as AnimationEvent).elapsedTime }) }, { capture: true })
}

/** A click without a gesture before it comes from a screen reader or a script: it is a tap too. */
function clicked (event: MouseEvent) {
  const target = nodeAt(event.target)
  if (target && performance.now() - tappedAt > 800 && gestures.size === 0 && event.detail === 0) tap({ target, element: event.target as HTMLElement }, pointOf(event))
}

function pressed (event: KeyboardEvent) {
  const element = event.target as HTMLElement
  if (event.key !== 'Enter' && event.key !== ' ' || element.tabIndex < 0 || /^(INPUT|TEXTAREA|SELECT|VIDEO|AUDIO|IFRAME)$/.test(element.tagName)) return
  const target = nodeAt(element)
  if (!target) return
  event.preventDefault()
  const { left, top, width, height } = element.getBoundingClientRect()
  tap({ target, element }, { identifier: mouse, clientX: left + width / 2, clientY: top + height / 2 })
}
