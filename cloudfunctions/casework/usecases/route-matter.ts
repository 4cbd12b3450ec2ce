import type { casework } from '../../../contract/casework'
import { AppError } from '../../core/kernel/app-error'
import { dayOf } from '../../core/kernel/calendar'
import { digestOf } from '../../core/kernel/keys'
import type { Handler } from '../../core/kernel/serve'
import { isDeskBarred } from '../../core/matter/barred'
import { step } from '../../core/matter/step'
import { deskView } from '../../core/people/desks'
import { decision, destinationDesk, mayGoTo, routeRows } from '../domain/route'
import { deskCommand, type DeskDeps } from './desk-deps'
import { sealAccusation } from './seal-accusation'

/**
 * 确认分流 (P07, P08, P08a, P08b): hands the matter over with the reason; the receiver signs for it, until then the sender answers for it
 * (documents.md 6.5). An accusation leaves the town's common store at once.
 * Errors: WRONG_STATE, RESOLVE_FIRST, NOT_ELIGIBLE, VALIDATION.
 */
export const routeMatter = (deps: DeskDeps): Handler<typeof casework.route> => (call, request) =>
  deskCommand(deps, call, 'route', request, (matter, { by, town, law, now, personId }) => {
    const desk = destinationDesk(request.to, town)
    mayGoTo(matter, desk)
    if (isDeskBarred(town, desk.deskId, matter, dayOf(now))) throw new AppError('NOT_ELIGIBLE')
    const row = routeRows[desk.queue as keyof typeof routeRows]
    const { clocks, tell } = step(matter, row, { at: now, by: personId, law })
    const handOver = { fromDeskId: matter.deskId, fromQueue: matter.queue, toDeskId: desk.deskId, toQueue: desk.queue, at: now, digest: digestOf([matter.text, matter.photos, matter.recordings]) }
    return {
      change: {
        set: { state: 'awaitingReceipt', ...desk, handOver, decision: decision(matter, desk, request.reason, by, now) },
        events: [{ type: 'routed', at: now, by, row, of: desk.deskId, text: `转给${deskView(town, desk.deskId).unit}，等对方签收`, inside: request.reason }],
        clocks, tell
      },
      reply: { at: now, state: 'awaitingReceipt' }
    }
  }, desk => async (matter, decided, done) => {
    if (request.to.queue === 'discipline') await sealAccusation(deps, matter, decided.change, done, desk)
    else await deps.matters.commit(matter, decided.change, done)
    return decided.reply
  })
