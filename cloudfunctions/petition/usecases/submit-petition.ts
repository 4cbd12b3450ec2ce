import type { petition } from '../../../contract/petition'
import { AppError } from '../../core/kernel/app-error'
import { dayOf } from '../../core/kernel/calendar'
import type { Call } from '../../core/kernel/call'
import { digestOf, keyed, type Secrets } from '../../core/kernel/keys'
import { refuseForeignMedia } from '../../core/kernel/media'
import type { Handler } from '../../core/kernel/serve'
import { keepAccount } from '../../core/people/keep-account'
import type { AccountStore, TownStore } from '../../core/people/ports'
import type { ProfileBox } from '../../core/people/profile'
import { keepFiling, type Filed, type FilingDeps } from './keep-filing'

type Deps = FilingDeps & { readonly accounts: AccountStore, readonly profiles: ProfileBox, readonly town: TownStore, readonly secrets: Secrets }

/** Files a matter. Four database calls with the caller's own. Errors: RATE_LIMITED, KEY_REUSED. */
export const submitPetition = (deps: Deps): Handler<typeof petition.submit> => async (call, filing) => {
  const id = keyed(deps.secrets.hmac, 'matter', call.actor.id, filing.key)
  const digest = digestOf([call.actor.id, 'submit', filing])
  refuseForeignMedia(deps.secrets.hmac, call.actor.id, { photos: filing.photos, recordings: filing.recordings })
  const town = await deps.town.read(call.account?.townVersion)
  await countFiling(deps, call, filing, town.settings.caps.filingsADay)
  return keepFiling(deps, { id, digest, town, filing, key: filing.key, filerKey: call.actor.id, personId: call.actor.personId, at: call.now, identity: identityOf(filing) })
}

/** Counts a filing against the day's limit, a repeat of its key not again, and keeps the profile for the next time. */
async function countFiling (deps: Deps, call: Call, { key, person }: Filed['filing'], limit: number): Promise<void> {
  const day = dayOf(call.now)
  await keepAccount(deps, call, account => {
    const keys = account.filed.day === day ? account.filed.keys : []
    if (keys.includes(key)) return {}
    if (keys.length >= limit) throw new AppError('RATE_LIMITED')
    const { name, phone, address, villageId, groupId } = person
    return { filed: { day, keys: [...keys, key] }, profile: deps.profiles.seal(account.id, { name, phone, address }), villageId, groupId }
  })
}

function identityOf ({ person, forWhom }: Filed['filing']) {
  const { name, phone, address } = person
  return { name, phone, address, ...(forWhom.who === 'family' ? { forWhom: { relation: forWhom.relation, name: forWhom.name, phone: forWhom.phone } } : {}) }
}
