import type { petition } from '../../contract/petition'
import type { Caps } from '../core/kernel/caps'
import type { CodeBook } from '../core/kernel/codes'
import type { Secrets } from '../core/kernel/keys'
import type { Routes } from '../core/kernel/serve'
import type { Open } from '../core/matter/command'
import type { MatterStore, PaperStore } from '../core/matter/ports'
import type { Propose } from '../core/matter/routing/proposal'
import type { Sender } from '../core/messages/ports'
import type { AccountStore, IdentityStore, TownStore } from '../core/people/ports'
import type { ProfileBox } from '../core/people/profile'
import { askRecusal } from './usecases/ask-recusal'
import { assistFiling } from './usecases/assist-filing'
import { claimMatter, sendClaimCode } from './usecases/claim-matter'
import { getOwnMatter } from './usecases/get-own-matter'
import { getSecret } from './usecases/get-secret'
import { giveJoinCode, joinMatter, letInRepresentative, lookAtJoint } from './usecases/join-matter'
import { listOwnMatters } from './usecases/list-own-matters'
import { openReply } from './usecases/open-reply'
import { rateMatter } from './usecases/rate-matter'
import { restoreMatter } from './usecases/restore-matter'
import { submitPetition } from './usecases/submit-petition'
import { submitSecret } from './usecases/submit-secret'
import { supplementMatter } from './usecases/supplement-matter'
import { supplementSecret } from './usecases/supplement-secret'
import { urgeMatter } from './usecases/urge-matter'
import { withdrawMatter } from './usecases/withdraw-matter'
import { withdrawSecret } from './usecases/withdraw-secret'

export interface Deps {
  readonly open: Open
  readonly matters: MatterStore
  readonly sealed: MatterStore
  readonly papers: PaperStore
  readonly identities: IdentityStore
  readonly accounts: AccountStore
  readonly profiles: ProfileBox
  readonly town: TownStore
  readonly caps: Caps
  readonly codes: CodeBook
  readonly sender: Pick<Sender, 'sms'>
  readonly secrets: Secrets
  readonly propose: Propose
}

export const routes = (deps: Deps): Routes<typeof petition> => ({
  submit: submitPetition(deps),
  assist: assistFiling(deps),
  claimCode: sendClaimCode(deps),
  claim: claimMatter(deps),
  joinCode: giveJoinCode(deps),
  joinLook: lookAtJoint(deps),
  join: joinMatter(deps),
  letIn: letInRepresentative(deps),
  askRecusal: askRecusal(deps),
  listMine: listOwnMatters(deps),
  get: getOwnMatter(deps),
  supplement: supplementMatter(deps),
  urge: urgeMatter(deps),
  withdraw: withdrawMatter(deps),
  restore: restoreMatter(deps),
  openReply: openReply(deps),
  rate: rateMatter(deps),
  submitSecret: submitSecret(deps),
  getSecret: getSecret(deps),
  supplementSecret: supplementSecret(deps),
  withdrawSecret: withdrawSecret(deps)
})
