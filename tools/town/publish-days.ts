import { workingCalendar } from '../../cloudfunctions/core/kernel/calendar'
import { daysToPublish, type Standing } from '../../cloudfunctions/reception/domain/plan-days'
import type { TownDatabase } from './apply'
import type { TownFolder } from './town-folder'

/** Publishes the reception days whose time has come, so that a new town has some at once; afterwards the function's timer does. Returns how many. */
export async function publishDays (database: TownDatabase, town: TownFolder, now: number): Promise<number> {
  const standing = (await database.read('days')).map(({ id, doc }): Standing => ({ id, occurrence: String(doc.occurrence) }))
  const days = daysToPublish(town, standing, now, workingCalendar(town.settings.calendar))
  if (days.length > 0) await database.insert('days', days.map(({ id, ...doc }) => ({ collection: 'days', id, doc: withoutUndefined(doc) })))
  return days.length
}

const withoutUndefined = (doc: object) => JSON.parse(JSON.stringify(doc)) as Record<string, unknown>
