import type { petition } from '../../../contract/petition'
import { dayOf } from '../../core/kernel/calendar'
import type { Handler } from '../../core/kernel/serve'
import { isOpen } from '../../core/matter/desk'
import { chipFor, timelineOf } from '../../core/matter/view'
import { byCode, type SecretDeps } from './secret-deps'

/** 凭回执码查: the state, and what the discipline office wrote. Errors: CODE_WRONG, CODE_LOCKED. */
export const getSecret = (deps: SecretDeps): Handler<typeof petition.getSecret> => async (call, request) => {
  const matter = await byCode(deps, call, request)
  const town = await deps.town.read()
  return {
    state: matter.state, chip: chipFor(matter), receivedOn: dayOf(matter.createdAt),
    timeline: timelineOf(matter, town).map(({ at, text }) => ({ on: dayOf(at), text })),
    may: isOpen(matter) ? ['supplement', 'withdraw'] : []
  }
}
