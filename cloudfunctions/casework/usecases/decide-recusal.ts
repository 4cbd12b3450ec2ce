import type { casework } from '../../../contract/casework'
import { AppError } from '../../core/kernel/app-error'
import { dayOf } from '../../core/kernel/calendar'
import type { Handler } from '../../core/kernel/serve'
import { isBarred } from '../../core/matter/barred'
import { endClock } from '../../core/matter/clocks/start'
import { workersAt } from '../../core/people/desks'
import { steppedBack } from '../domain/stepped-back'
import { deskCommand, type DeskDeps } from './desk-deps'

/**
 * 换不换承办人: the head decides what the filer asked for (P17), in the town's five working days. Granted: the handler stands back, another takes over.
 * The head does not decide about themself. Errors: WRONG_STATE, NOT_ELIGIBLE, VALIDATION.
 */
export const decideRecusal = (deps: DeskDeps): Handler<typeof casework.decideRecusal> => (call, request) =>
  deskCommand(deps, call, 'decideRecusal', request, (matter, desk) => {
    const { by, town, now, personId } = desk
    if (!matter.recusalAsked) throw new AppError('WRONG_STATE')
    if (matter.handlerId === personId) throw new AppError('NOT_ELIGIBLE')
    if (!request.granted) {
      return {
        change: {
          clear: ['recusalAsked'], clocks: matter.clocks.map(clock => clock.code === 'recusal-answer' ? endClock(clock, now, personId) : clock),
          events: [{ type: 'recusalRefused', at: now, by, text: `没有换承办人：${request.words}` }], tell: [{ code: 'F3', to: 'filer' }]
        },
        reply: { at: now, state: matter.state }
      }
    }
    const day = dayOf(now)
    const handlerId = matter.handlerId
    if (handlerId === undefined) throw new AppError('WRONG_STATE')
    const next = workersAt(town, matter, day).find(office => office.personId === request.personId)
    if (request.personId === handlerId || (request.personId !== undefined && (!next || isBarred(town, next, matter, day)))) throw new AppError('NOT_ELIGIBLE')
    const { change, wentUp } = steppedBack(matter, handlerId, desk)
    const clear = (change.clear ?? []).filter(field => field !== 'handlerId' || next === undefined)
    return {
      change: {
        ...change, set: { ...change.set, ...(next ? { handlerId: next.personId } : {}) }, clear,
        events: [{ type: 'recused', at: now, by, row: 'P17', text: wentUp ? `按您的申请，已交上级办：${request.words}` : `按您的申请换了承办人：${request.words}` }]
      },
      reply: { at: now, state: matter.state }
    }
  })
