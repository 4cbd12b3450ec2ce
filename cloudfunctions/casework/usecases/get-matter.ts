import type { casework } from '../../../contract/casework'
import { AppError } from '../../core/kernel/app-error'
import type { Handler } from '../../core/kernel/serve'
import { openAs } from '../../core/matter/open'
import type { AccessLog, PaperStore } from '../../core/matter/ports'
import { officialMatter } from '../domain/official-matter'
import type { DeskDeps } from './desk-deps'

/** 办这件事. The look is written down before anything is shown: when it cannot be, nothing is. Errors: NOT_FOUND. */
export const getMatter = (deps: DeskDeps & { access: AccessLog, papers: PaperStore }): Handler<typeof casework.get> => async (call, { matterId }) => {
  const { matter, grant, actor } = await openAs(deps, call, 'see', matterId)
  if (grant === 'filer') throw new AppError('NOT_FOUND')
  await deps.access.write({ matterId, personId: call.actor.personId ?? '', unitId: grant.unitId, role: grant.role, action: 'see', at: call.now })
  const draft = matter.awaiting && await deps.papers.find(matter.awaiting.paperId)
  return officialMatter(matter, actor, await deps.town.read(call.account?.townVersion), call.now, draft)
}
