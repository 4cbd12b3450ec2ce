export interface Ranked { readonly id: number, readonly score: number }

/** Several witnesses for one thing: the best one counts, further ones that agree add a little. */
const AGREEMENT = 0.06

/** Adds up scores of numbered things. Arrays, because a query touches thousands. */
export class Tally {
  private readonly best: Float32Array
  private readonly sum: Float32Array
  private readonly extra: Float32Array
  private readonly seen: Uint8Array
  private touched: number[] = []

  constructor (size: number) {
    this.best = new Float32Array(size)
    this.sum = new Float32Array(size)
    this.extra = new Float32Array(size)
    this.seen = new Uint8Array(size)
  }

  private touch (id: number): void {
    if (this.seen[id] === 1) return
    this.seen[id] = 1
    this.touched.push(id)
  }

  raise (id: number, score: number): void {
    this.touch(id)
    if (score > this.best[id]!) this.best[id] = score
    this.sum[id]! += score
  }

  add (id: number, score: number): void {
    this.touch(id)
    this.extra[id]! += score
  }

  /** These and no others, also those that nothing was counted for. */
  keepOnly (ids: readonly number[]): void {
    const kept = new Set(ids)
    for (const id of this.touched) if (!kept.has(id)) this.forget(id)
    this.touched = this.touched.filter(id => kept.has(id))
    for (const id of ids) this.touch(id)
  }

  private forget (id: number): void {
    this.best[id] = this.sum[id] = this.extra[id] = this.seen[id] = 0
  }

  /** The `limit` best, and everything forgotten. Equal scores by number. */
  take (limit: number): Ranked[] {
    const ranked = this.touched.map(id => ({ id, score: this.best[id]! + AGREEMENT * (this.sum[id]! - this.best[id]!) + this.extra[id]! }))
    for (const id of this.touched) this.forget(id)
    this.touched = []
    return ranked.sort((a, b) => b.score - a.score || a.id - b.id).slice(0, limit)
  }
}
