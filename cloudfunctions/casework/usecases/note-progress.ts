import type { casework } from '../../../contract/casework'
import type { Handler } from '../../core/kernel/serve'
import { endClock } from '../../core/matter/clocks/start'
import { deskCommand, type DeskDeps } from './desk-deps'

/** 记一笔: progress that the filer reads, which answers an urge; or a note that only officials read. */
export const noteProgress = (deps: DeskDeps): Handler<typeof casework.note> => (call, request) =>
  deskCommand(deps, call, 'note', request, (matter, { by, now, personId }) => ({
    change: {
      ...(request.inside ? {} : {
        set: { filerWaits: false },
        clocks: matter.clocks.map(clock => clock.code === 'urge-answer' || clock.code === 'C13' ? endClock(clock, now, personId) : clock)
      }),
      events: [{ type: 'noted', at: now, by, ...(request.inside ? { inside: request.text } : { text: request.text }) }]
    },
    reply: { at: now }
  }))
