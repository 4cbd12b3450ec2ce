import { compileExpression, isTrue } from '../aggregate/expressions'
import type { Fields, Value } from '../values'

/** `$expr`: an aggregation expression as a condition. `variables` are those of a `$lookup` around it. */
export function expressionTest (raw: Value, variables: Readonly<Record<string, Value | undefined>> = {}, now = 0): (document: Fields) => boolean {
  const expression = compileExpression(raw, Object.keys(variables))
  return document => isTrue(expression({ root: document, variables, now }))
}
