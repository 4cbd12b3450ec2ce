import type { petition } from '../../../contract/petition'
import type { Handler } from '../../core/kernel/serve'
import { command } from '../../core/matter/command'
import { lawOf } from '../../core/matter/law'
import { asFiler, step } from '../../core/matter/step'
import type { OwnDeps } from './own-deps'

/** Takes a withdrawal back within 24 hours (P50): state and clocks as if it had never been. Errors: WRONG_STATE, TOO_LATE. */
export const restoreMatter = (deps: OwnDeps): Handler<typeof petition.restore> => async (call, request) => {
  const law = lawOf(await deps.town.read(call.account?.townVersion))
  return command(deps, call, 'restore', request, matter => {
    const { set, clocks } = step(matter, 'P50', { at: call.now, by: asFiler, law })
    return {
      change: {
        set: { ...set, ...(matter.representatives ? { withdraws: false, representatives: matter.representatives.map(other => ({ ...other, withdraws: false })) } : {}) }, clocks,
        events: [{ type: 'restored', at: call.now, by: { who: 'filer' }, row: 'P50', text: '您取消了撤回，接着办' }],
        tell: [{ code: 'U1', to: 'desk' }]
      },
      reply: { at: call.now }
    }
  })
}
