import type { Change, Matter } from '../../core/matter/matter'
import type { Paper } from '../../core/matter/ports'
import { endClock } from '../../core/matter/clocks/start'
import { step, type RowId } from '../../core/matter/step'
import type { Who } from '../../core/matter/table/row'
import type { Law } from '../../core/matter/law'
import type { By } from '../../core/matter/matter'

/** An answer can be taken back for so long, and is told to nobody before. */
export const RECALL = 60_000

/** What an answer that goes out does to its matter (P24, P27, R09): the message waits the 60 seconds in which it can be recalled. */
export function answered (matter: Matter, { by, who, law, now }: { by: By, who: readonly Who[], law: Law, now: number }, paper: Pick<Paper, 'id' | 'code' | 'title'>, row: RowId, requests = matter.requests): Change {
  const { set, clocks, tell } = step(matter, row, { at: now, by: who, law })
  return {
    set: { ...set, requests, replyPaperId: paper.id, filerWaits: false }, clear: ['awaiting', 'signDeskId'],
    clocks: clocks.map(clock => clock.code === 'urge-answer' || clock.code === 'C13' ? endClock(clock, now, row) : clock),
    events: [{ type: 'replied', at: now, by, row, of: paper.code, text: `书面答复来了：${paper.title}` }],
    tell: tell.map(message => message.to === 'filer' ? { ...message, notBefore: now + RECALL + 1_000 } : message)
  }
}
