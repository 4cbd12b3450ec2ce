import type { Request } from '../../../contract/action'
import type { petition } from '../../../contract/petition'
import { dayOf } from '../kernel/calendar'
import { gridOf, mediationOf, placesAround, unitFor } from '../people/desks'
import { maskedName, maskedPhone } from '../people/identity'
import type { Town } from '../people/town'
import { nextLook } from './amend'
import { isDeskBarred, type Concern } from './barred'
import { deskKeyOf } from './desk'
import { lawOf } from './law'
import { marksOf } from './marks'
import { SHAPE, type By, type Done, type Matter } from './matter'
import type { Desk } from './ports'
import type { Proposal } from './routing/proposal'
import { proposalWords } from './routing/proposal-words'
import { signed } from './routing/signature'
import { asFiler, step } from './step'
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
  /** Taken down by a worker: who, and whether the person wants SMS. */
  readonly assisted?: { readonly by: Extract<By, { who: 'official' }>, readonly sms: boolean, readonly inside: string }
}

/**
 * A new matter out of what a person filed (P01, R01). A report of a danger or a dispute is first choice and place enough to reach a desk;
 * everything else, and whatever may accuse an official, waits at the petition office with the proposal and its reasons.
 */
export function fileMatter (filing: Filing, { id, shortNo, filerKey, personId, at, town, proposal, done, assisted }: Circumstances): Matter {
  const place = placeOf(filing, proposal)
  const concern = { held: proposal.accusesOfficial, concerned: concernedIn(filing, proposal), interested: interestedIn(filing, personId), avoid: filing.avoid }
  const report = reportFor(filing, place, concern, town, dayOf(at))
  const { form, kind, row } = report ? { form: 'report', kind: report.kind, row: 'R01' } as const : { form: 'petition', kind: undefined, row: 'P01' } as const
  const desk = report?.desk ?? { queue: 'intake', deskId: unitFor(town, 'intake')?.id ?? 'intake' } as const
  const risk = filing.urgent || proposal.urgent ? 'high' : 'medium'
  const { set, clocks, tell } = step(undefined, row, { at, by: asFiler, law: lawOf(town), facts: { risk } }, { form, kind })
  const messages = tell.map((message, n) => ({ ...message, id: `1-${message.code}-${n}`, at }))
  const subject = subjectOf(filing)
  const matter = {
    id, shape: SHAPE, version: 1, shortNo, form, kind, topic: filing.topic, category: proposal.category,
    subject, ...set, ...desk, transfers: 0,
    filerKey, filer: filerOf(filing, assisted?.sms), place, places: placesAround(town, place),
    marks: marksOf({ category: proposal.category, subject, text: filing.text, place }, town),
    ...(filing.forWhom.who === 'together' ? { representatives: [], households: filing.forWhom.households } : {}),
    ...(assisted ? { assistedBy: { personId: assisted.by.personId, officeId: assisted.by.officeId } } : {}),
    text: filing.text, recordings: filing.recordings, photos: filing.photos, supplements: [], filerWaits: false,
    requests: [], respondents: [], ...concern, urgent: filing.urgent || proposal.urgent, wantsMediation: filing.wantsMediation,
    service: filing.service, proposal, ...signed(filing.text, place), clocks,
    history: [
      { type: 'filed', at, by: assisted?.by ?? { who: 'filer' }, row, text: assisted ? '替您登记了，念给您听过' : '收到了', ...(assisted ? { inside: assisted.inside } : {}) },
      { type: 'proposed', at, by: { who: 'system' }, inside: proposalWords(proposal, town) }
    ],
    outbox: Object.fromEntries(messages.map(message => [message.id, message])),
    done: [done], createdAt: at, nextSendAt: messages.length > 0 ? at : null
  } as const satisfies Partial<Matter>
  return { ...matter, nextClockAt: nextLook(matter, at), deskKey: deskKeyOf(matter, at) }
}

/** Where the person says, else where they live; made finer by the text, never moved to another village: that is for a person to decide. */
function placeOf ({ place, person }: Filing, proposal: Proposal): NonNullable<Matter['place']> {
  const chosen = place ?? { villageId: person.villageId, groupId: person.groupId }
  const groupId = proposal.place?.villageId === chosen.villageId ? proposal.place.groupId : undefined
  return groupId ? { ...chosen, groupId } : chosen
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

function filerOf ({ person, forWhom }: Filing, sms = true): Matter['filer'] {
  const messagesTo = !sms ? 'nobody' : forWhom.who === 'family' ? forWhom.messagesTo : 'me'
  return { name: maskedName(person.name), phone: maskedPhone(person.phone), messagesTo }
}

/** One's own affairs are handled by others (信访工作条例 28); a danger that an official sees is their work, no affair of theirs. */
const interestedIn = ({ topic }: Filing, personId: string | undefined): string[] => personId === undefined || topic === 'hazard' ? [] : [personId]

/** Whom the text names and whom the person does not want to see it. */
const concernedIn = ({ avoid }: Filing, { named }: Proposal): string[] =>
  [...new Set([...avoid.people, ...avoid.units, ...named.flatMap(({ personId, unitId }) => personId ?? unitId ?? [])])]
