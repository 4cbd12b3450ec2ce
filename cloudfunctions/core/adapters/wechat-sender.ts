import cloud from 'wx-server-sdk'
import type { Outcome } from '../messages/message'
import type { Sender } from '../messages/ports'

interface OpenApi {
  subscribeMessage: { send (message: object): Promise<{ errCode: number }> }
  cloudbase: { sendSms (message: object): Promise<{ errCode: number }> }
}
const openapi = () => cloud.openapi as unknown as OpenApi

const NO_CONSENT = 43101
/** Answers that trying again will not change: a bad field, a bad number, a closed template. */
const final = new Set([47003, 40003, 40037, 41030, -604100, -604101])

/** WeChat's subscription messages and CloudBase's SMS. `templates` maps TA..TE to the ids that the town was given. */
export const wechatSender = (templates: Readonly<Record<string, string>>): Sender => ({
  subscription: ({ openid, template, page, fields }) => answered(() => openapi().subscribeMessage.send({
    touser: openid, templateId: templates[template] ?? template, page, lang: 'zh_CN',
    data: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }]))
  })),
  async sms (phone, text) {
    const outcome = await answered(() => openapi().cloudbase.sendSms({ env: process.env.TCB_ENV, content: text, phoneNumberList: [`+86${phone}`] }))
    return outcome === 'noConsent' ? 'refused' : outcome
  }
})

async function answered (send: () => Promise<{ errCode: number }>): Promise<Outcome | 'noConsent'> {
  try {
    const { errCode } = await send()
    return errCode === 0 ? 'sent' : outcomeOf(errCode)
  } catch (fault) {
    const code = (fault as { errCode?: number }).errCode
    return code !== undefined && code > 0 || code === -604100 || code === -604101 ? outcomeOf(code) : 'unknown'
  }
}

const outcomeOf = (code: number): Outcome | 'noConsent' => code === NO_CONSENT ? 'noConsent' : final.has(code) ? 'refused' : 'later'
