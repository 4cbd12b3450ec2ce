import { AppError } from '../../core/kernel/app-error'
import { dayOf, showDay } from '../../core/kernel/calendar'
import type { Law } from '../../core/matter/law'
import type { By, Change, Matter } from '../../core/matter/matter'
import type { Paper } from '../../core/matter/ports'
import { step } from '../../core/matter/step'
import type { Who } from '../../core/matter/table/row'
import { unitOf } from '../../core/people/desks'
import type { Town } from '../../core/people/town'
import { answered } from './answered'

interface Signing { readonly by: By, readonly who: readonly Who[], readonly law: Law, readonly now: number, readonly personId: string, readonly town: Town }

/** What the signature of a head makes take effect: the row that the paper was laid before them for. Errors: those of the row. */
export function issued (matter: Matter, signing: Signing, paper: Paper): Change {
  const row = matter.awaiting?.row
  switch (row) {
    case 'P24': return answered(matter, signing, paper, row)
    case 'P05': return sentElsewhere(matter, signing, paper, row, 'refused', '这件我们办不了，理由和可以去的地方在告知书里')
    case 'P06': case 'P30': return sentElsewhere(matter, signing, paper, row, 'redirected', '这件要走别的路，机关、时限和要带的材料在告知书里')
    case 'P23': return extended(matter, signing, paper)
    default: throw new AppError('WRONG_STATE')
  }
}

function sentElsewhere (matter: Matter, { by, who, law, now }: Signing, paper: Paper, row: 'P05' | 'P06' | 'P30', type: 'refused' | 'redirected', text: string): Change {
  const { set, clocks, tell } = step(matter, row, { at: now, by: who, law })
  return { set: { ...set, replyPaperId: paper.id, filerWaits: false }, clear: ['awaiting', 'signDeskId'], clocks, tell, events: [{ type, at: now, by, row, of: paper.code, text }] }
}

/** 延期 (P23; 信访工作条例 34): once, before the end, by another than who asked; the reason is told as it was written. */
function extended (matter: Matter, { by, who, law, now, personId, town }: Signing, paper: Paper): Change {
  const { days = 0, reason = '' } = matter.awaiting?.extension ?? {}
  const post = `${unitOf(town, matter.deskId)?.name ?? ''}负责人`
  const approval = { more: days, askedBy: paper.draftedBy, approvedBy: personId, post, reason }
  const { set, clocks, tell } = step(matter, 'P23', { at: now, by: who, law, approval })
  const clock = clocks.find(({ code, endedAt }) => code === 'C4' && endedAt === undefined)
  const lastDay = clock ? showDay(clock.lastDay, dayOf(now)) : ''
  return {
    set, clear: ['awaiting', 'signDeskId'], clocks, tell,
    events: [{ type: 'extended', at: now, by, row: 'P23', of: paper.code, until: clock?.dueAt, text: `延长 ${days} 天，到 ${lastDay}。批准：${post}。原因：${reason}` }]
  }
}
