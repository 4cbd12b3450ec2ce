import type { account } from '../../../contract/account'
import type { Handler } from '../../core/kernel/serve'
import { keepAccount } from '../../core/people/keep-account'
import type { AccountStore } from '../../core/people/ports'
import type { ProfileBox } from '../../core/people/profile'

/** Keeps what the caller tells of themselves, as ciphertext; a repeat writes the same again. */
export const saveProfile = (deps: { accounts: AccountStore, profiles: ProfileBox }): Handler<typeof account.saveProfile> =>
  async (call, { name, phone, villageId, groupId }) => {
    await keepAccount(deps, call, ({ id }) => ({ profile: deps.profiles.seal(id, { name, phone }), villageId, groupId }))
    return { at: call.now }
  }
