import type { petition } from '../../../contract/petition'
import type { Handler } from '../../core/kernel/serve'
import { ownMatter } from '../domain/own-matter'
import type { OwnDeps } from './own-deps'

/** 这件事. Errors: NOT_FOUND, the same for somebody else's and for an unknown number. */
export const getOwnMatter = (deps: OwnDeps): Handler<typeof petition.get> => async (call, { matterId }) => {
  const matter = await deps.open(call, 'own', matterId)
  return ownMatter(matter, call.actor.id, await deps.town.read(call.account?.townVersion), call.now)
}
