import { isOperators } from '../query/match'
import { Pattern, isFields } from '../values'
import type { Fields, Value } from '../values'

/** One thing that a filter asks of one path, where an index or SQL could help. */
export interface Predicate { readonly path: string, readonly op: string, readonly operand: Value }

const helpful = new Set(['$eq', '$in', '$gt', '$gte', '$lt', '$lte'])

/** A filter as predicates that all must hold; `others` counts what only the matcher can tell. */
export function predicatesOf (filter: Fields): { predicates: Predicate[], others: number } {
  const predicates: Predicate[] = []
  let others = 0
  const take = (part: Fields): void => {
    for (const [name, condition] of Object.entries(part)) {
      if (name === '$and' && Array.isArray(condition)) condition.forEach(inner => isFields(inner) ? take(inner) : others++)
      else if (name.startsWith('$')) others++
      else if (!isOperators(condition)) plain(name, '$eq', condition)
      else for (const [op, operand] of Object.entries(condition)) plain(name, op, operand)
    }
  }
  const plain = (path: string, op: string, operand: Value): void => {
    if (helpful.has(op) && indexable(op, operand)) predicates.push({ path, op, operand })
    else others++
  }
  take(filter)
  return { predicates, others }
}

/** An array equals as a whole, which no entry holds; a pattern is no value. */
const indexable = (op: string, operand: Value): boolean => op === '$in'
  ? Array.isArray(operand) && operand.every(item => !Array.isArray(item) && !(item instanceof Pattern))
  : !Array.isArray(operand) && !(operand instanceof Pattern) && !(typeof operand === 'number' && Number.isNaN(operand))
