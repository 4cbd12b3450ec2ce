import type { ReplyOf } from '../../contract/actions'
import { rememberTown } from '../platform/town'
import { source } from './cache'
import { call } from './call'
import { rememberRoles } from './session'

/** What the first page shows of the person and the town, in one call. */
export type Home = ReplyOf<'account', 'home'>

export const home = source<Home>('home', async () => {
  const answer = await call('account', 'home', {})
  rememberTown(answer.town)
  rememberRoles(answer.roles)
  return answer
})
