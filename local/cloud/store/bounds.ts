import { Rank, equal, rank } from '../values'
import type { Value } from '../values'
import type { Index, IndexKey } from './catalog'
import { bracket, encodeKey } from './key'
import type { Predicate } from './predicates'

/** Half open: from `lo` up to, not including, `hi`. */
export interface Range { readonly lo: Buffer, readonly hi: Buffer }

/** A border beside a value: before all keys that begin with it, or behind them. */
interface Edge { readonly bytes: Buffer, readonly behind: boolean }
interface Interval { readonly lo: Edge, readonly hi: Edge }

const behindAll = Buffer.of(255)
const before = (bytes: Buffer): Edge => ({ bytes, behind: false })
const behind = (bytes: Buffer): Edge => ({ bytes, behind: true })
/** Where an edge of an ascending key stands in a descending one. A lone tag is no whole value: behind it in bytes may stand the end of an empty text. */
const flip = ({ bytes, behind: is }: Edge): Edge => bytes.length === 1 ? before(Buffer.of(256 - bytes[0]!)) : { bytes: bytes.map(byte => ~byte) as Buffer, behind: !is }
const turned = ({ lo, hi }: Interval): Interval => ({ lo: flip(hi), hi: flip(lo) })
const key = (prefix: Buffer, edge: Edge): Buffer => Buffer.concat(edge.behind ? [prefix, edge.bytes, behindAll] : [prefix, edge.bytes])

/** What an index says of a filter: the ranges, the predicates that they settle, and how many leading keys are one value each. */
export interface Bounds { readonly ranges: Range[], readonly settled: Predicate[], readonly fixed: number, readonly used: number }

const rangesMax = 200

export function boundsOf (index: Index, predicates: readonly Predicate[]): Bounds {
  let prefixes = [Buffer.allocUnsafe(4)]
  prefixes[0]!.writeUInt32BE(index.number)
  const settled: Predicate[] = []
  let [fixed, used] = [0, 0]
  for (const [i, one] of index.keys.entries()) {
    const asked = predicates.filter(predicate => predicate.path === one.path)
    const chosen = asked.find(({ op }) => op === '$eq') ?? asked.find(({ op }) => op === '$in')
    const values = chosen && valuesOf(chosen)
    if (values && values.length * prefixes.length <= rangesMax) {
      if (!values.includes(null)) settled.push(chosen)
      if (values.length === 1 && fixed === i) fixed++
      const encoded = values.map(value => one.direction === 1 ? encodeKey(value) : Buffer.from(encodeKey(value).map(byte => ~byte)))
      prefixes = prefixes.flatMap(prefix => encoded.map(bytes => Buffer.concat([prefix, bytes])))
      used++
      continue
    }
    const interval = between(asked, index.multikey[i] === true, settled)
    if (!interval) break
    return { ranges: prefixes.map(prefix => ranged(prefix, one, interval)), settled, fixed, used: used + 1 }
  }
  return { ranges: prefixes.map(prefix => ({ lo: prefix, hi: Buffer.concat([prefix, behindAll]) })), settled, fixed, used }
}

/** The values that a path must have. A null also stands for a missing field, which the matcher has to tell apart. */
const valuesOf = ({ op, operand }: Predicate): Value[] => op === '$eq' ? [operand] : distinct(operand as Value[])

const distinct = (values: readonly Value[]): Value[] => values.filter((value, i) => values.findIndex(other => equal(other, value)) === i)

/** One lower and one upper border of one type; in an array two borders may be met by two elements, so only one is used. */
function between (asked: readonly Predicate[], multikey: boolean, settled: Predicate[]): Interval | undefined {
  const lower = asked.find(({ op, operand }) => (op === '$gt' || op === '$gte') && operand !== null)
  const upper = asked.find(({ op, operand }) => (op === '$lt' || op === '$lte') && operand !== null && (!lower || (!multikey && rank(operand) === rank(lower.operand))))
  const kind = (lower ?? upper)?.operand
  if (kind === undefined) return undefined
  const [start, end] = bracket(kind)
  for (const one of [lower, upper]) if (one) settled.push(one)
  const lo = !lower ? afterNaN(kind, start) : lower.op === '$gt' ? behind(encodeKey(lower.operand)) : before(encodeKey(lower.operand))
  const hi = !upper ? before(end) : upper.op === '$lt' ? before(encodeKey(upper.operand)) : behind(encodeKey(upper.operand))
  return { lo, hi }
}

/** NaN stands below all numbers and is smaller than none. */
const afterNaN = (kind: Value, start: Buffer): Edge => rank(kind) === Rank.number ? behind(encodeKey(NaN)) : before(start)

function ranged (prefix: Buffer, one: IndexKey, interval: Interval): Range {
  const { lo, hi } = one.direction === 1 ? interval : turned(interval)
  return { lo: key(prefix, lo), hi: key(prefix, hi) }
}
