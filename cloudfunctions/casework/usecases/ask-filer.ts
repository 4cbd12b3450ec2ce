import type { casework } from '../../../contract/casework'
import { AppError } from '../../core/kernel/app-error'
import { dayOf, endOfDay, showDay } from '../../core/kernel/calendar'
import type { Handler } from '../../core/kernel/serve'
import { endClock } from '../../core/matter/clocks/start'
import { step } from '../../core/matter/step'
import { deskCommand, type DeskDeps } from './desk-deps'

/** 请提交人补充 (P48): what is missing, until when. It is a first contact; no other clock stops for it. Errors: WRONG_STATE, VALIDATION. */
export const askFiler = (deps: DeskDeps): Handler<typeof casework.ask> => (call, request) =>
  deskCommand(deps, call, 'ask', request, (matter, { by, who, law, now, personId }) => {
    if (request.until < dayOf(now)) throw new AppError('VALIDATION', { until: ['日期已经过了'] })
    const until = endOfDay(request.until)
    const { set, clocks, tell } = step(matter, 'P48', { at: now, by: who, law })
    return {
      change: {
        set: { ...set, asked: { text: request.text, until }, filerWaits: false }, tell,
        clocks: clocks.map(clock => clock.code === 'C13' ? endClock(clock, now, personId) : clock),
        events: [{ type: 'asked', at: now, by, row: 'P48', until, text: `请您补充：${request.text}。最好 ${showDay(request.until, dayOf(now))}前` }]
      },
      reply: { at: now, until }
    }
  })
