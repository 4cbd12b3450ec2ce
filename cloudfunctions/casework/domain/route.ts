import type { Request } from '../../../contract/action'
import type { casework } from '../../../contract/casework'
import { AppError } from '../../core/kernel/app-error'
import type { Decision, Matter } from '../../core/matter/matter'
import type { Desk } from '../../core/matter/ports'
import { placeOf, unitFor, unitOf } from '../../core/people/desks'
import type { Town } from '../../core/people/town'

export type Destination = Request<typeof casework.route>['to']

/** The row of the state table by which a matter goes to a queue. */
export const routeRows = { department: 'P08', grid: 'P08a', mediation: 'P08b', discipline: 'P07' } as const

/** The desk of a destination. Errors: VALIDATION where the town has no such unit or grid. */
export function destinationDesk (to: Destination, town: Town): Desk {
  switch (to.queue) {
    case 'grid': {
      if (placeOf(town, to.gridId)?.kind !== 'grid') throw new AppError('VALIDATION', { gridId: ['没有这个网格，请从列表里选'] })
      return { queue: 'grid', deskId: to.gridId }
    }
    case 'discipline': return { queue: 'discipline', deskId: unitFor(town, 'discipline')?.id ?? '' }
    default: {
      const unit = unitOf(town, to.unitId)
      const fits = to.queue === 'mediation' ? unit?.function === 'mediation' : unit?.function === 'department' || unit?.function === 'village' || unit?.function === 'leadership'
      if (!fits) throw new AppError('VALIDATION', { unitId: ['这个单位不办这一类，请从列表里选'] })
      return { queue: to.queue, deskId: to.unitId }
    }
  }
}

/** What was decided, beside what was proposed: the two are never one record. */
export function decision (matter: Pick<Matter, 'proposal'>, desk: Desk, reason: string, by: Decision['by'], at: number): Decision {
  const proposed = matter.proposal?.queue
  const difference = !proposed ? 'undecided' : proposed === desk.queue && (!matter.proposal?.deskId || matter.proposal.deskId === desk.deskId) ? 'confirmed' : 'changed'
  return { at, by, ...desk, reason, difference }
}

/**
 * What the law fixes: an accusation goes to discipline and nowhere else, and nothing else goes there (信访工作条例 29-31); while an
 * official is named and nobody has said who that is, nothing moves. Errors: NOT_ELIGIBLE, RESOLVE_FIRST.
 */
export function mayGoTo (matter: Pick<Matter, 'kind' | 'proposal' | 'respondents'>, desk: Desk): void {
  if ((matter.kind === 'accusation') !== (desk.queue === 'discipline')) throw new AppError('NOT_ELIGIBLE')
  if (matter.proposal?.accusesOfficial && matter.respondents.length === 0) throw new AppError('RESOLVE_FIRST')
}
