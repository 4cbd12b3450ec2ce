import type { ReplyOf } from '../../contract/actions'
import { keep, kept } from '../platform/kept'
import type { Source } from '../platform/source'
import { rememberTown } from '../platform/town'
import { source } from './cache'
import { call } from './call'

/** Who I am here, the offices I hold, the town and its places. */
export type Me = ReplyOf<'account', 'whoAmI'>

const ROLES = 'roles'

export const me: Source<Me> = source('me', async () => {
  const known = await call('account', 'whoAmI', {})
  rememberTown(known.town)
  rememberRoles(known.roles)
  return known
})

/** From the phone where it was read before, else from the cloud. */
export const whoAmI = async (): Promise<Me> => me.kept()?.value ?? me.read()

export const rememberRoles = (roles: string[]): void => { keep(ROLES, roles) }

/** What the tab bar goes by; a comfort only, the server decides. */
export const isOfficial = (): boolean => (kept<string[]>(ROLES) ?? []).some(role => role !== 'villager')
