import { badField, valueOf } from './message-fields'
import type { WechatMessage } from './ledger'
import { refused, type WechatAnswer } from './wechat-answer'

/** A template that the town has chosen: its title, and the label of each field. */
export interface Template { readonly title: string, readonly fields: Readonly<Record<string, string>> }
export type Templates = Readonly<Record<string, Template>>

/** WeChat's body of subscriptionMessage.send and templateMessage.send, names as on the wire. */
export interface TemplateRequest {
  readonly touser?: string
  readonly template_id?: string
  readonly page?: string
  readonly data?: Readonly<Record<string, unknown>>
}

/** Why WeChat would refuse the request itself, before it looks whether the person agreed. A town without templates takes any id. */
export function refusalOf ({ touser, template_id: id, data = {} }: TemplateRequest, templates: Templates | undefined): WechatAnswer | undefined {
  if (!touser) return refused(40003, 'invalid openid')
  if (!id || (templates && !templates[id])) return refused(40037, 'invalid template_id')
  const missing = Object.keys(templates?.[id]?.fields ?? {}).find(field => valueOf(data[field]) === '')
  if (missing) return refused(47003, `argument invalid! data.${missing}.value is empty`)
  const bad = badField(data)
  return bad === undefined ? undefined : refused(47003, `argument invalid! data.${bad}.value invalid`)
}

/** The message as the person's phone shows it: the template's title, then a line a field; unknown templates are headed by their state. */
export function shown ({ template_id: id = '', data = {}, page = '' }: TemplateRequest, templates?: Templates): Omit<WechatMessage, 'id' | 'at'> {
  const template = templates?.[id]
  const fields = Object.entries(data).map(([key, field]) => ({ key, value: valueOf(field) }))
  if (template) return { title: template.title, lines: fields.map(({ key, value }) => `${template.fields[key] ?? key}：${value}`), page }
  const head = fields.find(({ key }) => key.startsWith('phrase')) ?? fields.find(({ key }) => key.startsWith('thing')) ?? fields[0]
  return { title: head?.value ?? '', lines: fields.filter(field => field !== head).map(({ value }) => value), page }
}
