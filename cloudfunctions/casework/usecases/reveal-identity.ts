import type { casework } from '../../../contract/casework'
import { AppError } from '../../core/kernel/app-error'
import type { Handler } from '../../core/kernel/serve'
import { openAs } from '../../core/matter/open'
import type { AccessLog } from '../../core/matter/ports'
import type { IdentityStore } from '../../core/people/ports'
import type { DeskDeps } from './desk-deps'

const SHOWN = 120_000

/** 查看身份: the reason is written down before anything is read; what the person had put away stays closed. Errors: NOT_FOUND. */
export const revealIdentity = (deps: DeskDeps & { access: AccessLog, identities: IdentityStore }): Handler<typeof casework.reveal> => async (call, { matterId, reason }) => {
  const { grant } = await openAs(deps, call, 'reveal', matterId)
  if (grant === 'filer') throw new AppError('NOT_FOUND')
  await deps.access.write({ matterId, personId: call.actor.personId ?? '', unitId: grant.unitId, role: grant.role, action: 'reveal', at: call.now, reason })
  const identity = await deps.identities.find(matterId)
  if (!identity || identity.locked) throw new AppError('NOT_FOUND')
  const { name, phone, address, forWhom } = identity
  return { name, phone, address, forWhom: forWhom && { name: forWhom.name, phone: forWhom.phone }, until: call.now + SHOWN }
}
