import type { Ledger } from './ledger'

/** cloudbase.sendSms carries its text, sendSmsV2 a template of the provider and its parameters. Names as on the wire. */
export interface SmsRequest {
  readonly content?: string
  readonly template_id?: string
  readonly template_param_list?: readonly string[]
  readonly phone_number_list?: readonly string[]
}

const REPEAT_MS = 30_000

/** Why the provider would not send this text to this number now; undefined if it would. The same content goes to one number once in 30 s. */
export function refusedStatus (number: string, text: string, now: number, ledger: Pick<Ledger, 'sms'>): string | undefined {
  if (!/^\+861[3-9]\d{9}$/.test(number)) return 'InvalidParameterValue.IncorrectPhoneNumber'
  if (text === '') return 'InvalidParameterValue.ContentEmpty'
  const repeated = ledger.sms(number.slice(3)).some(sms => sms.text === text && now - sms.at < REPEAT_MS && now >= sms.at)
  return repeated ? 'LimitExceeded.PhoneNumberThirtySecondLimit' : undefined
}

/** The text that arrives: the content itself, or the provider's template with {1}, {2} … filled in. */
export function smsText ({ content, template_id: id = '', template_param_list: values = [] }: SmsRequest, templates: Readonly<Record<string, string>> = {}): string {
  if (content !== undefined) return content
  return (templates[id] ?? `（短信模板 ${id}）${values.map((_, i) => `{${i + 1}}`).join('，')}`).replace(/\{(\d+)\}/g, (_, n: string) => values[Number(n) - 1] ?? '')
}
