import type { Template } from '../../../../services/casework'
import { about, type Acting } from '../../acting'
import { blanksIn, emptyParts, hintFor, isDecision, isGiven, resultIn, type Part, type Result } from './draft'

const numbers = '一二三四五六七八九'
export const OWN = 'own'

/** 答复: the templates first; one is chosen, its blanks are filled, it goes out. What was written before is there again. */
export function replyView ({ matter, fields, more: { templates } }: Acting<{ templates: Template[] }>) {
  const fitting = templates.filter(({ kind }) => kind !== 'progress')
  const template = typeof fields.template === 'string' ? fields.template : ''
  return {
    about: about(matter), stale: !matter.may.includes('reply'), matterId: matter.matterId, decision: isDecision(matter), shape: { form: matter.form, kind: matter.kind, state: matter.state, requests: matter.requests },
    templates: fitting, choices: [...fitting.filter(({ fits }) => fits).map(row), { id: OWN, text: '不用模板，自己写', sub: '' }], others: fitting.filter(({ fits }) => !fits).map(row),
    own: emptyParts(matter), requests: matter.requests.map(({ id, text }) => ({ id, text })),
    unit: matter.desk?.unit ?? '', fields: { template, parts: [] as Part[], results: {} as Record<string, Result | ''>, ...fields }
  }
}

const row = ({ id, title, parts }: Template) => ({ id, text: title, sub: firstWords(parts) })

const firstWords = (parts: Part[]): string => {
  const text = parts.find(({ title }) => /意见|采纳|处理/.test(title))?.text ?? parts[parts.length - 1]?.text ?? ''
  return Array.from(text).slice(0, 24).join('') + (Array.from(text).length > 24 ? '…' : '')
}

/** The parts as fields: what is given stands, what has blanks says how many, what is hard to read is hinted at. */
export function shownParts (parts: Part[], template: string) {
  return parts.map((part, n) => {
    const left = blanksIn(part.text).length
    return { ...part, label: parts.length > 1 ? `${numbers[n]}、${part.title}` : part.title, given: isGiven(part, template !== OWN), left, hint: left > 0 ? '' : hintFor(part.text) }
  })
}

export const blanksLeft = (parts: Part[]): number => parts.reduce((sum, { text }) => sum + blanksIn(text).length, 0)

export const shownResults = (requests: { id: string, text: string }[], parts: Part[], results: Record<string, Result | ''>) =>
  requests.map(({ id, text }) => ({ id, text, result: results[id] || resultIn(parts) }))
