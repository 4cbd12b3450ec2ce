import type { petition } from '../../../contract/petition'
import { AppError } from '../../core/kernel/app-error'
import type { Handler } from '../../core/kernel/serve'
import { command } from '../../core/matter/command'
import type { Matter } from '../../core/matter/matter'
import type { MatterStore } from '../../core/matter/ports'
import { checkCode, CODE_LASTS, sendCode, type CodeDeps, type CodeFor } from '../../core/messages/one-time-code'
import type { IdentityStore, TownStore } from '../../core/people/ports'

type Deps = CodeDeps & { readonly matters: MatterStore, readonly identities: IdentityStore, readonly town: TownStore }

const claiming = (shortNo: string): CodeFor => ({ purpose: 'claim', subject: shortNo })

/**
 * Sends the code of 本人来办 (P51) to the phone of the person that a matter was filed for, where it is the one that the caller names. Nobody learns from
 * the answer whether there is such a matter. Errors: RATE_LIMITED.
 */
export const sendClaimCode = (deps: Deps): Handler<typeof petition.claimCode> => async (call, { shortNo, phone }) => {
  const matter = await deps.matters.ofShortNo(shortNo)
  const theirs = matter && await phoneOfPerson(deps, matter)
  if (theirs === phone) await sendCode(deps, await deps.town.read(call.account?.townVersion), claiming(shortNo), phone, call.now)
  return { until: call.now + CODE_LASTS }
}

async function phoneOfPerson (deps: Deps, matter: Matter): Promise<string | undefined> {
  const identity = await deps.identities.find(matter.id)
  return matter.assistedBy ? identity?.phone : identity?.forWhom?.phone
}

/** 本人来办 (P51): whoever a matter was filed for is its filer from now on; who filed it for them is not any more. Errors: CODE_WRONG, CODE_LOCKED. */
export const claimMatter = (deps: Deps): Handler<typeof petition.claim> => async (call, { key, shortNo, code }) => {
  const found = await deps.matters.ofShortNo(shortNo)
  if (found?.filerKey !== call.actor.id) await checkCode(deps, await deps.town.read(call.account?.townVersion), claiming(shortNo), code, call.now)
  const open = async (): Promise<Matter> => {
    const matter = await deps.matters.ofShortNo(shortNo)
    if (!matter) throw new AppError('CODE_WRONG')
    return matter
  }
  return command({ open, matters: deps.matters }, call, 'claim', { key, matterId: found?.id ?? '' }, matter => ({
    change: {
      set: {
        filerKey: call.actor.id, filer: { ...matter.filer, messagesTo: 'me' },
        interested: [...new Set([...matter.interested, ...call.actor.personId === undefined ? [] : [call.actor.personId]])]
      },
      events: [{ type: 'claimed', at: call.now, by: { who: 'filer' }, row: 'P51', text: '本人来办了，以后由本人跟进' }]
    },
    reply: { matterId: matter.id, at: call.now }
  }))
}
