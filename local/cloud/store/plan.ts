import type { Sort } from '../sort'
import { isFields } from '../values'
import type { Fields } from '../values'
import { boundsOf } from './bounds'
import type { Bounds, Range } from './bounds'
import type { Collection, Index } from './catalog'
import { predicatesOf } from './predicates'
import type { Predicate } from './predicates'
import { sieve } from './sieve'
import type { Sieve } from './sieve'

/** How a query will be answered. */
export interface Plan {
  /** Ranges of the entry table, or none for a walk through the collection. */
  readonly ranges?: readonly Range[]
  readonly indexes: readonly string[]
  /** The ranges hold exactly what the filter wants: no document need be looked at. */
  readonly exact: boolean
  /** The ranges come in the wanted order. */
  readonly sorted: boolean
  readonly reverse: boolean
  /** One document may come more than once. */
  readonly repeats: boolean
  /** At most one document: all keys of a unique index are one value each. */
  readonly single: boolean
  /** What SQL can rule out beside the ranges. */
  readonly sieve?: Sieve
}

/** The best index for a filter and an order: most keys used first, then one that gives the order. */
export function planFor (collection: Collection, filter: Fields, sort: Sort = []): Plan {
  const { predicates, others } = predicatesOf(filter)
  let best: Candidate | undefined
  for (const index of collection.indexes) {
    const one = candidate(index, predicates, sort)
    if (one.worth > (best?.worth ?? 0)) best = one
    if (one.single) break
  }
  if (best) return planned(best, predicates, others, sort)
  return eitherOf(collection, filter) ?? walk(predicates, others, sort)
}

interface Candidate { readonly index: Index, readonly bounds: Bounds, readonly order: 1 | -1 | undefined, readonly single: boolean, readonly worth: number }

function candidate (index: Index, predicates: readonly Predicate[], sort: Sort): Candidate {
  const bounds = boundsOf(index, predicates)
  const order = orderOf(index, bounds, sort)
  const single = index.unique && bounds.fixed === index.keys.length
  return { index, bounds, order, single, worth: (single ? 1000 : 0) + bounds.used * 10 + (order !== undefined && sort.length > 0 ? 5 : 0) }
}

function planned ({ index, bounds, order, single }: Candidate, predicates: readonly Predicate[], others: number, sort: Sort): Plan {
  const left = predicates.filter(one => !bounds.settled.includes(one))
  return {
    ranges: bounds.ranges,
    indexes: [index.name],
    exact: others === 0 && left.length === 0,
    sorted: single || sort.length === 0 || order !== undefined,
    reverse: order === -1,
    repeats: index.multikey.some((multikey, i) => multikey && (i >= bounds.fixed || bounds.ranges.length > 1)),
    single,
    sieve: single ? undefined : sieve(left)
  }
}

/** 1 or -1 where the index has the order or its reverse; keys that are fixed to one value may stand anywhere in it. */
function orderOf (index: Index, { ranges, fixed }: Bounds, sort: Sort): 1 | -1 | undefined {
  if (ranges.length !== 1) return undefined
  const fixedPaths = index.keys.slice(0, fixed).filter((_, i) => !index.multikey[i]).map(({ path }) => path)
  let at = fixed
  let turn: 1 | -1 | undefined
  for (const [path, direction] of sort) {
    if (fixedPaths.includes(path)) continue
    const one = index.keys[at]
    if (one?.path !== path || index.multikey[at]) return undefined
    const same = one.direction === direction ? 1 : -1
    if (turn !== undefined && turn !== same) return undefined
    turn = same
    at++
  }
  return turn ?? 1
}

/** `$or` alone: every branch by an index of its own, or none. */
function eitherOf (collection: Collection, filter: Fields): Plan | undefined {
  const branches = filter.$or
  if (!Array.isArray(branches) || !branches.every(isFields)) return undefined
  const plans = branches.map(branch => planFor(collection, branch))
  if (!plans.every(plan => plan.ranges)) return undefined
  return {
    ranges: plans.flatMap(plan => plan.ranges!), indexes: [...new Set(plans.flatMap(plan => plan.indexes))],
    exact: false, sorted: false, reverse: false, repeats: true, single: false
  }
}

function walk (predicates: readonly Predicate[], others: number, sort: Sort): Plan {
  const nothing = predicates.length + others === 0
  return { indexes: [], exact: nothing, sorted: sort.length === 0, reverse: false, repeats: false, single: false, sieve: sieve(predicates) }
}
