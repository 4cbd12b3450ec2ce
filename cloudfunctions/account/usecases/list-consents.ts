import type { account } from '../../../contract/account'
import type { Handler } from '../../core/kernel/serve'
import type { ConsentLedger } from '../../core/people/ports'

/** The caller's consents as they stand: the last entry of each purpose. */
export const listConsents = (deps: { consents: ConsentLedger }): Handler<typeof account.consents> => async call => {
  const kept = await deps.consents.find(call.actor.id)
  const last = new Map((kept?.entries ?? []).map(entry => [entry.purpose, entry]))
  return { consents: [...last.values()], left: { ...kept?.left } }
}
