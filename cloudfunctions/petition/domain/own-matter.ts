import type { Reply } from '../../../contract/action'
import type { petition } from '../../../contract/petition'
import { isOpen } from '../../core/matter/desk'
import type { Matter } from '../../core/matter/matter'
import type { MatterRow } from '../../core/matter/ports'
import { canStep } from '../../core/matter/step'
import { chipFor, clocksOf, nextClock, placeOfMatter, timelineOf, waitsForFiler } from '../../core/matter/view'
import { deskView } from '../../core/people/desks'
import type { Town } from '../../core/people/town'
import { urgableDuty } from './urge'

type OwnMatter = Reply<typeof petition.get>
type OwnAct = OwnMatter['may'][number]

const DAY = 86_400_000
export const UNDO_WITHDRAWAL = DAY
const RATING_OPEN = 30 * DAY

/** A matter as the person who filed it sees it: where it stands, who has it, by when and why, and what can be done now. */
export function ownMatter (matter: Matter, town: Town, now: number): OwnMatter {
  return {
    matterId: matter.id, shortNo: matter.shortNo, number: matter.number, subject: matter.subject, place: placeOfMatter(matter, town),
    state: matter.state, chip: chipFor(matter), result: matter.closing?.result,
    desk: isOpen(matter) ? deskView(town, matter.handOver?.fromDeskId ?? matter.deskId) : undefined,
    clocks: clocksOf(matter, town, now),
    timeline: timelineOf(matter, town),
    filed: { at: matter.createdAt, text: matter.text, recordings: [...matter.recordings], photos: [...matter.photos] },
    supplements: matter.supplements.map(({ at, text, photos }) => ({ at, text, photos: [...photos] })),
    asked: matter.asked,
    reasons: (matter.proposal?.reasons ?? []).map(reason => reason.public).filter(reason => reason !== ''),
    reply: replyOf(matter),
    rating: matter.rating,
    urgedAt: matter.clocks.find(clock => clock.endedAt === undefined && clock.urgedAt !== undefined)?.urgedAt,
    may: ownActs(matter, now)
  }
}

/** Whether opening the answer is receiving it: the person chose so, and a right starts with it (P26). */
export const isServedByOpening = (matter: Matter): boolean => matter.service === 'here' && canStep(matter, 'P26')

const answered = new Set(['replied', 'served', 'settled', 'final', 'closed', 'reviewed'])

function replyOf (matter: Matter): OwnMatter['reply'] {
  if (matter.replyPaperId === undefined) return undefined
  return { paperId: matter.replyPaperId, opened: matter.state !== 'replied', onOpening: isServedByOpening(matter) }
}

export function ownActs (matter: Matter, now: number): OwnAct[] {
  const acts: Array<[OwnAct, boolean]> = [
    ['open', matter.replyPaperId !== undefined],
    ['rate', canRate(matter, now)],
    ['urge', urgableDuty(matter) !== undefined],
    ['supplement', canStep(matter, 'P48')],
    ['withdraw', canStep(matter, 'P29')],
    ['restore', matter.state === 'withdrawn' && now < withdrawnAt(matter) + UNDO_WITHDRAWAL]
  ]
  return acts.filter(([, open]) => open).map(([act]) => act)
}

export const withdrawnAt = (matter: Matter): number => matter.history.findLast(event => event.type === 'withdrawn')?.at ?? 0

/** After the reply or the closing, for 30 days; a rating that was given may be changed for 30 days (data-model.md 9). */
export function canRate (matter: Matter, now: number): boolean {
  if (!answered.has(matter.state)) return false
  const since = matter.rating?.at ?? matter.history.findLast(event => event.type === 'replied' || event.type === 'served' || event.type === 'closed')?.at ?? 0
  return now < since + RATING_OPEN
}

/** A row of the person's own list. */
export function ownRow (matter: MatterRow, town: Town, now: number): Reply<typeof petition.listMine>['rows'][number] {
  const due = nextClock(matter, town, now)
  return {
    matterId: matter.id, shortNo: matter.shortNo, subject: matter.subject, place: placeOfMatter(matter, town), state: matter.state, chip: chipFor(matter),
    createdAt: matter.createdAt, dueAt: due?.dueAt, overdue: due?.overdue ?? false, needsMe: waitsForFiler(matter)
  }
}
