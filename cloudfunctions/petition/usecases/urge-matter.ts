import type { petition } from '../../../contract/petition'
import type { Handler } from '../../core/kernel/serve'
import { clockView } from '../../core/matter/clocks/why'
import { command } from '../../core/matter/command'
import { lawOf } from '../../core/matter/law'
import { urge } from '../domain/urge'
import type { OwnDeps } from './own-deps'

/** Lets the filer ask once, on the record, what keeps a running duty. */
export const urgeMatter = (deps: OwnDeps): Handler<typeof petition.urge> => async (call, request) => {
  const law = lawOf(await deps.town.read(call.account?.townVersion))
  return command(deps, call, 'urge', request, matter => {
    const { change, answer } = urge(matter, call.now, law)
    return { change, reply: { urgedAt: call.now, answerDue: clockView({ clock: answer, calendar: law.calendar, now: call.now }) } }
  })
}
