import { isFields } from '../../values'
import type { Value } from '../../values'
import { compare, failed, fixed, isNullish, isTrue, namedArguments, operators } from './compile'

for (const [name, holds] of Object.entries({
  $eq: (order: number) => order === 0, $ne: (order: number) => order !== 0,
  $gt: (order: number) => order > 0, $gte: (order: number) => order >= 0, $lt: (order: number) => order < 0, $lte: (order: number) => order <= 0
})) fixed(name, [2, 2], ([a, b]) => holds(compare(a, b)))

fixed('$cmp', [2, 2], ([a, b]) => Math.sign(compare(a, b)))

operators.$and = (raw, compile) => { const args = list(raw).map(compile); return scope => args.every(arg => isTrue(arg(scope))) }
operators.$or = (raw, compile) => { const args = list(raw).map(compile); return scope => args.some(arg => isTrue(arg(scope))) }
fixed('$not', [1, 1], ([value]) => !isTrue(value))

const list = (raw: Value): Value[] => Array.isArray(raw) ? raw : [raw]

operators.$cond = (raw, compile) => {
  const parts = Array.isArray(raw) ? raw : ['if', 'then', 'else'].map(name => Object.fromEntries(namedArguments('$cond', raw, ['if', 'then', 'else'], []))[name]!)
  if (parts.length !== 3) throw failed(`Expression $cond takes exactly 3 arguments. ${parts.length} were passed in.`)
  const [test, yes, no] = parts.map(compile) as [ReturnType<typeof compile>, ReturnType<typeof compile>, ReturnType<typeof compile>]
  return scope => isTrue(test(scope)) ? yes(scope) : no(scope)
}

operators.$ifNull = (raw, compile) => {
  const args = list(raw).map(compile)
  if (args.length < 2) throw failed(`$ifNull needs at least two arguments, had: ${args.length}`)
  return scope => {
    for (const arg of args.slice(0, -1)) { const value = arg(scope); if (!isNullish(value)) return value }
    return args.at(-1)!(scope)
  }
}

operators.$switch = (raw, compile) => {
  const args = Object.fromEntries(namedArguments('$switch', raw, ['branches'], ['default']))
  if (!Array.isArray(args.branches) || args.branches.length === 0) throw failed('$switch requires at least one branch.')
  const branches = args.branches.map(branch => {
    if (!isFields(branch) || !('case' in branch) || !('then' in branch)) throw failed('$switch requires each branch to have a \'case\' and a \'then\' expression')
    return [compile(branch.case!), compile(branch.then!)] as const
  })
  const otherwise = 'default' in args ? compile(args.default!) : undefined
  return scope => {
    const found = branches.find(([test]) => isTrue(test(scope)))
    if (found) return found[1](scope)
    if (!otherwise) throw failed('$switch could not find a matching branch for an input, and no default was specified.')
    return otherwise(scope)
  }
}

operators.$literal = raw => () => raw

operators.$let = (raw, compile) => {
  const args = Object.fromEntries(namedArguments('$let', raw, ['vars', 'in'], []))
  if (!isFields(args.vars)) throw failed('invalid parameter: expected an object (vars)')
  const names = Object.keys(args.vars)
  const values = Object.entries(args.vars).map(([name, value]) => [variableName(name), compile(value)] as const)
  const inner = compile.within(names)(args.in!)
  return scope => inner({ ...scope, variables: { ...scope.variables, ...Object.fromEntries(values.map(([name, value]) => [name, value(scope)])) } })
}

export function variableName (name: Value | undefined): string {
  if (typeof name !== 'string' || !/^(?:[a-z\u0080-\uffff]\w*|CURRENT)/.test(name)) throw failed(`'${String(name)}' starts with an invalid character for a user variable name`)
  return name
}
