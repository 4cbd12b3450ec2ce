import type { petition } from '../../../contract/petition'
import type { Handler } from '../../core/kernel/serve'
import { command } from '../../core/matter/command'
import { lawOf } from '../../core/matter/law'
import { asFiler, step } from '../../core/matter/step'
import { UNDO_WITHDRAWAL } from '../domain/own-matter'
import type { OwnDeps } from './own-deps'

/** 撤回 (P29): until the reply, without a reason; all clocks stop. Errors: WRONG_STATE. */
export const withdrawMatter = (deps: OwnDeps): Handler<typeof petition.withdraw> => async (call, request) => {
  const law = lawOf(await deps.town.read(call.account?.townVersion))
  return command(deps, call, 'withdraw', request, matter => {
    const { set, clocks, tell } = step(matter, 'P29', { at: call.now, by: asFiler, law })
    return {
      change: {
        set,
        events: [{ type: 'withdrawn', at: call.now, by: { who: 'filer' }, row: 'P29', text: '您撤回了，不再办，记录保留' }],
        clocks, tell
      },
      reply: { at: call.now, undoUntil: call.now + UNDO_WITHDRAWAL }
    }
  })
}
