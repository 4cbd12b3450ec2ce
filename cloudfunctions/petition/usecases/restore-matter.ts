import type { petition } from '../../../contract/petition'
import { AppError } from '../../core/kernel/app-error'
import type { Handler } from '../../core/kernel/serve'
import { command } from '../../core/matter/command'
import { UNDO_WITHDRAWAL, withdrawnAt } from '../domain/own-matter'
import type { OwnDeps } from './own-deps'

/** Takes a withdrawal back within 24 hours (P50): state and clocks as if it had never been. Errors: WRONG_STATE, TOO_LATE. */
export const restoreMatter = (deps: OwnDeps): Handler<typeof petition.restore> => (call, request) =>
  command(deps, call, 'restore', request, matter => {
    if (matter.state !== 'withdrawn' || !matter.before) throw new AppError('WRONG_STATE')
    if (call.now >= withdrawnAt(matter) + UNDO_WITHDRAWAL) throw new AppError('TOO_LATE')
    const { clocks, ...before } = matter.before
    return {
      change: {
        set: before, clear: ['before'], clocks,
        events: [{ type: 'restored', at: call.now, by: { who: 'filer' }, row: 'P50', text: '您取消了撤回，接着办' }],
        tell: [{ code: 'U1', to: 'desk' }]
      },
      reply: { at: call.now }
    }
  })
