import type { account } from '../../../contract/account'
import type { Handler } from '../../core/kernel/serve'
import type { ConsentLedger } from '../../core/people/ports'

/** Gives or takes back a consent, as an entry of its own: what was consented to on any past day stays known (个人信息保护法 14, 15). */
export const giveConsent = (deps: { consents: ConsentLedger }): Handler<typeof account.consent> =>
  async (call, { key, purpose, given, version }) => {
    await deps.consents.record(call.actor.id, key, { entry: { purpose, given, version, at: call.now } })
    return { at: call.now }
  }
