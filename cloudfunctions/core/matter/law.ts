import { workingCalendar, type WorkingCalendar } from '../kernel/calendar'
import type { Limits } from '../people/limits'
import type { Town } from '../people/town'

/** What the clocks are reckoned with: the published days off and the town's own limits. */
export interface Law { readonly calendar: WorkingCalendar, readonly limits: Limits }

const kept = new WeakMap<Town, Law>()

/** The law as it stands in a town; reckoned once for each version of it. */
export function lawOf (town: Town): Law {
  const known = kept.get(town)
  if (known) return known
  const law = { calendar: workingCalendar(town.settings.calendar), limits: town.settings.limits }
  kept.set(town, law)
  return law
}
