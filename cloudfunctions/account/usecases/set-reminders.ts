import type { account } from '../../../contract/account'
import type { Handler } from '../../core/kernel/serve'
import { keepAccount } from '../../core/people/keep-account'
import type { AccountStore } from '../../core/people/ports'
import type { ProfileBox } from '../../core/people/profile'

/** Whether and where SMS goes from now on; a number that is left out stays as it was. */
export const setReminders = (deps: { accounts: AccountStore, profiles: ProfileBox }): Handler<typeof account.setReminders> => async (call, { sms, phone }) => {
  await keepAccount(deps, call, kept => ({ reminders: deps.profiles.sealReminders(kept.id, { sms, phone: phone ?? deps.profiles.reminders(kept).phone }) }))
  return { at: call.now }
}
