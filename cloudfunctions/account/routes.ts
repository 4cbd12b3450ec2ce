import type { account } from '../../contract/account'
import type { Routes } from '../core/kernel/serve'
import type { AccountStore, ConsentLedger, TownStore } from '../core/people/ports'
import type { ProfileBox } from '../core/people/profile'
import { allowMessages } from './usecases/allow-messages'
import { giveConsent } from './usecases/give-consent'
import { listConsents } from './usecases/list-consents'
import { saveProfile } from './usecases/save-profile'
import { whoAmI } from './usecases/who-am-i'

export interface Deps { readonly town: TownStore, readonly accounts: AccountStore, readonly profiles: ProfileBox, readonly consents: ConsentLedger }

export const routes = (deps: Deps): Routes<typeof account> => ({
  whoAmI: whoAmI(deps),
  saveProfile: saveProfile(deps),
  consent: giveConsent(deps),
  messageConsent: allowMessages(deps),
  consents: listConsents(deps)
})
