import type { casework } from '../../../contract/casework'
import { AppError } from '../../core/kernel/app-error'
import { dayOf } from '../../core/kernel/calendar'
import type { Handler } from '../../core/kernel/serve'
import { isDeskBarred } from '../../core/matter/barred'
import { step } from '../../core/matter/step'
import { deskView, unitFor } from '../../core/people/desks'
import { handedTo } from '../domain/hand-over'
import { destinationDesk } from '../domain/route'
import { deskCommand, type DeskDeps } from './desk-deps'

/**
 * 转办 (P13): to the unit whose it is, which signs for it. After the town's number of transfers a leader names the unit instead, so that
 * nobody is passed round for ever. Errors: WRONG_STATE, NOT_ELIGIBLE, VALIDATION.
 */
export const transferMatter = (deps: DeskDeps): Handler<typeof casework.transfer> => (call, request) =>
  deskCommand(deps, call, 'transfer', request, (matter, { by, who, town, law, now }) => {
    const isLast = matter.transfers >= town.settings.transfersBeforeLeader
    const desk = isLast ? { queue: 'department', deskId: unitFor(town, 'leadership')?.id ?? '' } as const : destinationDesk({ queue: 'department', unitId: request.unitId }, town)
    if (desk.deskId === matter.deskId) throw new AppError('VALIDATION', { unitId: ['现在就在这个单位，请选别的'] })
    if (isDeskBarred(town, desk, matter, dayOf(now))) throw new AppError('NOT_ELIGIBLE')
    const taken = step(matter, 'P13', { at: now, by: who, law })
    const to = deskView(town, desk.deskId).unit
    const change = handedTo(matter, desk, taken, {
      type: 'transferred', at: now, by, row: 'P13', of: desk.deskId,
      text: isLast ? `已转过 ${matter.transfers} 次，由${to}定单位` : `转给${to}，等对方签收`,
      inside: [request.reason, request.done && `已做：${request.done}`].filter(Boolean).join('；')
    })
    return { change: { ...change, set: { ...change.set, transfers: matter.transfers + 1 } }, reply: { at: now, state: taken.set.state } }
  })
