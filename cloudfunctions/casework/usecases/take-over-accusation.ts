import type { casework } from '../../../contract/casework'
import { AppError } from '../../core/kernel/app-error'
import type { Handler } from '../../core/kernel/serve'
import { endClock } from '../../core/matter/clocks/start'
import { deskCommand, type DeskDeps } from './desk-deps'

/** 接收 (P07): discipline signs for what was handed over, or takes up what was filed confidentially; the sender's clock ends with the signature. Errors: WRONG_STATE. */
export const takeOverAccusation = (deps: DeskDeps): Handler<typeof casework.takeOver> => (call, request) =>
  deskCommand(deps, call, 'takeOver', request, (matter, { by, now, personId }) => {
    const isNew = matter.history.every(event => event.type !== 'takenOver')
    if (!isNew || (matter.state !== 'awaitingReceipt' && matter.state !== 'withDiscipline')) throw new AppError('WRONG_STATE')
    return {
      change: {
        set: { state: 'withDiscipline', handlerId: personId }, clear: ['handOver'],
        clocks: matter.clocks.map(clock => endClock(clock, now, personId)),
        events: [{ type: 'takenOver', at: now, by, text: '纪检收下了，按纪检的规定办理' }]
      },
      reply: { at: now, state: 'withDiscipline' }
    }
  })
