import type { petition } from '../../../contract/petition'
import { AppError } from '../../core/kernel/app-error'
import type { Secrets } from '../../core/kernel/keys'
import { refuseForeignMedia } from '../../core/kernel/media'
import type { Handler } from '../../core/kernel/serve'
import { command } from '../../core/matter/command'
import { ownActs } from '../domain/own-matter'
import type { OwnDeps } from './own-deps'

/** 补充 (P48): words, recordings, photographs, any time until it is closed; no clock stops for it. Errors: WRONG_STATE. */
export const supplementMatter = (deps: OwnDeps & { secrets: Secrets }): Handler<typeof petition.supplement> => async (call, request) => {
  refuseForeignMedia(deps.secrets.hmac, call.actor.id, { photos: request.photos, recordings: request.recordings })
  return command(deps, call, 'supplement', request, matter => {
    if (!ownActs(matter, call.actor.id, call.now).includes('supplement')) throw new AppError('WRONG_STATE')
    const { text, photos, recordings } = request
    return {
      change: {
        set: { supplements: [...matter.supplements, { at: call.now, text, photos, recordings }], filerWaits: true },
        clear: ['asked'],
        events: [{ type: 'supplemented', at: call.now, by: { who: 'filer' }, row: 'P48', text: '您补充了材料' }],
        tell: [{ code: 'U1', to: 'desk' }]
      },
      reply: { at: call.now }
    }
  })
}
