import { writeFailed } from '../errors'
import { pieces } from '../paths'
import type { Path } from '../paths'
import { compile } from '../query/match'
import { isFields, show } from '../values'
import type { Fields, Value } from '../values'
import { find } from './place'

/** The paths that `a.$.b` (the element that the filter found) and `a.$[].b` (all elements) stand for. */
export function concrete (document: Fields, path: string, filter: Fields): Path[] {
  const way = pieces(path)
  const at = way.findIndex(piece => piece.startsWith('$'))
  if (at < 0) return [way]
  if (at === 0) throw writeFailed(`Cannot have positional (i.e. '$') element in the first position in path '${path}'`)
  const head = way.slice(0, at)
  return elements(document, way, at, filter).flatMap(index => {
    const rest = way.slice(at + 1).join('.')
    const known = [...head, String(index)].join('.')
    return concrete(document, rest ? `${known}.${rest}` : known, filter)
  })
}

function elements (document: Fields, way: Path, at: number, filter: Fields): number[] {
  const head = way.slice(0, at)
  const list = find(document, head)?.get()
  if (way[at] === '$[]') {
    if (list === undefined) throw writeFailed(`The path '${head.join('.')}' must exist in the document in order to apply array updates.`)
    if (!Array.isArray(list)) throw writeFailed(`Cannot apply array updates to non-array element ${head.at(-1)}: ${show(list)}`)
    return list.map((_, i) => i)
  }
  if (way[at] !== '$') throw writeFailed(`No array filter found for identifier '${way[at]!.slice(2, -1)}' in path '${way.join('.')}'`)
  const found = Array.isArray(list) ? foundBy(list, head.join('.'), filter) : -1
  if (found < 0) throw writeFailed('The positional operator did not find the match needed from the query.')
  return [found]
}

/** The first element that meets what the filter asks of this array; if none meets all, the first that meets anything. */
function foundBy (list: readonly Value[], name: string, filter: Fields): number {
  const asked = conditions(filter).flatMap(([path, condition]) => path === name ? [elementTest(condition)] : path.startsWith(`${name}.`) ? [fieldTest(path.slice(name.length + 1), condition)] : [])
  const all = asked.length > 0 ? list.findIndex(item => asked.every(test => test(item))) : -1
  return all >= 0 ? all : list.findIndex(item => asked.some(test => test(item)))
}

const conditions = (filter: Fields): [string, Value][] => Object.entries(filter).flatMap(([name, condition]) =>
  (name === '$and' || name === '$or') && Array.isArray(condition) ? condition.filter(isFields).flatMap(conditions) : [[name, condition] as [string, Value]])

type ItemTest = (item: Value) => boolean

function elementTest (condition: Value): ItemTest {
  const elem = isFields(condition) ? condition.$elemMatch : undefined
  const test = compile({ list: elem === undefined ? condition : { $elemMatch: elem } })
  return elem === undefined ? item => test({ list: item }) : item => test({ list: [item] })
}

/** `a.0.b` names its element itself. */
function fieldTest (path: string, condition: Value): ItemTest {
  const test = compile({ [path]: condition })
  return item => isFields(item) && test(item)
}
