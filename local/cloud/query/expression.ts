import { requestFailed } from '../errors'
import type { Fields, Value } from '../values'

export function expressionTest (_expression: Value): (document: Fields) => boolean {
  throw requestFailed('(BadValue) $expr is not supported yet')
}
