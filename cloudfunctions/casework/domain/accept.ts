import { AppError } from '../../core/kernel/app-error'
import type { ClockCode } from '../../core/matter/clocks/rules'
import type { Matter } from '../../core/matter/matter'

/** How a kind of petition is accepted: a claim has sixty days (信访工作条例 34), advice the town's own time. */
export function acceptRow (matter: Pick<Matter, 'kind'>): { row: 'P14' | 'P16', clock: ClockCode } {
  switch (matter.kind) {
    case 'claim': return { row: 'P14', clock: 'C4' }
    case 'advice': return { row: 'P16', clock: 'N4' }
    default: throw new AppError('WRONG_STATE')
  }
}
