import type { Account } from '../kernel/account'
import { AppError } from '../kernel/app-error'
import type { Call } from '../kernel/call'
import type { AccountStore } from './ports'
import type { ProfileBox } from './profile'

const ATTEMPTS = 4

/**
 * Changes what is kept of the caller and takes `clear` away, or keeps a first account. Two calls at once both land: whoever was slower reads again.
 * Errors: BUSY, and those of `change`.
 */
export async function keepAccount (
  deps: { accounts: AccountStore, profiles: ProfileBox }, call: Call, change: (account: Account) => Partial<Account>, clear: Parameters<AccountStore['change']>[2] = []
): Promise<void> {
  let read = call.account
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      const fields = change(read ?? newAccount(deps.profiles, call))
      if (read) return Object.keys(fields).length + clear.length > 0 ? await deps.accounts.change(read, fields, clear) : undefined
      return await deps.accounts.add({ ...newAccount(deps.profiles, call), ...fields })
    } catch (fault) {
      if (!(fault instanceof AppError && fault.code === 'VERSION_CONFLICT')) throw fault
      read = await deps.accounts.find(call.actor.id)
    }
  }
  throw new AppError('BUSY')
}

const newAccount = (profiles: ProfileBox, call: Call): Account => ({
  id: call.actor.id, version: 0, openid: profiles.sealOpenid(call.actor.id, call.openid), townVersion: 0, filed: { day: '', keys: [] }
})
