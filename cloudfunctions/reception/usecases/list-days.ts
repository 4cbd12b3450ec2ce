import type { reception } from '../../../contract/reception'
import { dayOf } from '../../core/kernel/calendar'
import type { Handler } from '../../core/kernel/serve'
import { dayRow } from '../domain/views'
import { isKeptFrom } from './topic'
import type { Deps } from './reception-deps'

const SHOWN = 20

/**
 * 群众接待日: today's and those to come. With a matter, whoever stands in its circle is not offered with it unless the person wants them listed.
 * Two database calls, one more with a matter. Errors: NOT_FOUND (no matter of theirs).
 */
export const listDays = (deps: Deps): Handler<typeof reception.days> => async (call, { matterId, anyway }) => {
  const [days, waiting, town, matter] = await Promise.all([
    deps.days.from(dayOf(call.now), SHOWN), deps.waiters.ofPerson(call.actor.id, SHOWN), deps.town.read(call.account?.townVersion),
    matterId === undefined ? undefined : deps.open(call, 'own', matterId)
  ])
  const kept = matter && !anyway ? await Promise.all(days.map(day => isKeptFrom(deps, call, day, matter))) : []
  const inLine = new Set(waiting.map(({ dayId }) => dayId))
  const rows = days.filter((_, n) => !kept[n]).map(day => dayRow(day, call.now, day.people[call.actor.id]?.state ?? (inLine.has(day.id) ? 'waiting' : undefined)))
  return { rows: rows.filter(({ state, mine }) => state === 'open' || mine !== undefined), leftOut: kept.filter(Boolean).length, usual: town.settings.reception.usual }
}
