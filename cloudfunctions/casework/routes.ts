import type { casework } from '../../contract/casework'
import type { Routes } from '../core/kernel/serve'
import type { AccessLog, PaperStore } from '../core/matter/ports'
import { acceptMatter } from './usecases/accept-matter'
import { answerAccusation } from './usecases/answer-accusation'
import { closeMatter } from './usecases/close-matter'
import type { DeskDeps } from './usecases/desk-deps'
import { getMatter } from './usecases/get-matter'
import { listDesks, listDiscipline, listIntake, listToSign } from './usecases/list-desks'
import { noteProgress } from './usecases/note-progress'
import { receiveMatter } from './usecases/receive-matter'
import { registerMatter } from './usecases/register-matter'
import { replyToMatter } from './usecases/reply-to-matter'
import { routeMatter } from './usecases/route-matter'
import { servePaper } from './usecases/serve-paper'
import { signPaper } from './usecases/sign-paper'
import { takeOverAccusation } from './usecases/take-over-accusation'
import { transferMatter } from './usecases/transfer-matter'

export const routes = (deps: DeskDeps & { access: AccessLog, papers: PaperStore }): Routes<typeof casework> => ({
  intakeList: listIntake(deps),
  register: registerMatter(deps),
  route: routeMatter(deps),
  worklist: listDesks(deps),
  get: getMatter(deps),
  receive: receiveMatter(deps),
  accept: acceptMatter(deps),
  transfer: transferMatter(deps),
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
