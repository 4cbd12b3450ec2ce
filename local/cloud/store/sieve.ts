import { pieces, position } from '../paths'
import type { Value } from '../values'
import type { Bound } from './connection'
import type { Predicate } from './predicates'

/** A condition in SQL that every wanted document meets, and few others: what it lets through, the matcher judges. */
export interface Sieve { readonly sql: string, readonly values: readonly Bound[] }

const conditionsMax = 4

export function sieve (predicates: readonly Predicate[]): Sieve | undefined {
  const parts = predicates.flatMap(one => condition(one) ?? []).slice(0, conditionsMax)
  return parts.length > 0 ? { sql: parts.map(part => part.sql).join(' AND '), values: parts.flatMap(part => part.values) } : undefined
}

const signs: Readonly<Record<string, string>> = { $eq: '=', $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' }

/** An array anywhere on the path passes: which of its elements count, only the matcher knows. */
function condition ({ path, op, operand }: Predicate): Sieve | undefined {
  const way = pieces(path)
  const sign = signs[op]
  const bound = scalar(operand)
  if (sign === undefined || bound === undefined || way.length > 3 || way.some(piece => position(piece) >= 0 || /["\\\0]/.test(piece))) return undefined
  const steps = way.map((_, i) => `$${way.slice(0, i + 1).map(piece => `."${piece}"`).join('')}`)
  const last = steps.at(-1)! + (operand instanceof Date ? '."$date"' : '')
  const arrays = steps.map(() => 'json_type(body, ?) = \'array\'').join(' OR ')
  return { sql: `(json_extract(body, ?) ${sign} ? OR ${arrays})`, values: [last, bound, ...steps] }
}

function scalar (operand: Value): Bound | undefined {
  if (typeof operand === 'string') return operand.includes('\0') ? undefined : operand
  if (typeof operand === 'number') return Number.isFinite(operand) ? operand : undefined
  if (typeof operand === 'boolean') return Number(operand)
  return operand instanceof Date ? operand.getTime() : undefined
}
