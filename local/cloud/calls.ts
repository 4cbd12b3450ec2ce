import type { CallRecord } from './wire'

/** A call without its values: who looks on needs the shape, not the people in it. */
export interface Shaped { readonly at: number, readonly action: string, readonly collection?: string, readonly ms: number, readonly rows: number, readonly how: string, readonly code?: string, readonly shape: string }

const kept = 1000

/** The last calls, for looking into. */
export class Calls {
  private readonly ring: Shaped[] = []
  private next = 0
  readonly ways = new Map<string, number>()

  add ({ at, action, collection, ms, rows, how, code, body }: CallRecord): void {
    this.ring[this.next] = { at, action, collection, ms, rows, how, code, shape: [body.query, body.order, body.data, body.stages].map(shapeOf).filter(Boolean).join(' ') }
    this.next = (this.next + 1) % kept
    const way = collection && how ? `${collection}: ${how.split(',', 1)[0]}` : undefined
    if (way) this.ways.set(way, (this.ways.get(way) ?? 0) + 1)
  }

  /** Newest first. */
  list (): Shaped[] { return [...this.ring.slice(this.next), ...this.ring.slice(0, this.next)].reverse() }

  slowest (count = 20): Shaped[] { return this.list().sort((a, b) => b.ms - a.ms).slice(0, count) }
}

const shownMax = 400

/** EJSON with every value as one sign. */
export function shapeOf (given: unknown): string {
  if (given === undefined || given === null || given === '') return ''
  const text = typeof given === 'string' ? given : Array.isArray(given) ? given.slice(0, 3).map(one => typeof one === 'string' ? one : JSON.stringify(one)).join(' ') : JSON.stringify(given)
  return text.slice(0, shownMax)
    .replace(/\{"\$(?:number\w+|date|oid)":(?:"[^"]*"|\{[^}]*\}|\d+)\}/g, '#')
    .replace(/:\s*"(?:[^"\\]|\\.)*"?/g, ':"…"').replace(/([[,]\s*)"(?:[^"\\]|\\.)*"(?=\s*[,\]])/g, '$1"…"')
    .replace(/:\s*-?\d[\d.e+-]*/g, ':#')
}
