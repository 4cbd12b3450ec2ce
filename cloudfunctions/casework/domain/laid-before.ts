import type { Change, Matter } from '../../core/matter/matter'
import type { By } from '../../core/matter/matter'
import type { Paper } from '../../core/matter/ports'

type Awaiting = NonNullable<Matter['awaiting']>

/** A paper is laid before the head of the desk's unit; nothing happens to the matter until it is signed. */
export function laidBefore (matter: Matter, paper: Pick<Paper, 'id' | 'code' | 'title'>, row: Awaiting['row'], { by, now }: { by: By, now: number }, more: Partial<Awaiting> = {}): Change {
  return {
    set: { awaiting: { ...more, paperId: paper.id, code: paper.code, row }, signDeskId: matter.deskId },
    events: [{ type: 'drafted', at: now, by, of: paper.code, inside: `写好${paper.title}，送单位负责人签发` }],
    tell: [{ code: 'U1', to: 'supervisor' }]
  }
}
