import type { casework } from '../../../contract/casework'
import { dayOf } from '../../core/kernel/calendar'
import type { Handler } from '../../core/kernel/serve'
import type { Change } from '../../core/matter/matter'
import { marksOf, numberMark } from '../../core/matter/marks'
import { step } from '../../core/matter/step'
import { placesAround } from '../../core/people/desks'
import { deskCommand, type DeskDeps } from './desk-deps'

/**
 * 登记 (P03): kind, subject, place, each request, whom it is about; the number of the year's series is drawn with it.
 * Errors: NOT_FOUND, WRONG_STATE, VERSION_CONFLICT, BUSY.
 */
export const registerMatter = (deps: DeskDeps): Handler<typeof casework.register> => (call, request) => {
  const year = dayOf(call.now).slice(0, 4)
  return deskCommand(deps, call, 'register', request, (matter, { by, who, town, law, now }) => {
    const { kind } = request
    const contacted = request.contacted ? step(matter, 'P03.contact', { at: now, by: who, law }).clocks : matter.clocks
    const { set, clocks, tell } = step({ ...matter, kind, clocks: contacted }, 'P03', { at: now, by: who, law })
    const place = request.place ?? matter.place
    const change: Change = {
      set: {
        ...set, kind, category: request.category ?? matter.category, subject: request.subject, place, places: placesAround(town, place),
        marks: marksOf({ ...matter, ...request, place, number: undefined }, town),
        requests: request.requests.map((text, n) => ({ id: String(n + 1), text })), respondents: request.respondents,
        concerned: [...new Set([...matter.avoid.people, ...matter.avoid.units, ...request.respondents.flatMap(({ personId, unitId }) => personId ?? unitId ?? [])])],
        held: kind === 'accusation'
      },
      events: [
        ...(request.contacted ? [{ type: 'contacted', at: now, by, text: '和您联系过了' } as const] : []),
        { type: 'registered', at: now, by, row: 'P03', text: '登记了，正在确定承办单位' }
      ],
      clocks, tell
    }
    return { change, reply: { number: '', at: now, state: set.state } }
  }, ({ town }) => async (matter, { change, reply }, done) => {
    let answer = reply
    await deps.matters.commitNumbered(matter, `信登-${year}`, n => {
      answer = { ...reply, number: `${town.settings.code}信登〔${year}〕${n}号` }
      return { change: { ...change, set: { ...change.set, number: answer.number, marks: [...change.set?.marks ?? [], numberMark(answer.number)] } }, done: { ...done, reply: answer } }
    })
    return answer
  })
}
