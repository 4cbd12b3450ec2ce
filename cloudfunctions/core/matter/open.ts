import { AppError } from '../kernel/app-error'
import { dayOf } from '../kernel/calendar'
import type { Call, Holding } from '../kernel/call'
import type { TownStore } from '../people/ports'
import { grantFor, isFilersAct, type Act } from './can'
import { isBarred } from './barred'
import type { Matter } from './matter'
import type { MatterStore } from './ports'

interface Deps { readonly matters: MatterStore, readonly sealed: MatterStore, readonly town: TownStore }

/** Reads a matter for somebody who wants to do something to it. One database call, whatever the answer. Errors: NOT_FOUND. */
export const openMatter = (deps: Deps) => async (call: Call, act: string, matterId: string): Promise<Matter> => (await openAs(deps, call, act as Act, matterId)).matter

/** The same, with the office by which they may. */
export async function openAs (deps: Deps, call: Call, act: Act, matterId: string): Promise<{ matter: Matter, grant: Holding | 'filer' }> {
  const matter = await storeFor(deps, call, act).find(matterId)
  const grant = matter && grantFor(call.actor, act, matter)
  if (!matter || !grant) throw new AppError('NOT_FOUND')
  if (grant !== 'filer' && isBarred(await deps.town.read(call.account?.townVersion), call.actor, matter, dayOf(call.now))) throw new AppError('NOT_FOUND')
  return { matter, grant }
}

/** Discipline officers work on what is sealed and on nothing else; nobody else ever reads there. One's own matters are never sealed. */
export const storeFor = (deps: Pick<Deps, 'matters' | 'sealed'>, call: Call, act: Act): MatterStore =>
  call.actor.roles.includes('discipline') && !isFilersAct(act) ? deps.sealed : deps.matters
