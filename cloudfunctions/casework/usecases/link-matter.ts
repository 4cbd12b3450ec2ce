import type { casework } from '../../../contract/casework'
import { AppError } from '../../core/kernel/app-error'
import { dayOf, showDay } from '../../core/kernel/calendar'
import type { Handler } from '../../core/kernel/serve'
import { isBarred } from '../../core/matter/barred'
import { grantFor } from '../../core/matter/can'
import { firstDuty, isOpen } from '../../core/matter/desk'
import { step } from '../../core/matter/step'
import { deskView } from '../../core/people/desks'
import { deskCommand, type DeskDeps } from './desk-deps'

/**
 * 已在办 (P04; 信访工作条例 19): the same matter is being handled, this one is linked to it and the person is told where it stands and until when.
 * Once the other one is late, nothing is linked to it any more. Errors: WRONG_STATE, VALIDATION.
 */
export const linkMatter = (deps: DeskDeps): Handler<typeof casework.link> => (call, request) =>
  deskCommand(deps, call, 'link', request, async (matter, { by, who, town, law, now }) => {
    const other = await deps.matters.ofShortNo(request.to)
    const isThere = other && other.id !== matter.id && grantFor(call.actor, 'see', other) && !isBarred(town, call.actor, other, dayOf(now))
    if (!isThere) throw new AppError('VALIDATION', { to: ['没有这个编号的事项，请核对'] })
    const duty = firstDuty(other)
    if (!isOpen(other) || (duty && duty.dueAt <= now)) throw new AppError('VALIDATION', { to: ['那一件没有在期限内办理，这一件要单独办'] })
    const { set, clocks, tell } = step(matter, 'P04', { at: now, by: who, law })
    const { unit, phone } = deskView(town, other.deskId)
    const until = duty ? `，最晚 ${showDay(dayOf(duty.dueAt - 1), dayOf(now))}` : ''
    return {
      change: {
        set, clocks, tell,
        events: [{ type: 'linked', at: now, by, row: 'P04', of: other.id, until: duty?.dueAt, text: `${unit}正在办同一件事${until}，我们不另开一件，已经连到一起（条例第十九条）。电话 ${phone}`, inside: `关联到 ${other.shortNo}：${request.sameness}` }]
      },
      reply: { at: now, state: set.state }
    }
  })
