import type { casework } from '../../../contract/casework'
import { AppError } from '../../core/kernel/app-error'
import type { Holding } from '../../core/kernel/call'
import type { Handler } from '../../core/kernel/serve'
import type { Matter } from '../../core/matter/matter'
import { openAs } from '../../core/matter/open'
import type { AccessLog, PaperStore } from '../../core/matter/ports'
import { alikeFor } from '../domain/alike'
import { officialMatter } from '../domain/official-matter'
import type { DeskDeps } from './desk-deps'

/** 办这件事. The look is written down before anything is shown: when it cannot be, nothing is. Errors: NOT_FOUND. */
export const getMatter = (deps: DeskDeps & { access: AccessLog, papers: PaperStore }): Handler<typeof casework.get> => async (call, { matterId }) => {
  const { matter, grant, actor, store } = await openAs(deps, call, 'see', matterId)
  if (grant === 'filer') throw new AppError('NOT_FOUND')
  await deps.access.write({ matterId, personId: call.actor.personId ?? '', unitId: grant.unitId, role: grant.role, action: 'see', at: call.now })
  const town = await deps.town.read(call.account?.townVersion)
  const draft = matter.awaiting && await deps.papers.find(matter.awaiting.paperId)
  const alike = isSorted(matter, grant) ? alikeFor(matter, await store.alike(matter.rarest ?? [], ALIKE_READ), { actor, town, now: call.now }) : undefined
  return officialMatter(matter, actor, town, call.now, { draft, alike })
}

/** Bounds the read: of one event with more matters than these the newest are shown. */
const ALIKE_READ = 100

/** Whether the petition office still decides where it goes: only then, and only to it, are others proposed as the same event. */
const isSorted = (matter: Matter, grant: Holding): boolean => grant.role === 'intake' && matter.queue === 'intake'
