import type { casework } from '../../../contract/casework'
import { AppError } from '../../core/kernel/app-error'
import { dayOf } from '../../core/kernel/calendar'
import type { Handler } from '../../core/kernel/serve'
import { isBarred } from '../../core/matter/barred'
import { workersAt } from '../../core/people/desks'
import { deskCommand, type DeskDeps } from './desk-deps'

/** 改承办人, within the desk. The next one is told; what was done stays. Errors: NOT_ELIGIBLE for somebody who is not there or is barred. */
export const assignHandler = (deps: DeskDeps): Handler<typeof casework.assign> => (call, request) =>
  deskCommand(deps, call, 'assign', request, (matter, { by, town, now }) => {
    const day = dayOf(now)
    const next = workersAt(town, matter, day).find(office => office.personId === request.personId)
    if (!next || isBarred(town, next, matter, day)) throw new AppError('NOT_ELIGIBLE')
    return {
      change: {
        set: { handlerId: next.personId }, tell: [{ code: 'U1', to: 'handler' }],
        events: [{ type: 'assigned', at: now, by, of: next.id, text: `换了承办人：${next.title}` }]
      },
      reply: { at: now, state: matter.state }
    }
  })
