import type { petition } from '../../../contract/petition'
import { AppError } from '../../core/kernel/app-error'
import { dayOf } from '../../core/kernel/calendar'
import type { Handler } from '../../core/kernel/serve'
import { command } from '../../core/matter/command'
import { isOpen } from '../../core/matter/desk'
import { byCode, nobody, type SecretDeps } from './secret-deps'

/** Adds to a confidential filing by its code. Errors: CODE_WRONG, CODE_LOCKED, WRONG_STATE when it is closed. */
export const supplementSecret = (deps: SecretDeps): Handler<typeof petition.supplementSecret> => async (call, { code, key, text }) => {
  const filer = nobody(call)
  const open = () => byCode(deps, call, { code })
  const keyed = { key, matterId: '', text }
  return command({ open, matters: deps.sealed }, filer, 'supplementSecret', keyed, matter => {
    if (!isOpen(matter)) throw new AppError('WRONG_STATE')
    return {
      change: {
        set: { supplements: [...matter.supplements, { at: filer.now, text, photos: [], recordings: [] }], filerWaits: true },
        clear: ['asked'],
        events: [{ type: 'supplemented', at: filer.now, by: { who: 'filer' }, text: '您补充了内容' }],
        tell: [{ code: 'U1', to: 'desk' }]
      },
      reply: { on: dayOf(filer.now) }
    }
  })
}
