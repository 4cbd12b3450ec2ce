import type { CallRecord } from './wire'

/** A call without its values: who looks on needs the shape, not the people in it. */
export interface Shaped { readonly at: number, readonly action: string, readonly collection?: string, readonly ms: number, readonly rows: number, readonly how: string, readonly code?: string, readonly shape: string }

const kept = 1000
type Kept = Omit<Shaped, 'shape'> & { readonly asked: readonly unknown[] }

/** The last calls, for looking into. */
export class Calls {
  private readonly ring: Kept[] = []
  private next = 0
  readonly ways = new Map<string, number>()

  /** Of the request only what is small: documents are not kept. */
  add ({ at, action, collection, ms, rows, how, code, body: { query, order, data, stages } }: CallRecord): void {
    this.ring[this.next] = { at, action, collection, ms, rows, how, code, asked: [query, order, data, stages].filter(small) }
    this.next = (this.next + 1) % kept
    if (!collection || how === '') return
    const way = `${collection}: ${how.split(',', 1)[0]!}`
    this.ways.set(way, (this.ways.get(way) ?? 0) + 1)
  }

  /** Newest first. */
  list (): Shaped[] {
    return [...this.ring.slice(this.next), ...this.ring.slice(0, this.next)].reverse().map(({ asked, ...call }) => ({ ...call, shape: asked.map(shapeOf).filter(Boolean).join(' ') }))
  }

  slowest (count = 20): Shaped[] { return this.list().sort((a, b) => b.ms - a.ms).slice(0, count) }
}

const small = (given: unknown): boolean => typeof given === 'string' ? given.length <= 1000 : Array.isArray(given) && given.length <= 20 && given.every(one => typeof one === 'object')

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
