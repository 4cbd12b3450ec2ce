import type { BaseIssue } from 'valibot'

const kinds: Readonly<Record<string, string>> = { string: '文字', number: '数字', array: '列表', boolean: 'true 或 false', strict_object: '一组「名称: 内容」' }

/** A schema's complaint in words for whoever keeps the town's files; `field` is the place inside the entry. */
export function issueInWords (issue: BaseIssue<unknown>, field: string): { what: string, todo: string } {
  if (issue.type === 'strict_object' && issue.expected === 'never') return { what: `多了「${field}」`, todo: '这里没有这一项，删掉它，或核对名称的拼写' }
  if (issue.received === 'undefined') return { what: `缺「${field}」`, todo: `补上「${field}」` }
  const written = field === '' ? `写成了 ${issue.received}` : `「${field}」写成了 ${issue.received}`
  if (issue.type === 'picklist') return { what: written, todo: `只能写 ${choices(issue)}` }
  if (issue.kind === 'schema') return { what: written, todo: `这里要写${kinds[issue.type] ?? '别的'}` }
  return { what: written, todo: issue.message }
}

const choices = (issue: BaseIssue<unknown>): string => (issue.expected ?? '').replace(/[()"]/g, '').split(' | ').join('、')
