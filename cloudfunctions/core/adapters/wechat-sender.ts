import cloud from 'wx-server-sdk'
import { dayOf, showTime } from '../kernel/calendar'
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
  async subscription ({ openid, template, page }, { shortNo, what, hint, at }) {
    const time = `${dayOf(at).replace(/-/, '年').replace(/-/, '月')}日 ${showTime(at)}`
    const data = fieldsOf(template, { shortNo, what, hint, time })
    const outcome = await answered(() => openapi().subscribeMessage.send({ touser: openid, templateId: templates[template] ?? template, page, data, lang: 'zh_CN' }))
    return outcome
  },
  async sms (phone, text) {
    const outcome = await answered(() => openapi().cloudbase.sendSms({ env: process.env.TCB_ENV, content: text, phoneNumberList: [`+86${phone}`] }))
    return outcome === 'noConsent' ? 'refused' : outcome
  }
})

/** The fields of each template (documents.md 7); WeChat refuses Han in a character_string and more than 20 characters in a thing. */
function fieldsOf (template: string, { shortNo, what, hint, time }: { shortNo: string, what: string, hint: string, time: string }): Record<string, { value: string }> {
  const value = (text: string) => ({ value: text })
  switch (template) {
    case 'TB': return { character_string1: value(shortNo), thing2: value(what), time3: value(time), thing4: value(hint) }
    case 'TC': return { thing1: value(what), time2: value(time), thing3: value('便民服务大厅'), thing4: value(hint) }
    case 'TD': return { character_string1: value(shortNo), thing2: value(what), time3: value(time), thing4: value(hint) }
    default: return { character_string1: value(shortNo), phrase2: value(what), time3: value(time), thing4: value(hint) }
  }
}

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
