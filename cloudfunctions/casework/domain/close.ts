import { AppError } from '../../core/kernel/app-error'
import type { Matter } from '../../core/matter/matter'
import { canStep, type RowId } from '../../core/matter/step'

const closings: readonly RowId[] = ['P41', 'P41.advice', 'P41.ownLaw', 'R09', 'R05.closed', 'R03.closed']

/**
 * The row by which a matter closes now, or undefined where its result only stands until the right to a review has passed: a served claim
 * stays open till C6 ends (P33), unless the person says that it is solved. Errors: WRONG_STATE where there is nothing to conclude.
 */
export function closingRow (matter: Matter): RowId | undefined {
  if (matter.closing !== undefined && matter.state !== 'served') throw new AppError('WRONG_STATE')
  if (matter.kind === 'claim' && matter.state === 'served') return matter.rating?.solved === 'yes' ? 'P33.content' : undefined
  const row = closings.find(candidate => canStep(matter, candidate))
  if (!row) throw new AppError('WRONG_STATE')
  return row
}
