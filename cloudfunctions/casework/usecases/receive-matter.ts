import type { casework } from '../../../contract/casework'
import { AppError } from '../../core/kernel/app-error'
import { digestOf } from '../../core/kernel/keys'
import type { Handler } from '../../core/kernel/serve'
import { receivedRow } from '../domain/route'
import { step } from '../../core/matter/step'
import { deskView } from '../../core/people/desks'
import { deskCommand, type DeskDeps } from './desk-deps'

/** 签收: the receiver signs for what was handed over and its own clocks start; or sends it back because something is missing, which is no objection. Errors: WRONG_STATE. */
export const receiveMatter = (deps: DeskDeps): Handler<typeof casework.receive> => (call, request) =>
  deskCommand(deps, call, 'receive', request, (matter, { by, town, law, now, personId }) => {
    const { handOver } = matter
    if (matter.state !== 'awaitingReceipt' || !handOver) throw new AppError('WRONG_STATE')
    const isWhole = handOver.digest === digestOf([matter.text, matter.photos, matter.recordings])
    if (request.missing !== undefined || !isWhole) {
      const back = { queue: handOver.fromQueue, deskId: handOver.fromDeskId, state: 'registered' } as const
      return {
        change: {
          set: back, clear: ['handOver'], clocks: matter.clocks.filter(clock => clock.code !== 'receipt'),
          events: [{ type: 'incomplete', at: now, by, of: handOver.fromDeskId, text: '材料要补齐，退回登记的地方', inside: request.missing ?? '和移交时的材料不一致' }],
          tell: [{ code: 'U2', to: 'desk' }]
        },
        reply: { at: now, state: back.state }
      }
    }
    const row = receivedRow(matter)
    const { state, clocks, tell } = step(matter, row, { at: now, by: personId, law })
    return {
      change: {
        set: { state }, clear: ['handOver'], clocks, tell,
        events: [{ type: 'received', at: now, by, row, text: `${deskView(town, matter.deskId).unit}收下了` }]
      },
      reply: { at: now, state }
    }
  })
