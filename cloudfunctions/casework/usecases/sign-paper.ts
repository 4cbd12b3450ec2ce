import type { casework } from '../../../contract/casework'
import { AppError } from '../../core/kernel/app-error'
import { dayOf } from '../../core/kernel/calendar'
import type { Handler } from '../../core/kernel/serve'
import type { Paper, PaperStore } from '../../core/matter/ports'
import { issued } from '../domain/issued'
import { deskCommand, type DeskDeps } from './desk-deps'
import { paperSeries, withNumber } from './numbered-paper'

/**
 * 签发 by the head of the unit, who is not who drafted it: the paper gets its number in the write that makes its step take effect (P24, P05,
 * P06, P30, P23); or 退回 with a reason, and it is on the handler's desk again. Errors: WRONG_STATE, NOT_ELIGIBLE.
 */
export const signPaper = (deps: DeskDeps & { papers: PaperStore }): Handler<typeof casework.sign> => (call, request) => {
  let laid: Paper | undefined
  return deskCommand(deps, call, 'sign', request, async (matter, desk) => {
    if (matter.awaiting?.paperId !== request.paperId) throw new AppError('WRONG_STATE')
    laid = await deps.papers.find(request.paperId)
    if (!laid) throw new AppError('WRONG_STATE')
    if (request.back !== undefined) {
      return {
        change: {
          clear: ['awaiting', 'signDeskId'],
          events: [{ type: 'returned', at: desk.now, by: desk.by, of: laid.code, inside: `退回：${request.back}` }],
          tell: [{ code: 'U3', to: 'handler' }]
        },
        reply: { at: desk.now, state: matter.state }
      }
    }
    if (laid.draftedBy === desk.personId) throw new AppError('NOT_ELIGIBLE')
    const change = issued(matter, desk, laid)
    return { change, reply: { at: desk.now, state: change.set?.state ?? matter.state } }
  }, desk => async (matter, { change, reply }, done) => {
    if (request.back !== undefined) await deps.matters.commit(matter, change, done)
    else await deps.matters.commitNumbered(matter, paperSeries(desk.town, laid, dayOf(desk.now)), n => ({ change, done, paper: withNumber(desk, laid, n) }))
    return reply
  })
}
