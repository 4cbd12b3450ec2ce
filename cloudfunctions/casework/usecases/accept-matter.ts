import type { casework } from '../../../contract/casework'
import type { Handler } from '../../core/kernel/serve'
import { showDay, dayOf } from '../../core/kernel/calendar'
import { clockView } from '../../core/matter/clocks/why'
import { step } from '../../core/matter/step'
import { acceptRow } from '../domain/accept'
import { deskCommand, type DeskDeps } from './desk-deps'

/** 受理 (P14, P16): the unit takes the matter on, tells the person, and the time to answer starts. The respondent is no handler. Errors: WRONG_STATE. */
export const acceptMatter = (deps: DeskDeps): Handler<typeof casework.accept> => (call, request) =>
  deskCommand(deps, call, 'accept', request, (matter, { by, who, law, now, personId }) => {
    const { row, clock: code } = acceptRow(matter)
    const { set, clocks, tell } = step(matter, row, { at: now, by: who, law })
    const clock = clocks.findLast(candidate => candidate.code === code)
    if (!clock) throw new Error(`row ${row} starts no ${code}`)
    return {
      change: {
        set: { ...set, handlerId: personId }, clocks, tell,
        events: [{ type: 'accepted', at: now, by, row, until: clock.dueAt, text: `我们收下来办（受理），最晚 ${showDay(dayOf(clock.dueAt - 1), dayOf(now))}书面答复` }]
      },
      reply: { at: now, clock: clockView({ clock, calendar: law.calendar, now }) }
    }
  })
