import type { petition } from '../../../contract/petition'
import { AppError } from '../../core/kernel/app-error'
import type { Handler } from '../../core/kernel/serve'
import { amended, amendment } from '../../core/matter/amend'
import { clockView } from '../../core/matter/clocks/why'
import { command } from '../../core/matter/command'
import { lawOf, type Law } from '../../core/matter/law'
import type { Matter, Change } from '../../core/matter/matter'
import type { PaperStore } from '../../core/matter/ports'
import { asFiler, step } from '../../core/matter/step'
import { isServedByOpening } from '../domain/own-matter'
import { replyView } from '../domain/reply-view'
import type { OwnDeps } from './own-deps'

/**
 * 书面答复. Where the person chose to be served here, opening it is the proof of delivery (P26, D1) and the 30 days of Art. 35 start;
 * else, and every time after, it is only read. Errors: WRONG_STATE when there is none.
 */
export const openReply = (deps: OwnDeps & { papers: PaperStore }): Handler<typeof petition.openReply> => async (call, request) => {
  const town = await deps.town.read(call.account?.townVersion)
  const law = lawOf(town)
  let matter = await deps.open(call, 'own', request.matterId)
  if (isServedByOpening(matter)) {
    await command(deps, call, 'openReply', request, read => {
      const change = served(read, call.now, law)
      matter = amended(read, amendment(read, change, undefined, call.now))
      return { change, reply: {} }
    })
  }
  const paper = matter.replyPaperId === undefined ? undefined : await deps.papers.find(matter.replyPaperId)
  if (!paper) throw new AppError('WRONG_STATE')
  const review = matter.clocks.find(clock => clock.code === 'C6')
  return { reply: replyView(paper, matter, town), review: review && clockView({ clock: review, calendar: law.calendar, now: call.now }) }
}

function served (matter: Matter, at: number, law: Law): Change {
  const { set, clocks, tell } = step(matter, 'P26', { at, by: asFiler, law })
  return { set, clocks, tell, events: [{ type: 'served', at, by: { who: 'filer' }, row: 'P26', text: '您打开了书面答复，算作收到' }] }
}
