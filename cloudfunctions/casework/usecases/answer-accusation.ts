import type { casework } from '../../../contract/casework'
import type { Handler } from '../../core/kernel/serve'
import { step } from '../../core/matter/step'
import { deskCommand, type DeskDeps } from './desk-deps'

/** 答复 of the discipline office by its own rules (P46; 信访工作条例 23 (4), 30): the filer reads it by the receipt code, no message goes out. Errors: WRONG_STATE. */
export const answerAccusation = (deps: DeskDeps): Handler<typeof casework.answer> => (call, request) =>
  deskCommand(deps, call, 'answer', request, (matter, { by, who, law, now }) => {
    const { set, clocks } = step(matter, 'P46.answered', { at: now, by: who, law })
    return {
      change: { set: { ...set, filerWaits: false }, clocks, events: [{ type: 'answered', at: now, by, row: 'P46.answered', text: request.text }] },
      reply: { at: now, state: set.state }
    }
  })
