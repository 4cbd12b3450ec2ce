import type { Matter } from '../../core/matter/matter'
import { placeOfMatter } from '../../core/matter/view'
import { unitOf } from '../../core/people/desks'
import type { ReplyTemplate } from '../../core/people/directory'
import type { Town } from '../../core/people/town'

/** A template with what the system knows filled in; what it does not know stays a blank of the handler, so that nothing empty goes out. */
export function filledTemplate ({ id, kind, title, classes, parts }: ReplyTemplate, matter: Matter, town: Town) {
  const words = wordsOf(matter, town)
  const fill = (text: string): string => text.replace(/｛([^｝]+)｝/g, (_, name: string) => words[name] || `【${name}】`)
  return { id, kind, title, fits: classes.length === 0 || classes.includes(matter.category ?? ''), parts: parts.map(part => ({ title: part.title, text: fill(part.text) })) }
}

/** Which templates a matter is answered with. */
export function fitsKind (template: Pick<ReplyTemplate, 'kind'>, { form, kind }: Pick<Matter, 'form' | 'kind'>): boolean {
  if (template.kind === 'progress') return true
  return template.kind === (form === 'report' ? 'report' : kind === 'advice' ? 'advice' : 'claim')
}

function wordsOf (matter: Matter, town: Town): Readonly<Record<string, string | undefined>> {
  const unit = unitOf(town, matter.deskId)
  const above = unitOf(town, unit?.superiorId ?? unit?.parentId)
  return {
    请求: matter.requests.map(({ text }) => text).join('；') || matter.subject, 地点: placeOfMatter(matter, town), 短号: matter.shortNo, 单位: unit?.name, 单位电话: unit?.phone,
    复查机关: above?.name, 复查电话: above?.phone
  }
}
