import type { Reply } from '../../../contract/action'
import type { casework } from '../../../contract/casework'
import { digestOf } from '../../core/kernel/keys'
import type { Handler } from '../../core/kernel/serve'
import { receipt } from '../../core/matter/command'
import { grounds } from '../domain/grounds'
import { steppedBack } from '../domain/stepped-back'
import { deskCommand, type DeskDeps } from './desk-deps'

type Answer = Reply<typeof casework.recuse>

/**
 * 我要回避 (P17; 信访工作条例 28). The person reads that the handler changed, not who stepped back or why. A repeat, for whom the matter is not there any
 * more, still gets its reply. Errors: NOT_FOUND, WRONG_STATE.
 */
export const recuseSelf = (deps: DeskDeps): Handler<typeof casework.recuse> => async (call, request) => {
  try {
    return await deskCommand<Answer>(deps, call, 'recuse', request, (matter, desk) => {
      const { change, wentUp } = steppedBack(matter, desk.personId, desk)
      const inside = [`回避：${grounds[request.ground]}`, request.words].filter(Boolean).join('，')
      return {
        change: { ...change, events: [{ type: 'recused', at: desk.now, by: desk.by, row: 'P17', text: wentUp ? '按回避的规定，已交上级办' : '按回避的规定，换了人办，期限不变', inside }] },
        reply: { at: desk.now, wentUp }
      }
    }, ({ store }) => async (matter, { change, reply }, done) => {
      await store.commit(matter, change, done)
      return reply
    })
  } catch (fault) {
    const matter = await deps.matters.find(request.matterId)
    const earlier = matter && receipt<Answer>(matter, request.key, digestOf([call.actor.id, 'recuse', request]))
    if (earlier) return earlier.reply
    throw fault
  }
}
