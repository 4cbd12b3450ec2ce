import type { casework } from '../../../contract/casework'
import { AppError } from '../../core/kernel/app-error'
import { dayOf } from '../../core/kernel/calendar'
import type { Handler } from '../../core/kernel/serve'
import { disciplineTakers, isDeskBarred } from '../../core/matter/barred'
import { step } from '../../core/matter/step'
import { deskView } from '../../core/people/desks'
import { handedTo } from '../domain/hand-over'
import { decision, destinationDesk, mayGoTo, routeRows } from '../domain/route'
import { deskCommand, type DeskDeps } from './desk-deps'
import { sealAccusation } from './seal-accusation'

/**
 * 确认分流 (P07, P08, P08a, P08b): to the desk whose it is, with the reason, kept beside what was proposed. An accusation leaves the
 * town's common store at once; where every discipline officer stands in its circle, it is for the level above.
 * Errors: WRONG_STATE, RESOLVE_FIRST, NOT_ELIGIBLE, EXTERNAL_CHANNEL, VALIDATION.
 */
export const routeMatter = (deps: DeskDeps): Handler<typeof casework.route> => (call, request) =>
  deskCommand(deps, call, 'route', request, (matter, { by, who, town, law, now }) => {
    const desk = destinationDesk(request.to, town)
    mayGoTo(matter, desk)
    if (desk.queue === 'discipline' && disciplineTakers(town, matter, dayOf(now)).to !== 'persons') throw new AppError('EXTERNAL_CHANNEL')
    if (desk.queue !== 'discipline' && isDeskBarred(town, desk, matter, dayOf(now))) throw new AppError('NOT_ELIGIBLE')
    const row = routeRows[request.to.queue]
    const taken = step(matter, row, { at: now, by: who, law, facts: { risk: matter.urgent ? 'high' : 'medium' } })
    const to = deskView(town, desk.deskId).unit
    const text = taken.handOver ? `转给${to}，等对方签收` : `派给${to}的网格员，先到场看`
    const change = handedTo(matter, desk, taken, { type: 'routed', at: now, by, row, of: desk.deskId, text, inside: request.reason })
    return { change: { ...change, set: { ...change.set, decision: decision(matter, desk, request.reason, by, now) } }, reply: { at: now, state: taken.set.state } }
  }, desk => async (matter, decided, done) => {
    if (request.to.queue === 'discipline') await sealAccusation(deps, matter, decided.change, done, desk)
    else await deps.matters.commit(matter, decided.change, done)
    return decided.reply
  })
