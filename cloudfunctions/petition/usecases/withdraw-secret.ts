import type { petition } from '../../../contract/petition'
import { AppError } from '../../core/kernel/app-error'
import { dayOf } from '../../core/kernel/calendar'
import type { Handler } from '../../core/kernel/serve'
import { command } from '../../core/matter/command'
import { isOpen } from '../../core/matter/desk'
import { byCode, nobody, type SecretDeps } from './secret-deps'

/** 撤回 by code: the person's part ends; discipline may still look into it by its own rules, so the matter stays open on its desk. */
export const withdrawSecret = (deps: SecretDeps): Handler<typeof petition.withdrawSecret> => async (call, { code, key }) => {
  const filer = nobody(call)
  const open = () => byCode(deps, call, { code })
  return command({ open, matters: deps.sealed }, filer, 'withdrawSecret', { key, matterId: '' }, matter => {
    if (!isOpen(matter)) throw new AppError('WRONG_STATE')
    return {
      change: {
        set: { filerWaits: true },
        events: [{ type: 'withdrawn', at: filer.now, by: { who: 'filer' }, text: '您撤回了；纪检仍可能依法继续了解' }],
        tell: [{ code: 'U1', to: 'desk' }]
      },
      reply: { on: dayOf(filer.now) }
    }
  })
}
