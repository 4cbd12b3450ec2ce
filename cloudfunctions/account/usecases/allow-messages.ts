import type { account } from '../../../contract/account'
import type { Handler } from '../../core/kernel/serve'
import type { ConsentLedger } from '../../core/people/ports'

/** Counts what WeChat's panel was answered with: one consent is one message, and WeChat does not tell how many are left. */
export const allowMessages = (deps: { consents: ConsentLedger }): Handler<typeof account.messageConsent> =>
  async (call, { key, answers }) => {
    await deps.consents.record(call.actor.id, key, { allowed: answers.filter(answer => answer.accepted).map(answer => answer.template) })
    const kept = await deps.consents.find(call.actor.id)
    return { left: { ...kept?.left } }
  }
