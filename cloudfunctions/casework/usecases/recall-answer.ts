import type { casework } from '../../../contract/casework'
import type { Handler } from '../../core/kernel/serve'
import { step } from '../../core/matter/step'
import { deskCommand, type DeskDeps } from './desk-deps'

/**
 * 收回 (P49): within 60 seconds of sending; its message waits that long and is not sent after all. The number that was drawn stays with the paper as
 * a spoiled one. Errors: WRONG_STATE, TOO_LATE.
 */
export const recallAnswer = (deps: DeskDeps): Handler<typeof casework.recall> => (call, request) =>
  deskCommand(deps, call, 'recall', request, (matter, { by, who, law, now }) => {
    const { set, clocks } = step(matter, 'P49', { at: now, by: who, law })
    const waiting = Object.values(matter.outbox).filter(message => message.to === 'filer' && (message.notBefore ?? 0) > now).map(message => message.id)
    return {
      change: {
        set: { ...set, requests: matter.requests.map(({ result: _, ...request }) => request) }, clear: ['replyPaperId'], clocks, untell: waiting,
        events: [{ type: 'recalled', at: now, by, row: 'P49', of: matter.replyPaperId, inside: '收回了刚发出的答复，文号作废，接着办' }]
      },
      reply: { at: now, state: set.state }
    }
  })
