import type { casework } from '../../contract/casework'
import type { Routes } from '../core/kernel/serve'
import type { AccessLog, PaperStore } from '../core/matter/ports'
import type { CodeDeps } from '../core/messages/one-time-code'
import type { DirectoryStore } from '../core/people/directory'
import type { IdentityStore } from '../core/people/ports'
import { acceptMatter } from './usecases/accept-matter'
import { answerAccusation } from './usecases/answer-accusation'
import { askFiler } from './usecases/ask-filer'
import { assignHandler } from './usecases/assign-handler'
import { closeMatter } from './usecases/close-matter'
import { decideRecusal } from './usecases/decide-recusal'
import type { DeskDeps } from './usecases/desk-deps'
import { getMatter } from './usecases/get-matter'
import { linkMatter } from './usecases/link-matter'
import { listDesks, listDiscipline, listIntake, listToSign } from './usecases/list-desks'
import { listDestinations, listPeople } from './usecases/list-options'
import { listTemplates } from './usecases/list-templates'
import { noteProgress } from './usecases/note-progress'
import { presentPerson, sendPresenceCode } from './usecases/present-person'
import { recallAnswer } from './usecases/recall-answer'
import { receiveMatter } from './usecases/receive-matter'
import { recuseSelf } from './usecases/recuse-self'
import { registerMatter } from './usecases/register-matter'
import { replyToMatter } from './usecases/reply-to-matter'
import { revealIdentity } from './usecases/reveal-identity'
import { routeMatter } from './usecases/route-matter'
import { searchMatters } from './usecases/search-matters'
import { refuseMatter, redirectMatter } from './usecases/send-elsewhere'
import { servePaper } from './usecases/serve-paper'
import { signPaper } from './usecases/sign-paper'
import { takeOverAccusation } from './usecases/take-over-accusation'
import { transferMatter } from './usecases/transfer-matter'

type Deps = DeskDeps & CodeDeps & { access: AccessLog, papers: PaperStore, directory: DirectoryStore, identities: IdentityStore }

export const routes = (deps: Deps): Routes<typeof casework> => ({
  intakeList: listIntake(deps),
  register: registerMatter(deps),
  route: routeMatter(deps),
  worklist: listDesks(deps),
  get: getMatter(deps),
  receive: receiveMatter(deps),
  accept: acceptMatter(deps),
  transfer: transferMatter(deps),
  destinations: listDestinations(deps),
  people: listPeople(deps),
  assign: assignHandler(deps),
  templates: listTemplates(deps),
  ask: askFiler(deps),
  recall: recallAnswer(deps),
  recuse: recuseSelf(deps),
  decideRecusal: decideRecusal(deps),
  refuse: refuseMatter(deps),
  redirect: redirectMatter(deps),
  link: linkMatter(deps),
  reveal: revealIdentity(deps),
  presentCode: sendPresenceCode(deps),
  present: presentPerson(deps),
  search: searchMatters(deps),
  note: noteProgress(deps),
  reply: replyToMatter(deps),
  signList: listToSign(deps),
  sign: signPaper(deps),
  serve: servePaper(deps),
  close: closeMatter(deps),
  disciplineList: listDiscipline(deps),
  takeOver: takeOverAccusation(deps),
  answer: answerAccusation(deps)
})
