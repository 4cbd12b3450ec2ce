import { randomBytes } from 'node:crypto'
import cloud from 'wx-server-sdk'
import { dayOf } from '../kernel/calendar'
import type { Call } from '../kernel/call'
import { keyed, type Secrets } from '../kernel/keys'
import type { Context } from '../kernel/serve'
import { holdingsOf, rolesOf } from '../people/offices'
import type { AccountStore, TownStore } from '../people/ports'

/** The sources that are a person at the mini-program, straight or through another function of ours. */
const people = new Set(['wx_client', 'wx_devtools', 'wx_client,scf', 'wx_devtools,scf'])
const TIMER = 'wx_trigger'

/** The person behind a call: only the platform's own context counts. One database call, and the town's when it has changed. */
export function wxContext (deps: { accounts: AccountStore, town: TownStore, secrets: Secrets, now: () => number }): Context {
  return {
    requestId,
    async identify (): Promise<Call | undefined> {
      const { OPENID, SOURCE } = cloud.getWXContext()
      if (!OPENID || !people.has(SOURCE ?? '')) return undefined
      const id = personKey(deps.secrets, OPENID)
      const account = await deps.accounts.find(id)
      const personId = account?.townPersonId
      const now = deps.now()
      const holdings = personId === undefined ? [] : holdingsOf(await deps.town.read(account?.townVersion), personId, dayOf(now))
      return { actor: { id, personId, roles: rolesOf(holdings), holdings }, now, account, openid: OPENID }
    }
  }
}

/** The key of a person in this installation: nobody without its secret can go from an openid to it, or back. */
export const personKey = (secrets: Secrets, openid: string): string => keyed(secrets.hmac, 'person', openid)

/** Whether this call comes from the platform's own timer and from nothing else. */
export const isTimer = (): boolean => cloud.getWXContext().SOURCE === TIMER

/** The number that a person can name when something went wrong. */
export const requestId = (): string => process.env.TCB_REQUEST_ID ?? randomBytes(8).toString('hex')
