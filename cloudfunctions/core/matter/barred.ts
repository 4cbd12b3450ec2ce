import type { Day } from '../kernel/calendar'
import { workersAt } from '../people/desks'
import type { Town } from '../people/town'
import { inCircle, type MatterView } from './conflict/circle'
import { conflictIndex, seatsOn, type ConflictIndex } from './conflict/conflict-index'
import { takersOf } from './conflict/takers'
import type { Matter } from './matter'
import type { Desk } from './ports'

/** What of a matter decides whom the law keeps away from it. */
export type Concern = Pick<Matter, 'kind' | 'held' | 'concerned' | 'interested' | 'avoid' | 'deskId' | 'handlerId'>

const kept = new WeakMap<Town, ConflictIndex>()

/** The town's organisation turned round, once for each version of it. */
export function conflictsOf (town: Town): ConflictIndex {
  const known = kept.get(town) ?? conflictIndex(town)
  kept.set(town, known)
  return known
}

/**
 * Whether somebody stands in the circle of a matter on a day (law.md hard rule 1), or in a unit that the person asked to keep out. Overrides
 * every grant. What may be an accusation is treated as one until intake has said that it is not.
 */
export function isBarred (town: Town, { personId }: { personId?: string }, matter: Concern, day: Day): boolean {
  if (personId === undefined) return false
  const index = conflictsOf(town)
  if (inCircle(index, personId, viewOf(matter), day)) return true
  return matter.avoid.units.length > 0 && seatsOn(index, personId, day).some(seat => seat.unitIds.some(unit => matter.avoid.units.includes(unit)))
}

/** Whether nobody who works at a desk may take a matter: it cannot be given there. */
export const isDeskBarred = (town: Town, desk: Desk, matter: Concern, day: Day): boolean =>
  matter.avoid.units.includes(desk.deskId) || workersAt(town, desk, day).every(office => isBarred(town, office, matter, day))

/** Where an accusation can go: the town's discipline officers, or outside the town when each of them stands in its circle. */
export const disciplineTakers = (town: Town, matter: Concern, day: Day) => takersOf(conflictsOf(town), viewOf(matter), matter.deskId, day)

const viewOf = (matter: Concern): MatterView => ({
  kind: matter.held ? 'accusation' : matter.kind ?? 'claim', respondents: matter.concerned, interested: matter.interested, handler: matter.handlerId, unit: matter.deskId
})
