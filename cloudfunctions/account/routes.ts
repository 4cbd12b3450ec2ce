import type { account } from '../../contract/account'
import type { Routes } from '../core/kernel/serve'
import type { MatterStore } from '../core/matter/ports'
import type { MessageStore } from '../core/messages/ports'
import type { AccountStore, ConsentLedger, TownStore } from '../core/people/ports'
import type { ProfileBox } from '../core/people/profile'
import type { NoticeStore } from '../core/people/published'
import { allowMessages } from './usecases/allow-messages'
import { giveConsent } from './usecases/give-consent'
import { listConsents } from './usecases/list-consents'
import { saveProfile } from './usecases/save-profile'
import { showHome } from './usecases/show-home'
import { whoAmI } from './usecases/who-am-i'

export interface Deps {
  readonly town: TownStore
  readonly accounts: AccountStore
  readonly profiles: ProfileBox
  readonly consents: ConsentLedger
  readonly matters: MatterStore
  readonly messages: MessageStore
  readonly notices: NoticeStore
}

export const routes = (deps: Deps): Routes<typeof account> => ({
  home: showHome(deps),
  whoAmI: whoAmI(deps),
  saveProfile: saveProfile(deps),
  consent: giveConsent(deps),
  messageConsent: allowMessages(deps),
  consents: listConsents(deps)
})
