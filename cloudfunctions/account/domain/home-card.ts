import type { Reply } from '../../../contract/action'
import type { account } from '../../../contract/account'
import { isOpen } from '../../core/matter/desk'
import type { MatterRow } from '../../core/matter/ports'
import { chipFor, nextClock, placeOfMatter, waitsForFiler } from '../../core/matter/view'
import type { Town } from '../../core/people/town'

type Card = NonNullable<Reply<typeof account.home>['card']>

/** The one matter on the first page: what waits for the person, else the newest with a date, else the newest in hand; undefined where all is done. */
export function homeCard (rows: readonly MatterRow[], town: Town, now: number): Card | undefined {
  const open = rows.filter(isOpen)
  const row = open.find(({ asked }) => asked !== undefined) ?? open.find(waitsForFiler) ?? open.find(row => nextClock(row, town, now)) ?? open[0]
  if (!row) return undefined
  const kind = row.asked ? 'asked' : waitsForFiler(row) ? 'reply' : 'matter'
  return {
    kind, matterId: row.id, subject: row.subject, place: placeOfMatter(row, town), chip: chipFor(row), state: row.state,
    dueAt: row.asked?.until ?? nextClock(row, town, now)?.dueAt
  }
}
