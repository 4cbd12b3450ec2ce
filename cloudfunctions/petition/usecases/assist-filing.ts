import type { petition } from '../../../contract/petition'
import { AppError } from '../../core/kernel/app-error'
import { dayOf, endOfDay } from '../../core/kernel/calendar'
import type { Caps } from '../../core/kernel/caps'
import { digestOf, keyed, type Secrets } from '../../core/kernel/keys'
import { refuseForeignMedia } from '../../core/kernel/media'
import type { Handler } from '../../core/kernel/serve'
import { officialBy } from '../../core/matter/view'
import type { TownStore } from '../../core/people/ports'
import { keepFiling, type FilingDeps } from './keep-filing'

type Deps = FilingDeps & { readonly town: TownStore, readonly secrets: Secrets, readonly caps: Caps }

const ways = { signature: '签了名', thumb: '按了指印', recorded: '录音说没错', refused: '不愿签名，照样登记' } as const
const takesDown = ['gridWorker', 'villageCadre', 'handler', 'intake', 'lead']

/**
 * 替群众登记 (P01, X03; 信访工作条例 19): recorded at the person's word, read back, with their consent. The person is the filer, under a key of their own
 * that they can take over later (本人来办); the worker is named and sees it until it is handed over. Errors: RATE_LIMITED, KEY_REUSED.
 */
export const assistFiling = (deps: Deps): Handler<typeof petition.assist> => async (call, request) => {
  const { key, person, reach, sms, readBack, consent: _, ...said } = request
  const id = keyed(deps.secrets.hmac, 'matter', call.actor.id, key)
  refuseForeignMedia(deps.secrets.hmac, call.actor.id, { photos: said.photos, recordings: said.recordings, readBack: readBack.media ? [readBack.media] : [] })
  const town = await deps.town.read(call.account?.townVersion)
  const day = dayOf(call.now)
  if (!await deps.caps.take(keyed(deps.secrets.pepper, 'taken down a day', call.actor.id, day), town.settings.caps.reportsADay, endOfDay(day))) throw new AppError('RATE_LIMITED')
  const holding = call.actor.holdings.find(held => takesDown.includes(held.role))
  if (!holding || call.actor.personId === undefined) throw new AppError('NOT_FOUND')
  const { name, phone, address } = person
  const by = officialBy(holding, call.actor.personId) as Extract<ReturnType<typeof officialBy>, { who: 'official' }>
  const inside = ['当面记录，已念给本人听', ways[readBack.way], readBack.note, reach && `联系：${reach}`].filter(Boolean).join('，')
  const recordings = [...said.recordings, ...readBack.way === 'recorded' && readBack.media ? [readBack.media] : []]
  const photos = [...said.photos, ...readBack.way !== 'recorded' && readBack.media ? [readBack.media] : []]
  return keepFiling(deps, {
    id, key, digest: digestOf([call.actor.id, 'assist', request]), town, at: call.now, filerKey: keyed(deps.secrets.hmac, 'assisted', id), identity: { name, phone, address },
    assisted: { by, sms: sms && phone !== undefined, inside },
    filing: { ...said, key, recordings, photos, person, forWhom: { who: 'self' }, truthful: true }
  })
}
