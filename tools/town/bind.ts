import { profileBox } from '../../cloudfunctions/core/people/profile'
import { keyed, secretsFrom } from '../../cloudfunctions/core/kernel/keys'
import { holdingsOf } from '../../cloudfunctions/core/people/offices'
import type { TownDatabase } from './apply'
import type { TownDocument } from './documents'
import type { TownFolder } from './town-folder'

/**
 * Binds the accounts of the made-up people who hold an office, so that a fresh local town can be worked in at once. A real town
 * binds each by invitation. Writes what is missing alone. Returns how many were bound.
 */
export async function bindAccounts (database: TownDatabase, town: TownFolder, openids: Readonly<Record<string, string>>, env: Record<string, string | undefined>, today: string): Promise<number> {
  const secrets = secretsFrom(env)
  const profiles = profileBox(secrets)
  const there = new Set((await database.read('accounts')).map(account => account.id))
  const accounts: TownDocument[] = town.people.flatMap(({ id: personId, name, phone, villageId, groupId }) => {
    const openid = openids[personId]
    if (openid === undefined || holdingsOf(town, personId, today).length === 0) return []
    const id = keyed(secrets.hmac, 'person', openid)
    const profile = profiles.seal(id, { name, phone })
    const doc = { shape: 1, version: 1, openid: profiles.sealOpenid(id, openid), profile, villageId, groupId, townPersonId: personId, townVersion: 0, filed: { day: '', keys: [] } }
    return there.has(id) ? [] : [{ collection: 'accounts', id, doc }]
  })
  if (accounts.length > 0) await database.insert('accounts', accounts)
  return accounts.length
}
