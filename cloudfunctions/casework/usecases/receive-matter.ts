import type { casework } from '../../../contract/casework'
import { AppError } from '../../core/kernel/app-error'
import type { Handler } from '../../core/kernel/serve'
import { step } from '../../core/matter/step'
import { deskView } from '../../core/people/desks'
import { papersDigest } from '../domain/hand-over'
import { deskCommand, type DeskDeps } from './desk-deps'

/**
 * 签收 (H01): the receiver signs for what was handed over, the sent step takes effect and the receiver's own clocks start; or sends it back
 * because something is missing (H02), which is no objection. Errors: WRONG_STATE.
 */
export const receiveMatter = (deps: DeskDeps): Handler<typeof casework.receive> => (call, request) =>
  deskCommand(deps, call, 'receive', request, (matter, { by, who, town, law, now }) => {
    const { handOver } = matter
    if (!handOver) throw new AppError('WRONG_STATE')
    const missing = handOver.digest === papersDigest(matter) ? request.missing : request.missing ?? '和移交时的材料不一致'
    const row = missing === undefined ? 'H01' : 'H02'
    const { set, clocks, tell } = step(matter, row, { at: now, by: who, law, facts: { risk: matter.urgent ? 'high' : 'medium' } })
    if (missing !== undefined) {
      return {
        change: {
          set: { ...set, queue: handOver.fromQueue, deskId: handOver.fromDeskId }, clear: ['handOver'], clocks, tell,
          events: [{ type: 'incomplete', at: now, by, row, of: handOver.fromDeskId, text: '材料要补齐，退回登记的地方', inside: missing }]
        },
        reply: { at: now, state: set.state }
      }
    }
    return {
      change: { set, clear: ['handOver'], clocks, tell, events: [{ type: 'received', at: now, by, row: handOver.row, text: `${deskView(town, matter.deskId).unit}收下了` }] },
      reply: { at: now, state: set.state }
    }
  })
