import type { Reply } from '../../../contract/action'
import type { casework } from '../../../contract/casework'
import { endOfDay, dayOf } from '../../core/kernel/calendar'
import { firstDuty, rankIn } from '../../core/matter/desk'
import type { MatterRow } from '../../core/matter/ports'
import { chipFor, placeOfMatter } from '../../core/matter/view'
import type { Town } from '../../core/people/town'

type Row = Reply<typeof casework.worklist>['rows'][number]

/** What a desk does next with a matter in a state, and who waits for it. */
const steps: Partial<Record<MatterRow['state'], readonly [next: string, waiting: string]>> = {
  received: ['登记分流', '提交人在等谁来办'],
  registered: ['确认分流', '提交人在等谁来办'],
  awaitingReceipt: ['签收', '移交的一方在等签收'],
  objected: ['核实异议', '两个单位在等结果'],
  transferred: ['受理并告知', '提交人在等谁来办'],
  withGrid: ['现场核查', '提交人在等人到现场'],
  reported: ['现场核查', '报来的人在等人到现场'],
  accepted: ['写答复', '提交人在等书面答复'],
  handling: ['写答复', '提交人在等书面答复'],
  reopened: ['写答复', '提交人在等书面答复'],
  replied: ['送达', '提交人在等书面答复送到'],
  served: ['办结', '提交人可以申请复查'],
  withDiscipline: ['办理', '']
}

/** A row of a desk: what it is, where, and what to do next; never whose it is. */
export function deskRow (matter: MatterRow, town: Town, now: number): Row {
  const duty = firstDuty(matter)
  const [next, waiting] = matter.awaiting ? ['待签发', '等单位负责人签发'] : steps[matter.state] ?? ['看一看', '']
  return {
    matterId: matter.id, subject: matter.subject, place: placeOfMatter(matter, town), state: matter.state, chip: chipFor(matter),
    due: duty && { at: duty.dueAt, mark: markOf(matter, duty.dueAt, now), code: duty.code },
    next, waiting: matter.filerWaits ? '提交人在等回话' : waiting, createdAt: matter.createdAt, category: matter.category
  }
}

function markOf (matter: MatterRow, dueAt: number, now: number): 'danger' | 'today' | 'overdue' | 'soon' | 'later' {
  if (matter.urgent) return 'danger'
  if (dueAt <= now) return 'overdue'
  if (dueAt <= endOfDay(dayOf(now))) return 'today'
  return rankIn(matter.deskKey) === 'soon' ? 'soon' : 'later'
}
