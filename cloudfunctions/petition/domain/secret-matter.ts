import type { Request } from '../../../contract/action'
import type { petition } from '../../../contract/petition'
import { nextLook } from '../../core/matter/amend'
import { deskKeyOf } from '../../core/matter/desk'
import { lawOf } from '../../core/matter/law'
import { SHAPE, type Done, type Matter } from '../../core/matter/matter'
import { step } from '../../core/matter/step'
import { unitFor } from '../../core/people/desks'
import type { Town } from '../../core/people/town'

const HOUR = 3_600_000

/** Times of a confidential filing are kept to the hour, so that they match nothing in any log. */
export const toTheHour = (at: number): number => Math.floor(at / HOUR) * HOUR

/** Nobody stands between a confidential filing and discipline: it is received and taken in by one step. */
const received = { form: 'petition', kind: 'accusation', state: 'received', since: 0, clocks: [] } as const

/** An accusation that went to discipline and to nobody else (P07a): no filer, no number of the common series, no place. */
export function secretMatter (filing: Request<typeof petition.submitSecret>, id: string, shortNo: string, at: number, town: Town, done: Done): Matter {
  const { set, tell } = step(received, 'P07a', { at, by: ['discipline'], law: lawOf(town) })
  const messages = tell.map((message, n) => ({ ...message, id: `1-${message.code}-${n}`, at }))
  const text = [filing.text, filing.when && `时间：${filing.when}`, filing.where && `地点：${filing.where}`].filter(Boolean).join('\n')
  const matter = {
    id, shape: SHAPE, version: 1, shortNo, form: 'petition', kind: 'accusation', topic: 'officials', subject: '保密举报',
    ...set, queue: 'discipline', deskId: unitFor(town, 'discipline')?.id ?? 'discipline', transfers: 0,
    filer: { name: '', phone: '', messagesTo: 'me' }, places: [], text, recordings: [], photos: filing.photos, supplements: [], filerWaits: false,
    requests: [], respondents: [{ words: filing.about }], avoid: { units: [], people: [] }, concerned: [], interested: [], held: true, urgent: false, service: 'here', clocks: [],
    history: [{ type: 'filed', at, by: { who: 'filer' }, row: 'P07a', text: '收到了' }],
    outbox: Object.fromEntries(messages.map(message => [message.id, message])),
    done: [done], createdAt: at, nextSendAt: messages.length > 0 ? at : null
  } as const satisfies Partial<Matter>
  return { ...matter, nextClockAt: nextLook(matter, at), deskKey: deskKeyOf(matter, at) }
}
