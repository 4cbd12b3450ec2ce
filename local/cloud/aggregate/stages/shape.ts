import { compileExpression } from '../expressions'
import type { Expression, Scope } from '../expressions'
import { failed } from '../expression/compile'
import { getField, isFields, setField, show } from '../../values'
import type { Fields, Value } from '../../values'
import type { MakeStage, Surroundings } from '../stage'

/** What a projection or `$addFields` says of a path: keep it, drop it, compute it, or look inside. */
type Leaf = 'keep' | 'drop' | Expression
interface Tree { [name: string]: Leaf | Tree }

const isTree = (node: Leaf | Tree | undefined): node is Tree => typeof node === 'object'
export const scopeOf = (root: Fields, { variables, now }: Pick<Surroundings, 'variables' | 'now'>): Scope => ({ root, variables, now })

function treeOf (spec: Fields, leafOf: (value: Value) => Leaf | undefined, stage: string): Tree {
  const tree: Tree = {}
  const grow = (fields: Fields, into: Tree): void => {
    for (const [path, value] of Object.entries(fields)) {
      const way = path.split('.')
      if (way.some(name => name === '' || name.startsWith('$'))) throw failed(`Invalid ${stage} :: caused by :: FieldPath field names may not start with '$' or be empty: ${path}`)
      let node = into
      for (const name of way.slice(0, -1)) node = branch(node, name, path)
      const last = way.at(-1)!
      const leaf = leafOf(value)
      if (leaf === undefined) grow(value as Fields, branch(node, last, path))
      else if (Object.hasOwn(node, last)) throw failed(`Invalid ${stage} :: caused by :: Path collision at ${path}`)
      else node[last] = leaf
    }
  }
  const branch = (node: Tree, name: string, path: string): Tree => {
    const held = Object.hasOwn(node, name) ? node[name] : node[name] = {}
    if (!isTree(held)) throw failed(`Invalid ${stage} :: caused by :: Path collision at ${path}`)
    return held
  }
  grow(spec, tree)
  return tree
}

/** An object of plain names is a tree; an operator, a text, a list are expressions. */
const isBranch = (value: Value): value is Fields => isFields(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]!.startsWith('$')

export const addFields: MakeStage = (operand, names) => {
  if (!isFields(operand)) throw failed(`$addFields specification stage must be an object, got ${show(operand)}`)
  const tree = treeOf(operand, value => isBranch(value) ? undefined : compileExpression(value, names), '$addFields')
  return (documents, around) => documents.map(document => filled(document, tree, scopeOf(document, around)) as Fields)
}

/** Computed fields on top of what is there; through arrays, and over values that are no objects. */
function filled (value: Value | undefined, tree: Tree, scope: Scope): Value {
  if (Array.isArray(value)) return value.map(item => filled(item, tree, scope))
  const result: Fields = isFields(value) ? { ...value } : {}
  for (const [name, node] of Object.entries(tree)) {
    const made = isTree(node) ? filled(getField(result, name), node, scope) : (node as Expression)(scope)
    if (made === undefined) delete result[name]
    else setField(result, name, made)
  }
  return result
}

export const project: MakeStage = (operand, names) => {
  if (!isFields(operand) || Object.keys(operand).length === 0) throw failed('$project specification must have at least one field')
  const tree = treeOf(operand, value => {
    if (typeof value === 'number' || typeof value === 'boolean') return value === 0 || value === false ? 'drop' : 'keep'
    return isBranch(value) ? undefined : compileExpression(value, names)
  }, '$project')
  const { _id: id, ...rest } = tree
  const leaves = leavesOf(rest)
  const dropping = leaves.length > 0 ? leaves.every(leaf => leaf === 'drop') : id === 'drop'
  if (!dropping && leaves.includes('drop')) throw failed('Invalid $project :: caused by :: Cannot do exclusion in inclusion projection')
  if (dropping) {
    const dropped: Tree = id === 'drop' ? tree : rest
    return documents => documents.map(document => without(document, dropped) as Fields)
  }
  const kept: Tree = id === 'drop' ? rest : { _id: id ?? 'keep', ...rest }
  return (documents, around) => documents.map(document => only(document, kept, scopeOf(document, around)) as Fields)
}

const leavesOf = (tree: Tree): Leaf[] => Object.values(tree).flatMap(node => isTree(node) ? leavesOf(node) : [node])
const computes = (tree: Tree): boolean => leavesOf(tree).some(leaf => typeof leaf === 'function')

/** What is kept stays in the document's order, what is computed follows. */
function only (value: Value | undefined, tree: Tree, scope: Scope): Value | undefined {
  if (Array.isArray(value)) return value.flatMap(item => only(item, tree, scope) ?? [])
  if (!isFields(value)) return computes(tree) ? only({}, tree, scope) : undefined
  const result: Fields = {}
  for (const [name, inner] of Object.entries(value)) {
    const node = Object.hasOwn(tree, name) ? tree[name] : undefined
    const kept = node === 'keep' ? inner : isTree(node) ? only(inner, node, scope) : undefined
    if (kept !== undefined) setField(result, name, kept)
  }
  for (const [name, node] of Object.entries(tree)) {
    const made = typeof node === 'function' ? node(scope) : isTree(node) && !Object.hasOwn(value, name) ? only(undefined, node, scope) : undefined
    if (made !== undefined) setField(result, name, made)
  }
  return result
}

function without (value: Value, tree: Tree): Value {
  if (Array.isArray(value)) return value.map(item => without(item, tree))
  if (!isFields(value)) return value
  const result: Fields = {}
  for (const [name, inner] of Object.entries(value)) {
    const node = Object.hasOwn(tree, name) ? tree[name] : undefined
    if (node !== 'drop') setField(result, name, isTree(node) ? without(inner, node) : inner)
  }
  return result
}

export const unset: MakeStage = operand => {
  const paths = Array.isArray(operand) ? operand : [operand]
  if (!paths.every((path): path is string => typeof path === 'string' && path !== '')) throw failed('$unset specification must be a string or an array')
  const tree = treeOf(Object.fromEntries(paths.map(path => [path, 0])), () => 'drop', '$unset')
  return documents => documents.map(document => without(document, tree) as Fields)
}

const rooted = (raw: Value, names: readonly string[]): ReturnType<MakeStage> => {
  const root = compileExpression(raw, names)
  return (documents, around) => documents.map(document => {
    const made = root(scopeOf(document, around))
    if (!isFields(made)) throw failed(`'newRoot' expression must evaluate to an object, but resulting value was: ${show(made)}. Input document: ${show(document)}`)
    return made
  })
}

export const replaceRoot: MakeStage = (operand, names) => {
  if (!isFields(operand) || operand.newRoot === undefined) throw failed('no newRoot specified for the $replaceRoot stage')
  return rooted(operand.newRoot, names)
}
export const replaceWith: MakeStage = rooted
