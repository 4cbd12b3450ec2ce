import type { Reply } from '../../../contract/action'
import type { reception } from '../../../contract/reception'
import { addDays, startOfDay } from '../../core/kernel/calendar'
import type { Promised, ReceptionDay, VisitRecord } from '../../core/people/reception'
import type { Town } from '../../core/people/town'

const MORNING = 9 * 3_600_000

/** 副镇长: who promised, by post; a person's name stands on no record that goes round. */
export const postOf = (town: Pick<Town, 'offices'>, officeId: string): string => town.offices.find(({ id }) => id === officeId)?.title ?? ''

/** 接访记录 as it is read, by the visitor and at the desk alike. */
export function recordView (record: VisitRecord, day: Pick<ReceptionDay, 'id' | 'title' | 'place'>, town: Pick<Town, 'offices'>): Reply<typeof reception.record> {
  const { no, said, answer, outcome, promises, state, signed, objection, matterId, shortNo } = record
  return {
    dayId: day.id, no, title: day.title, place: day.place, said, answer, outcome, state, signedAt: signed?.at, signedBy: signed?.way, objection: objection?.text, matterId, shortNo,
    promises: promises.map(({ what, officeId, on, kept }) => ({ what, by: postOf(town, officeId), on, kept: kept?.text }))
  }
}

/** When the timer looks at a record again: the morning of a promise's day, and of the day after, until it is kept. */
export function nextPromise (promises: readonly Promised[], now: number): number | null {
  const moments = promises.filter(({ kept }) => kept === undefined).flatMap(({ on }) => [startOfDay(on) + MORNING, startOfDay(addDays(on, 1)) + MORNING]).filter(moment => moment > now)
  return moments.length > 0 ? Math.min(...moments) : null
}

/** The promises that the leader is asked about now: on their day, and once more when it has passed. */
export const askedNow = (promises: readonly Promised[], now: number): Array<{ n: number, code: 'U4' | 'U5', officeId: string }> => promises.flatMap(({ on, kept, officeId }, n) => {
  if (kept !== undefined || now < startOfDay(on) + MORNING) return []
  return [{ n, officeId, code: now < startOfDay(addDays(on, 1)) + MORNING ? 'U4' : 'U5' }]
})
