import { compileExpression } from '../expressions'
import type { Scope } from '../expressions'
import { failed } from '../expression/compile'
import { isFields } from '../../values'
import type { Fields, Value } from '../../values'
import type { MakeStage } from '../stage'
import { scopeOf } from './shape'

const verdicts = ['KEEP', 'PRUNE', 'DESCEND'] as const

/** Keeps, cuts off or looks into each level of a document. */
export const redact: MakeStage = (operand, names) => {
  const judge = compileExpression(operand, [...names, ...verdicts])
  const level = (fields: Fields, scope: Scope): Fields | undefined => {
    const verdict = judge({ ...scope, root: fields })
    if (verdict === '$$PRUNE') return undefined
    if (verdict === '$$KEEP') return fields
    if (verdict !== '$$DESCEND') throw failed('$redact\'s expression should not return anything aside from the variables $$KEEP, $$DESCEND, and $$PRUNE')
    return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => { const kept = inside(value, scope); return kept === undefined ? [] : [[name, kept]] }))
  }
  const inside = (value: Value, scope: Scope): Value | undefined => isFields(value) ? level(value, scope)
    : Array.isArray(value) ? value.flatMap(item => inside(item, scope) ?? []) : value
  return (documents, around) => documents.flatMap(document => {
    const scope = scopeOf(document, around)
    const kept = level(document, { ...scope, variables: { ...scope.variables, ...Object.fromEntries(verdicts.map(verdict => [verdict, `$$${verdict}`])) } })
    return kept ? [kept] : []
  })
}
