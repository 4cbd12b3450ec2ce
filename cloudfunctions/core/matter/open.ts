import { AppError } from '../kernel/app-error'
import { dayOf } from '../kernel/calendar'
import type { Actor, Call, Holding } from '../kernel/call'
import type { TownStore } from '../people/ports'
import { grantFor, isFilersAct, type Act } from './can'
import { isBarred } from './barred'
import type { Matter } from './matter'
import type { MatterStore } from './ports'

interface Deps<S extends MatterStore> { readonly matters: S, readonly sealed: S, readonly town: TownStore }

/** A store that somebody may look into, and the offices by which. */
interface Shelf<S> { readonly store: S, readonly actor: Actor }

/** A matter with the office by which it was opened, all offices that count beside that one, and where it is kept. */
export interface Opened<S> extends Shelf<S> { readonly matter: Matter, readonly grant: Holding | 'filer' }

/** Reads a matter for somebody who wants to do something to it. One database call, whatever the answer. Errors: NOT_FOUND. */
export const openMatter = (deps: Deps<MatterStore>) => async (call: Call, act: string, matterId: string): Promise<Matter> => (await openAs(deps, call, act as Act, matterId)).matter

/** The same, with the office by which they may. Whoever has offices in and outside discipline costs a second call, whatever the answer. */
export async function openAs<S extends MatterStore> (deps: Deps<S>, call: Call, act: Act, matterId: string): Promise<Opened<S>> {
  const town = await deps.town.read(call.account?.townVersion)
  const found = await Promise.all(shelvesOf(deps, call.actor, act).map(async shelf => ({ ...shelf, matter: await shelf.store.find(matterId) })))
  for (const { matter, actor, store } of found) {
    const grant = matter && grantFor(actor, act, matter)
    if (grant && (grant === 'filer' || !isBarred(town, actor, matter, dayOf(call.now)))) return { matter, grant, actor, store }
  }
  throw new AppError('NOT_FOUND')
}

/**
 * What is sealed opens to discipline offices and to no other, what is not sealed to all others: somebody who holds both looks into both, each by
 * its own offices. One's own matters are never sealed.
 */
export function shelvesOf<S> (deps: { readonly matters: S, readonly sealed: S }, actor: Actor, act: Act): Shelf<S>[] {
  const discipline = isFilersAct(act) ? [] : actor.holdings.filter(({ role }) => role === 'discipline')
  const others = actor.holdings.filter(({ role, unitId }) => role !== 'discipline' && !discipline.some(held => held.unitId === unitId))
  const sealed = { store: deps.sealed, actor: { ...actor, holdings: discipline } }
  const common = { store: deps.matters, actor: { ...actor, holdings: others } }
  if (discipline.length === 0) return [common]
  return others.length === 0 ? [sealed] : [sealed, common]
}
