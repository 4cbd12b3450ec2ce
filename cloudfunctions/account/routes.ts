import type { account } from '../../contract/account'
import type { Routes } from '../core/kernel/serve'
import type { AttendanceStore, LectureStore } from '../core/learning/ports'
import type { Open } from '../core/matter/command'
import type { AccessLog, MatterStore, PaperStore } from '../core/matter/ports'
import type { MessageStore } from '../core/messages/ports'
import type { AccountStore, ConsentLedger, IdentityStore, TownStore } from '../core/people/ports'
import type { ProfileBox } from '../core/people/profile'
import type { NoticeStore } from '../core/people/published'
import { allowMessages } from './usecases/allow-messages'
import { eraseMine } from './usecases/erase-mine'
import { exportMine } from './usecases/export-mine'
import { giveConsent } from './usecases/give-consent'
import { listAccess } from './usecases/list-access'
import { listConsents } from './usecases/list-consents'
import { listMessages } from './usecases/list-messages'
import { listReminders } from './usecases/list-reminders'
import { readMessages } from './usecases/read-messages'
import { saveProfile } from './usecases/save-profile'
import { setReminders } from './usecases/set-reminders'
import { showHome } from './usecases/show-home'
import { whoAmI } from './usecases/who-am-i'

export interface Deps {
  readonly town: TownStore
  readonly accounts: AccountStore
  readonly profiles: ProfileBox
  readonly consents: ConsentLedger
  readonly matters: MatterStore
  readonly sealed: MatterStore
  readonly messages: MessageStore
  readonly notices: NoticeStore
  readonly lectures: LectureStore
  readonly attendance: AttendanceStore
  readonly identities: IdentityStore
  readonly papers: PaperStore
  readonly access: AccessLog
  readonly open: Open
}

export const routes = (deps: Deps): Routes<typeof account> => ({
  home: showHome(deps),
  whoAmI: whoAmI(deps),
  messages: listMessages(deps),
  readMessages: readMessages(deps),
  accessLog: listAccess(deps),
  exportMine: exportMine(deps),
  erase: eraseMine(deps),
  reminders: listReminders(deps),
  setReminders: setReminders(deps),
  saveProfile: saveProfile(deps),
  consent: giveConsent(deps),
  messageConsent: allowMessages(deps),
  consents: listConsents(deps)
})
