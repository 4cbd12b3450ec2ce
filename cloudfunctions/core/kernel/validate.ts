import * as v from 'valibot'
import { labels } from '../../../contract/labels'
import { AppError } from './app-error'

type Issue = v.BaseIssue<unknown>
type Fields = Record<string, string[]>

/** What a schema makes of an input; its output is normalised. Errors: VALIDATION with `{field: [what to mend]}`. */
export function validate<S extends v.GenericSchema> (schema: S, input: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, input, { abortPipeEarly: true })
  if (result.success) return result.output
  throw new AppError('VALIDATION', fieldsOf(result.issues))
}

function fieldsOf (issues: readonly Issue[]): Fields {
  const fields: Fields = {}
  for (const issue of issues.flatMap(innermost)) {
    const path = v.getDotPath(issue) ?? ''
    const words = fields[path] ??= []
    const word = explained(issue, path)
    if (!words.includes(word)) words.push(word)
  }
  return fields
}

/** A union names the branch that came closest instead of saying only that none fits. */
function innermost (issue: Issue): Issue[] {
  if (!issue.issues || issue.issues.length === 0) return [issue]
  return issue.issues.map(inner => ({ ...inner, path: [...(issue.path ?? []), ...(inner.path ?? [])] as never }))
}

/** The schema's own Chinese words where it has some, else what is wrong with this kind of field, said plainly. */
function explained (issue: Issue, path: string): string {
  if (!issue.message.startsWith(valibots)) return issue.message
  const name = labelOf(path)
  if (issue.expected === 'never') return `${name}不在这张表里，请去掉`
  if (issue.input === undefined || issue.input === null) return `${name}还没有填`
  const wanted = expectations[issue.type]
  return wanted ? `${name}${wanted}` : `${name}不对，请重新填`
}

/** How valibot's own English messages begin; they repeat the input, so looking for Chinese in them would be fooled by it. */
const valibots = 'Invalid '

const expectations: Record<string, string> = {
  string: '要写成文字', number: '要写成数字', integer: '要写成整数', boolean: '只能选是或不是', array: '要是一张列表',
  strict_object: '里有内容不对', picklist: '请从列出的里面选', literal: '请从列出的里面选', variant: '请从列出的里面选',
  max_length: '太多了，请减少几项', min_length: '太少了，请补上', max_value: '太大了', min_value: '太小了'
}

/** The name of a field as a person knows it; inside a list or a group the last known name on the way. */
function labelOf (path: string): string {
  const known = path.split('.').reverse().find(step => Object.hasOwn(labels, step))
  return known ? `「${labels[known as keyof typeof labels]}」` : path === '' ? '内容' : `「${path.slice(0, 40)}」`
}
