import type { Request } from '../../../contract/action'
import type { petition } from '../../../contract/petition'
import { deskKeyOf } from '../../core/matter/desk'
import { nextLook } from '../../core/matter/amend'
import { lawOf } from '../../core/matter/law'
import { SHAPE, type Done, type Matter } from '../../core/matter/matter'
import { asFiler, step } from '../../core/matter/step'
import type { Proposal } from '../../core/matter/routing/proposal'
import type { Desk } from '../../core/matter/ports'
import { gridOf, mediationOf, placesAround, unitFor } from '../../core/people/desks'
import { maskedName, maskedPhone } from '../../core/people/identity'
import type { Town } from '../../core/people/town'
import { subjectOf } from './subject'

export type Filing = Request<typeof petition.submit>

/** Everything about a filing that is not in it. */
export interface Circumstances {
  readonly id: string
  readonly shortNo: string
  readonly filerKey: string
  readonly at: number
  readonly town: Town
  readonly proposal: Proposal
  readonly done: Done
}

/**
 * A new matter out of what a person filed (P01, R01). A report of a danger or a dispute is first choice and place enough to reach a desk;
 * everything else waits at the petition office with the proposal and its reasons.
 */
export function fileMatter (filing: Filing, { id, shortNo, filerKey, at, town, proposal, done }: Circumstances): Matter {
  const report = filing.topic === 'hazard' || filing.topic === 'dispute' ? filing.topic : undefined
  const form = report ? 'report' : 'petition'
  const row = report ? 'R01' : 'P01'
  const risk = filing.urgent || proposal.urgent ? 'high' : 'medium'
  const { set, clocks, tell } = step(undefined, row, { at, by: asFiler, law: lawOf(town), facts: { risk } }, { form, kind: report })
  const messages = tell.map((message, n) => ({ ...message, id: `1-${message.code}-${n}`, at }))
  const place = filing.place ?? { villageId: filing.person.villageId, groupId: filing.person.groupId }
  const matter = {
    id, shape: SHAPE, version: 1, shortNo, form, kind: report, topic: filing.topic, category: proposal.category,
    subject: subjectOf(filing), ...set, ...deskFor(filing, place, town), transfers: 0,
    filerKey, filer: filerOf(filing), place, places: placesAround(town, place),
    text: filing.text, recordings: filing.recordings, photos: filing.photos, supplements: [], filerWaits: false,
    requests: [], respondents: [], avoid: filing.avoid, concerned: concernedIn(filing, proposal), held: proposal.accusesOfficial, urgent: filing.urgent || proposal.urgent, wantsMediation: filing.wantsMediation,
    service: filing.service, proposal, clocks,
    history: [
      { type: 'filed', at, by: { who: 'filer' }, row, text: '收到了' },
      { type: 'proposed', at, by: { who: 'system' }, inside: proposal.reasons.map(reason => reason.text).join('；') }
    ],
    outbox: Object.fromEntries(messages.map(message => [message.id, message])),
    done: [done], createdAt: at, nextSendAt: messages.length > 0 ? at : null
  } as const satisfies Partial<Matter>
  return { ...matter, nextClockAt: nextLook(matter, at), deskKey: deskKeyOf(matter, at) }
}

function deskFor (filing: Filing, place: { villageId: string, groupId?: string }, town: Town): Desk {
  const grid = gridOf(town, place)
  if (filing.topic === 'dispute' && filing.wantsMediation) return { queue: 'mediation', deskId: mediationOf(town, place.villageId)?.id ?? '' }
  if ((filing.topic === 'dispute' || filing.topic === 'hazard') && grid) return { queue: 'grid', deskId: grid.id }
  return { queue: 'intake', deskId: unitFor(town, 'intake')?.id ?? 'intake' }
}

function filerOf ({ person, forWhom }: Filing): Matter['filer'] {
  const messagesTo = forWhom.who === 'family' ? forWhom.messagesTo : 'me'
  return { name: maskedName(person.name), phone: maskedPhone(person.phone), messagesTo }
}

/** Whom the text names and whom the person does not want to see it. */
const concernedIn = ({ avoid }: Filing, { named }: Proposal): string[] =>
  [...new Set([...avoid.people, ...avoid.units, ...named.flatMap(({ personId, unitId }) => personId ?? unitId ?? [])])]
