import { elementOf, type Node } from './engine'

export interface Target { id: string, dataset: Record<string, unknown>, offsetLeft: number, offsetTop: number }
export interface ProgramEvent { type: string, timeStamp: number, target: Target, currentTarget: Target, mark: Record<string, unknown>, detail: unknown, [touches: string]: unknown }

interface EngineEvent { type: string, timeStamp: number, detail: unknown, target: unknown, currentTarget: unknown, mark: Record<string, unknown> | null, extraFields?: Record<string, unknown> }

/** A listener is given the component's `this` where there is one; the node stands behind it. */
export const nodeBehind = (caller: unknown): Node => (caller as { _$?: Node })._$ ?? caller as Node

function target (caller: unknown): Target {
  const node = nodeBehind(caller)
  const element = elementOf(node)
  return { id: node.id, dataset: { ...node.dataset }, offsetLeft: element?.offsetLeft ?? 0, offsetTop: element?.offsetTop ?? 0 }
}

/** The event as a page sees it: plain data, as WeChat sends it from the view. */
export const programEvent = ({ type, timeStamp, detail, target: from, currentTarget, mark, extraFields }: EngineEvent): ProgramEvent =>
  ({ type, timeStamp, target: target(from), currentTarget: target(currentTarget), mark: { ...mark }, detail, ...extraFields })
