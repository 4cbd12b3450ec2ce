import type { Raw } from './folder'
import { calendar } from './check/calendar'
import { desk } from './check/desk'
import { offices } from './check/offices'
import { people, sample } from './check/people'
import { publicPages } from './check/public'
import { receptionDays } from './check/reception'
import { references, uniqueness } from './check/references'
import { staffing } from './check/staffing'
import { templates } from './check/templates'
import { placeTree, unitTree } from './check/trees'
import { wording } from './check/wording'
import type { Mistake } from './mistake'
import { parseTown } from './town-folder'

/**
 * Everything that can be told to be wrong with a town's files on `today` (YYYY-MM-DD). First the form of each file;
 * whether the files fit each other is asked only when every form is right.
 */
export function checkTown (raw: Raw, today: string): Mistake[] {
  const { town, mistakes } = parseTown(raw)
  if (!town) return [...mistakes, ...wording(raw)]
  return [
    ...uniqueness(town), ...references(town), ...unitTree(town), ...placeTree(town), ...offices(town), ...staffing(town, today),
    ...people(town), ...sample(town, today), ...desk(town, today), ...calendar(town), ...receptionDays(town), ...templates(town), ...publicPages(town), ...wording(raw)
  ]
}
