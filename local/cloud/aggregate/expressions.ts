/** All operators at once: who evaluates expressions imports this. */
import './expression/arithmetic'
import './expression/arrays'
import './expression/convert'
import './expression/dates'
import './expression/date-arithmetic'
import './expression/logic'
import './expression/objects'
import './expression/strings'
import './accumulators'

export { compileExpression, compilerFor, isTrue } from './expression/compile'
export type { Expression, Scope } from './expression/compile'
