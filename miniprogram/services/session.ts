import type { ReplyOf } from '../../contract/actions'
import type { Source } from '../platform/source'
import { rememberTown } from '../platform/town'
import { source } from './cache'
import { call } from './call'

/** Who I am here, the offices I hold, the town and its places. */
export type Me = ReplyOf<'account', 'whoAmI'>

export const me: Source<Me> = source('me', async () => {
  const known = await call('account', 'whoAmI', {})
  rememberTown(known.town)
  return known
})

/** From the phone where it was read before, else from the cloud. */
export const whoAmI = async (): Promise<Me> => me.kept()?.value ?? me.read()

/** What the tab bar goes by; a comfort only, the server decides. */
export const isOfficial = (): boolean => me.kept()?.value.roles.some(role => role !== 'villager') ?? false
