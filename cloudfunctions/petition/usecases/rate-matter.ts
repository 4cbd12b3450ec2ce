import type { petition } from '../../../contract/petition'
import { AppError } from '../../core/kernel/app-error'
import type { Handler } from '../../core/kernel/serve'
import { command } from '../../core/matter/command'
import { canRate } from '../domain/own-matter'
import type { OwnDeps } from './own-deps'

const DAY = 86_400_000

/** 评价 (P42): voluntary, changeable for 30 days; the unit sees sums alone (data-model.md 9). Errors: WRONG_STATE. */
export const rateMatter = (deps: OwnDeps): Handler<typeof petition.rate> => (call, request) =>
  command(deps, call, 'rate', request, matter => {
    if (!canRate(matter, call.now)) throw new AppError('WRONG_STATE')
    const at = matter.rating?.at ?? call.now
    const { solved, registration, handling, words } = request
    return {
      change: {
        set: { rating: { solved, registration, handling, words, at } },
        events: [{ type: 'rated', at: call.now, by: { who: 'filer' }, row: 'P42', text: '您评价了' }]
      },
      reply: { at: call.now, changeableUntil: at + 30 * DAY }
    }
  })
