import { messageTemplates, type account } from '../../../contract/account'
import type { Handler } from '../../core/kernel/serve'
import type { ConsentLedger, TownStore } from '../../core/people/ports'
import type { ProfileBox } from '../../core/people/profile'

/** 提醒设置: how often WeChat still lets us send each kind, and whether SMS is wanted. */
export const listReminders = (deps: { consents: ConsentLedger, profiles: ProfileBox, town: TownStore }): Handler<typeof account.reminders> => async call => {
  const { left = {} } = await deps.consents.find(call.actor.id) ?? {}
  const { sms, phone } = call.account ? deps.profiles.reminders(call.account) : { sms: true }
  const { from, to } = (await deps.town.read(call.account?.townVersion)).settings.quietHours
  return {
    left: Object.fromEntries(messageTemplates.map(template => [template, left[template] ?? 0])),
    sms, phone: phone ?? (call.account && deps.profiles.open(call.account)?.phone), quiet: { from, to }
  }
}
