import type { Reply } from '../../../contract/action'
import type { petition } from '../../../contract/petition'
import type { Handler } from '../../core/kernel/serve'
import { command } from '../../core/matter/command'
import { lawOf } from '../../core/matter/law'
import { asFiler, step } from '../../core/matter/step'
import { UNDO_WITHDRAWAL } from '../domain/own-matter'
import { stillToWithdraw } from '../domain/representatives'
import type { OwnDeps } from './own-deps'

/** 撤回 (P29): until the reply, without a reason; all clocks stop. Of a joint matter when all who speak for it have said so. Errors: WRONG_STATE. */
export const withdrawMatter = (deps: OwnDeps): Handler<typeof petition.withdraw> => async (call, request) => {
  const law = lawOf(await deps.town.read(call.account?.townVersion))
  return command<Reply<typeof petition.withdraw>>(deps, call, 'withdraw', request, matter => {
    const { set, clocks, tell } = step(matter, 'P29', { at: call.now, by: asFiler, law })
    const { left, ...agreed } = stillToWithdraw(matter, call.actor.id)
    const said = matter.representatives ? agreed : {}
    if (left > 0) {
      return {
        change: { set: said, events: [{ type: 'noted', at: call.now, by: { who: 'filer' }, text: `一位代表想撤回，还等 ${left} 位同意` }] },
        reply: { at: call.now, waitsFor: left }
      }
    }
    return {
      change: {
        set: { ...set, ...said },
        events: [{ type: 'withdrawn', at: call.now, by: { who: 'filer' }, row: 'P29', text: '您撤回了，不再办，记录保留' }],
        clocks, tell
      },
      reply: { at: call.now, undoUntil: call.now + UNDO_WITHDRAWAL, waitsFor: 0 }
    }
  })
}
