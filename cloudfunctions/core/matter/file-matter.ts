import type { Request } from '../../../contract/action'
import type { petition } from '../../../contract/petition'
import { dayOf } from '../kernel/calendar'
import { isDeskBarred, type Concern } from './barred'
import { deskKeyOf } from './desk'
import { nextLook } from './amend'
import { lawOf } from './law'
import { SHAPE, type Done, type Matter } from './matter'
import { asFiler, step } from './step'
import type { Proposal } from './routing/proposal'
import type { Desk } from './ports'
import { gridOf, mediationOf, placesAround, unitFor } from '../people/desks'
import { maskedName, maskedPhone } from '../people/identity'
import type { Town } from '../people/town'
import { subjectOf } from './subject'

export type Filing = Request<typeof petition.submit>

/** Everything about a filing that is not in it. */
export interface Circumstances {
  readonly id: string
  readonly shortNo: string
  readonly filerKey: string
  /** The town's person who files it, where the filer is an official too. */
  readonly personId?: string
  readonly at: number
  readonly town: Town
  readonly proposal: Proposal
  readonly done: Done
}

/**
 * A new matter out of what a person filed (P01, R01). A report of a danger or a dispute is first choice and place enough to reach a desk;
 * everything else, and whatever may accuse an official, waits at the petition office with the proposal and its reasons.
 */
export function fileMatter (filing: Filing, { id, shortNo, filerKey, personId, at, town, proposal, done }: Circumstances): Matter {
  const place = filing.place ?? { villageId: filing.person.villageId, groupId: filing.person.groupId }
  const concern = { held: proposal.accusesOfficial, concerned: concernedIn(filing, proposal), interested: interestedIn(filing, personId), avoid: filing.avoid }
  const report = reportFor(filing, place, concern, town, dayOf(at))
  const { form, kind, row } = report ? { form: 'report', kind: report.kind, row: 'R01' } as const : { form: 'petition', kind: undefined, row: 'P01' } as const
  const desk = report?.desk ?? { queue: 'intake', deskId: unitFor(town, 'intake')?.id ?? 'intake' } as const
  const risk = filing.urgent || proposal.urgent ? 'high' : 'medium'
  const { set, clocks, tell } = step(undefined, row, { at, by: asFiler, law: lawOf(town), facts: { risk } }, { form, kind })
  const messages = tell.map((message, n) => ({ ...message, id: `1-${message.code}-${n}`, at }))
  const matter = {
    id, shape: SHAPE, version: 1, shortNo, form, kind, topic: filing.topic, category: proposal.category,
    subject: subjectOf(filing), ...set, ...desk, transfers: 0,
    filerKey, filer: filerOf(filing), place, places: placesAround(town, place),
    text: filing.text, recordings: filing.recordings, photos: filing.photos, supplements: [], filerWaits: false,
    requests: [], respondents: [], ...concern, urgent: filing.urgent || proposal.urgent, wantsMediation: filing.wantsMediation,
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

type Where = { readonly villageId: string, readonly groupId?: string }

/** The desk that a report goes to without intake; undefined where it is none, may accuse an official, or everybody there stands in its circle. */
function reportFor ({ topic, wantsMediation }: Filing, place: Where, concern: Omit<Concern, 'deskId'>, town: Town, day: string): { kind: 'dispute' | 'hazard', desk: Desk } | undefined {
  if (concern.held || (topic !== 'dispute' && topic !== 'hazard')) return undefined
  const queue = topic === 'dispute' && wantsMediation ? 'mediation' : 'grid'
  const deskId = queue === 'mediation' ? mediationOf(town, place.villageId)?.id : gridOf(town, place)?.id
  const desk = deskId === undefined ? undefined : { queue, deskId } as const
  return desk && !isDeskBarred(town, desk, { ...concern, deskId: desk.deskId }, day) ? { kind: topic, desk } : undefined
}

function filerOf ({ person, forWhom }: Filing): Matter['filer'] {
  const messagesTo = forWhom.who === 'family' ? forWhom.messagesTo : 'me'
  return { name: maskedName(person.name), phone: maskedPhone(person.phone), messagesTo }
}

/** One's own affairs are handled by others (信访工作条例 28); a danger that an official sees is their work, no affair of theirs. */
const interestedIn = ({ topic }: Filing, personId: string | undefined): string[] => personId === undefined || topic === 'hazard' ? [] : [personId]

/** Whom the text names and whom the person does not want to see it. */
const concernedIn = ({ avoid }: Filing, { named }: Proposal): string[] =>
  [...new Set([...avoid.people, ...avoid.units, ...named.flatMap(({ personId, unitId }) => personId ?? unitId ?? [])])]
