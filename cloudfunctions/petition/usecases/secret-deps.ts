import type { petition } from '../../../contract/petition'
import type { Request } from '../../../contract/action'
import { AppError } from '../../core/kernel/app-error'
import type { Call } from '../../core/kernel/call'
import type { Caps } from '../../core/kernel/caps'
import { keyed, type Secrets } from '../../core/kernel/keys'
import type { Matter } from '../../core/matter/matter'
import type { MatterStore } from '../../core/matter/ports'
import type { TownStore } from '../../core/people/ports'
import { idForCode } from '../domain/secret-code'
import { toTheHour } from '../domain/secret-matter'

export interface SecretDeps { readonly sealed: MatterStore, readonly town: TownStore, readonly caps: Caps, readonly secrets: Secrets }

/** The caller of a confidential act: nobody in particular, at the hour. Nothing that is written from it can name them. */
export const nobody = (call: Call): Call => ({ actor: { id: 'filer', roles: ['villager'], holdings: [] }, now: toTheHour(call.now), openid: '' })

/** The matter of a receipt code. Wrong tries are counted by person and half-hour; an unknown code and a wrong one are the same. Errors: CODE_WRONG, CODE_LOCKED. */
export async function byCode (deps: SecretDeps, call: Call, { code }: Pick<Request<typeof petition.getSecret>, 'code'>): Promise<Matter> {
  const { codeTries, codeLockMinutes } = (await deps.town.read()).settings.caps
  const window = Math.floor(call.now / (codeLockMinutes * 60_000))
  const tries = keyed(deps.secrets.pepper, 'code tries', call.openid, String(window))
  if (await deps.caps.taken(tries) >= codeTries) throw new AppError('CODE_LOCKED')
  const matter = await deps.sealed.find(idForCode(deps.secrets, code))
  if (matter && matter.filerKey === undefined) return matter
  await deps.caps.take(tries, codeTries, (window + 1) * codeLockMinutes * 60_000)
  throw new AppError('CODE_WRONG')
}
