import { EventEmitter } from 'node:events'
import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { checked, type CheckRequest, type ContentCheck } from './content-check'
import { openFaults, type Fault } from './faults'
import { openLedger, type Inbox } from './ledger'
import { refusedStatus, smsText, type SmsRequest } from './sms'
import { refused, well, type WechatAnswer } from './wechat-answer'
import { refusalOf, shown, type TemplateRequest, type Templates } from './subscription'

export interface PhoneOptions {
  readonly dataDir: string
  /** The platform's time, milliseconds UTC. */
  readonly now?: () => number
  /** The town's own message templates; without them any template id is taken. */
  readonly templates?: Templates
  /** The provider's SMS templates by id, with {1}, {2} … */
  readonly smsTemplates?: Readonly<Record<string, string>>
}

/** WeChat's JSON (an errcode in it is a refusal), or what came from the way there instead, or nothing because there is no such API. */
export type OpenapiAnswer = { readonly json: WechatAnswer } | { readonly way: { readonly status: number, readonly headers: Record<string, string>, readonly body: string } } | { readonly unknown: true }

export interface Delivery { readonly kind: 'sms' | 'wechat', readonly to: string }

/** Where the messages of all people arrive, with WeChat's and the SMS provider's side of the rules. */
export interface Phone {
  /** A call of WeChat's open API, arguments as on the wire (snake_case). Never answers under the fault `silent`. */
  openapi (api: string, data: object): Promise<OpenapiAnswer>
  inbox (person: { openid: string, number?: string }): Inbox
  /** The person's tap in WeChat's panel: one consent is one message. */
  consent (openid: string, template: string): Promise<void>
  consents (openid: string, template: string): number
  /** The person follows the town's official account, or no longer. */
  follow (openid: string, yes: boolean): Promise<void>
  setNumber (openid: string, number: string): Promise<void>
  number (openid: string): string | undefined
  /** The person lets the mini-program have this number: a code for phonenumber.getPhoneNumber, good once and for five minutes. */
  numberCode (number: string): string
  /** The person used the mini-program now. */
  active (openid: string): void
  setFaults (faults: readonly Fault[]): void
  setContentCheck (mode: ContentCheck): void
  onDelivery (listener: (delivery: Delivery) => void): () => void
  close (): Promise<void>
}

const CODE_MS = 5 * 60_000

export async function openPhone ({ dataDir, now = Date.now, templates, smsTemplates }: PhoneOptions): Promise<Phone> {
  const ledger = await openLedger(join(dataDir, 'phone.jsonl'))
  const faults = openFaults()
  const deliveries = new EventEmitter().setMaxListeners(0)
  const activeAt = new Map<string, number>()
  const codes = new Map<string, { number: string, until: number }>()
  let contentCheck: ContentCheck = 'pass'

  const told = (delivery: Delivery) => deliveries.emit('delivery', delivery)

  async function deliver (request: TemplateRequest, consumes: boolean): Promise<WechatAnswer> {
    const to = request.touser!
    const message = { id: randomUUID(), at: now(), ...shown(request, templates) }
    await ledger.add({ kind: 'wechat', to, ...(consumes ? { template: request.template_id } : {}), message })
    told({ kind: 'wechat', to })
    return well({ msgid: parseInt(randomBytes(6).toString('hex'), 16) })
  }

  const apis: Readonly<Record<string, (data: object, fault?: Fault) => Promise<WechatAnswer> | WechatAnswer>> = {
    'subscribeMessage.send' (data: TemplateRequest) {
      const refusal = refusalOf(data, templates)
      if (refusal) return refusal
      if (ledger.consents(data.touser!, data.template_id!) < 1) return refused(43101, 'user refuse to accept the msg')
      return deliver(data, true)
    },
    /** The official account's message: for its followers, no consent needed. */
    'templateMessage.send' (data: TemplateRequest) {
      if (!data.touser || !ledger.follows(data.touser)) return refused(43004, 'require subscribe')
      return deliver(data, false)
    },
    'cloudbase.sendSms': sendSms,
    'cloudbase.sendSmsV2': sendSms,
    'security.msgSecCheck': (data: CheckRequest) => checked(data, contentCheck as Exclude<ContentCheck, 'absent'>, now(), activeAt.get(data.openid ?? '')),
    'phonenumber.getPhoneNumber' ({ code = '' }: { code?: string }) {
      const given = codes.get(code)
      codes.delete(code)
      if (!given || given.until < now()) return refused(40029, 'invalid code')
      return well({ phone_info: { phoneNumber: given.number, purePhoneNumber: given.number, countryCode: '86' } })
    }
  }

  async function sendSms (data: SmsRequest, fault?: Fault): Promise<WechatAnswer> {
    const text = smsText(data, smsTemplates)
    const list = await Promise.all((data.phone_number_list ?? []).map(async number => {
      const id = randomUUID()
      const status = fault?.status ?? refusedStatus(number, text, now(), ledger)
      if (!status) await ledger.add({ kind: 'sms', to: number.slice(3), message: { id, at: now(), text } })
      if (!status) told({ kind: 'sms', to: number.slice(3) })
      return { serial_no: status ? '' : id, phone_number: number, code: status ?? 'Ok', message: status ?? 'send success' }
    }))
    return well({ send_status_list: list })
  }

  return {
    async openapi (api, data): Promise<OpenapiAnswer> {
      const call = apis[api]
      if (!call || (api === 'security.msgSecCheck' && contentCheck === 'absent')) return { unknown: true }
      const fault = faults.take(api)
      if (fault?.kind === 'unavailable') return { way: { status: 503, headers: {}, body: '' } }
      if (fault?.kind === 'garbled') return { way: { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body: '<html>Bad Gateway</html>' } }
      if (fault?.kind === 'errcode') return { json: refused(fault.errcode ?? -1, 'injected') }
      const json = await call(data, fault)
      return fault?.kind === 'silent' ? await new Promise<never>(() => {}) : { json }
    },
    inbox: ({ openid, number }) => ({ sms: number ? ledger.sms(number) : [], wechat: ledger.wechat(openid) }),
    consent: (openid, template) => ledger.add({ kind: 'consent', of: openid, template }),
    consents: ledger.consents,
    follow: (openid, yes) => ledger.add({ kind: 'follows', of: openid, yes }),
    setNumber: (openid, number) => ledger.add({ kind: 'number', of: openid, number }),
    number: ledger.number,
    numberCode (number) {
      const code = randomBytes(16).toString('hex')
      codes.set(code, { number, until: now() + CODE_MS })
      return code
    },
    active (openid) { activeAt.set(openid, now()) },
    setFaults: faults.set,
    setContentCheck (mode) { contentCheck = mode },
    onDelivery (listener) {
      deliveries.on('delivery', listener)
      return () => { deliveries.off('delivery', listener) }
    },
    close: ledger.close
  }
}
