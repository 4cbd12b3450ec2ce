import { badField, valueOf } from './message-fields'
import type { WechatMessage } from './ledger'

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

export interface Refusal { readonly errcode: number, readonly errmsg: string }

/** Why WeChat would refuse the request itself, before it looks whether the person agreed. A town without templates takes any id. */
export function refusalOf ({ touser, template_id: id, data = {} }: TemplateRequest, templates: Templates | undefined): Refusal | undefined {
  if (!touser) return { errcode: 40003, errmsg: 'invalid openid' }
  if (!id || (templates && !templates[id])) return { errcode: 40037, errmsg: 'invalid template_id' }
  const missing = Object.keys(templates?.[id]?.fields ?? {}).find(field => valueOf(data[field]) === '')
  if (missing) return { errcode: 47003, errmsg: `argument invalid! data.${missing}.value is empty` }
  const bad = badField(data)
  return bad === undefined ? undefined : { errcode: 47003, errmsg: `argument invalid! data.${bad}.value invalid` }
}

/** The message as the person's phone shows it: the template's title, then a line a field; unknown templates are headed by their state. */
export function shown ({ template_id: id = '', data = {}, page = '' }: TemplateRequest, templates?: Templates): Omit<WechatMessage, 'id' | 'at'> {
  const template = templates?.[id]
  const fields = Object.entries(data).map(([key, field]) => ({ key, value: valueOf(field) }))
  if (template) return { title: template.title, lines: fields.map(({ key, value }) => `${template.fields[key] ?? key}：${value}`), page }
  const head = fields.find(({ key }) => key.startsWith('phrase')) ?? fields.find(({ key }) => key.startsWith('thing')) ?? fields[0]
  return { title: head?.value ?? '', lines: fields.filter(field => field !== head).map(({ value }) => value), page }
}
