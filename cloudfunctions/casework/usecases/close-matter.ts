import type { casework } from '../../../contract/casework'
import { AppError } from '../../core/kernel/app-error'
import { addDays, dayOf, showDay } from '../../core/kernel/calendar'
import type { Handler } from '../../core/kernel/serve'
import { step } from '../../core/matter/step'
import { closingRow } from '../domain/close'
import { deskCommand, type DeskDeps } from './desk-deps'

const words = { done: '办到了', partly: '办到一半', notDone: '没办成' } as const

/**
 * 办结: ends the handling with its proof and proposes the result. The matter itself closes now where nothing is open any more (P33, P41),
 * else when the person's right to a review has passed. Errors: PROOF_MISSING, WRONG_STATE, VALIDATION.
 */
export const closeMatter = (deps: DeskDeps): Handler<typeof casework.close> => (call, request) =>
  deskCommand(deps, call, 'close', request, (matter, { by, who, law, now }) => {
    const today = dayOf(now)
    if (request.proof.length === 0 && request.promiseOn === undefined && request.result !== 'notDone') throw new AppError('PROOF_MISSING')
    if (request.visitOn <= today || request.visitOn > addDays(today, law.limits.followUp)) throw new AppError('VALIDATION', { visitOn: [`回访要在办结后 ${law.limits.followUp} 天内`] })
    const closing = { result: request.result, text: request.text, proof: request.proof, visitOn: request.visitOn, promiseOn: request.promiseOn }
    const row = closingRow(matter)
    const taken = row && step(matter, row, { at: now, by: who, law })
    const state = taken?.set.state ?? matter.state
    const promised = request.promiseOn ? `，${showDay(request.promiseOn, today)}前落实` : ''
    return {
      change: {
        set: { ...taken?.set, closing }, clocks: taken?.clocks, tell: taken?.tell,
        events: [{ type: row ? 'closed' : 'concluded', at: now, by, row, text: `${words[request.result]}：${request.text}${promised}` }]
      },
      reply: { at: now, state, closed: row !== undefined }
    }
  })
