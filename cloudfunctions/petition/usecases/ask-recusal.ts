import type { petition } from '../../../contract/petition'
import { AppError } from '../../core/kernel/app-error'
import type { Handler } from '../../core/kernel/serve'
import { clockView } from '../../core/matter/clocks/why'
import { command } from '../../core/matter/command'
import { lawOf } from '../../core/matter/law'
import { asFiler, step } from '../../core/matter/step'
import { ownActs } from '../domain/own-matter'
import type { OwnDeps } from './own-deps'

/** 申请换人办 (P17; 信访工作条例 28): laid before the head, who answers in the town's five working days; the handler reads nothing of it. Errors: WRONG_STATE. */
export const askRecusal = (deps: OwnDeps): Handler<typeof petition.askRecusal> => async (call, request) => {
  const law = lawOf(await deps.town.read(call.account?.townVersion))
  return command(deps, call, 'askRecusal', request, matter => {
    if (!ownActs(matter, call.actor.id, call.now).includes('askRecusal')) throw new AppError('WRONG_STATE')
    const { clocks } = step(matter, 'P17.asked', { at: call.now, by: asFiler, law })
    const clock = clocks.findLast(({ code }) => code === 'recusal-answer')!
    return {
      change: {
        set: { recusalAsked: { ground: request.ground, words: request.words, at: call.now } }, clocks, tell: [{ code: 'U2', to: 'supervisor' }],
        events: [{ type: 'recusalAsked', at: call.now, by: { who: 'filer' }, row: 'P17.asked', until: clock.dueAt, text: '您申请换人办，5 个工作日内告诉您换不换、换了谁办' }]
      },
      reply: { at: call.now, answerDue: clockView({ clock, calendar: law.calendar, now: call.now }) }
    }
  })
}
