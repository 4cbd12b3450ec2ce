import { AppError } from '../../core/kernel/app-error'
import type { Lease } from '../../core/kernel/lease'
import { lawOf } from '../../core/matter/law'
import type { MatterStore } from '../../core/matter/ports'
import type { TownStore } from '../../core/people/ports'
import { swept } from '../domain/swept'

interface Deps { readonly stores: readonly MatterStore[], readonly town: TownStore, readonly now: () => number, readonly lease: Lease }
interface Ran { readonly raised: number, readonly conflicts: number }

const BATCH = 50
const RUN = 40_000 // of the 50 s that the function is given

/** Raises what has fallen due, once each: amber, reminders, red, rights that end; and moves matters up their desks as their day comes. */
export const sweepDue = (deps: Deps) => async (): Promise<Ran | undefined> => {
  const until = deps.now() + RUN
  const due = await Promise.all(deps.stores.map(store => store.clocksDue(deps.now(), 1)))
  if (due.flat().length === 0) return undefined // most runs: no lease for nothing
  return deps.lease('clocks', until, () => sweepUntil(deps, until))
}

async function sweepUntil (deps: Deps, until: number): Promise<Ran> {
  const ran = { raised: 0, conflicts: 0 }
  const town = await deps.town.read()
  for (const store of deps.stores) {
    for (let due = await store.clocksDue(deps.now(), BATCH); due.length > 0 && deps.now() < until; due = await store.clocksDue(deps.now(), BATCH)) {
      for (const matter of due) {
        const change = swept(matter, deps.now(), lawOf(town))
        const landed = await store.commit(matter, change).then(() => true, notConflict)
        if (landed) ran.raised += change.events.length
        else ran.conflicts++ // somebody acts on it this moment; it is looked at again
      }
    }
  }
  return ran
}

function notConflict (fault: unknown): false {
  if (fault instanceof AppError && fault.code === 'VERSION_CONFLICT') return false
  throw fault
}
