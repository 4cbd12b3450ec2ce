import type { petition } from '../../../contract/petition'
import { AppError } from '../../core/kernel/app-error'
import { dayOf, endOfDay } from '../../core/kernel/calendar'
import type { Caps } from '../../core/kernel/caps'
import { digestOf, keyed, type Secrets } from '../../core/kernel/keys'
import { NOBODY, refuseForeignMedia } from '../../core/kernel/media'
import type { Handler } from '../../core/kernel/serve'
import { shortNumber } from '../../core/kernel/short-number'
import { receipt } from '../../core/matter/command'
import type { MatterStore } from '../../core/matter/ports'
import type { IdentityStore, TownStore } from '../../core/people/ports'
import { codeFor, idForCode } from '../domain/secret-code'
import { secretMatter, toTheHour } from '../domain/secret-matter'

interface Deps { readonly sealed: MatterStore, readonly identities: IdentityStore, readonly town: TownStore, readonly caps: Caps, readonly secrets: Secrets }

/**
 * 保密举报: straight to discipline, nobody in between. Kept are the words and the hour; the caller's day is counted under a key that
 * belongs to no matter. A repeat computes the same code and writes nothing. Errors: RATE_LIMITED, KEY_REUSED.
 */
export const submitSecret = (deps: Deps): Handler<typeof petition.submitSecret> => async (call, filing) => {
  refuseForeignMedia(deps.secrets.hmac, NOBODY, { photos: filing.photos })
  const code = codeFor(deps.secrets, filing.key)
  const id = idForCode(deps.secrets, code)
  const at = toTheHour(call.now)
  const digest = digestOf(['submitSecret', { ...filing, key: '' }])
  const done = { key: keyed(deps.secrets.pepper, 'secret key', filing.key), digest, at, stays: true } as const
  const earlier = await deps.sealed.find(id)
  if (earlier) {
    receipt(earlier, done.key, digest)
    return { code }
  }

  const town = await deps.town.read()
  const day = dayOf(call.now)
  if (!await deps.caps.take(keyed(deps.secrets.pepper, 'secrets a day', call.openid, day), town.settings.caps.secretsADay, endOfDay(day))) throw new AppError('RATE_LIMITED')
  if (filing.contact) await deps.identities.put(id, { name: filing.contact.name ?? '', phone: filing.contact.phone })
  await deps.sealed.add(secretMatter(filing, id, shortNumber(), at, town, done)) // 'filed' is this very filing, in flight twice
  return { code }
}
