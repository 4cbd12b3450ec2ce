import type { Reply } from '../../../contract/action'
import type { casework } from '../../../contract/casework'
import type { Actor } from '../../core/kernel/call'
import { grantFor, type Act } from '../../core/matter/can'
import type { Matter } from '../../core/matter/matter'
import type { Paper } from '../../core/matter/ports'
import { canStep, possibleRows } from '../../core/matter/step'
import { chipFor, clocksOf, placeOfMatter, timelineOf } from '../../core/matter/view'
import { deskView, unitOf } from '../../core/people/desks'
import type { Town } from '../../core/people/town'
import { RECALL } from './answered'
import { grounds } from './grounds'

type OfficialMatter = Reply<typeof casework.get>

/** What is shown with a matter and is not in it. */
interface Beside { readonly draft?: Paper, readonly alike?: OfficialMatter['alike'] }

/** A matter as an official works on it: content, reasons and what can be done now; who filed it only masked. */
export function officialMatter (whole: Matter, actor: Actor, town: Town, now: number, { draft, alike }: Beside): OfficialMatter {
  const matter = decidesRecusal(whole, actor) ? whole : withoutRecusal(whole)
  return {
    matterId: matter.id, shortNo: matter.shortNo, number: matter.number, version: matter.version,
    subject: matter.subject, place: placeOfMatter(matter, town), placeIds: matter.place, form: matter.form, kind: matter.kind, category: matter.category, topic: matter.topic,
    state: matter.state, chip: chipFor(matter), queue: matter.queue, desk: deskView(town, matter.deskId), urgent: matter.urgent,
    filer: { name: matter.filer.name, phone: matter.filer.phone },
    text: matter.text, recordings: [...matter.recordings], photos: [...matter.photos],
    supplements: matter.supplements.map(({ at, text, photos }) => ({ at, text, photos: [...photos] })),
    requests: matter.requests.map(request => ({ ...request })),
    respondents: matter.respondents.map(respondent => ({ ...respondent })),
    proposal: proposalOf(matter, town),
    tree: matter.tree && [...matter.tree], alike,
    decision: matter.decision && {
      queue: matter.decision.queue, desk: deskView(town, matter.decision.deskId).unit, reason: matter.decision.reason,
      difference: matter.decision.difference, at: matter.decision.at, by: postOf(matter.decision.by, town)
    },
    clocks: clocksOf(matter, town, now),
    timeline: timelineOf(matter, town, { inside: true }),
    draft: draft && { paperId: draft.id, code: draft.code, by: postOf({ who: 'official', personId: draft.draftedBy, officeId: '' }, town), parts: draft.parts.map(part => ({ ...part })) },
    closing: matter.closing && { result: matter.closing.result, text: matter.closing.text, visitOn: matter.closing.visitOn },
    asked: matter.asked,
    representatives: (matter.representatives ?? []).filter(({ isIn }) => isIn).length + (matter.representatives ? 1 : 0),
    handler: town.people.find(({ id }) => id === matter.handlerId)?.name,
    recallUntil: isRecallable(matter, now) ? matter.since + RECALL : undefined,
    recusalAsked: recusalOf(matter),
    may: actsOn(matter, actor, now)
  }
}

function proposalOf ({ proposal }: Matter, town: Town): OfficialMatter['proposal'] {
  if (!proposal) return undefined
  return {
    kind: proposal.kind, category: proposal.category, queue: proposal.queue, deskId: proposal.deskId, desk: proposal.deskId && deskView(town, proposal.deskId).unit,
    confidence: proposal.confidence, intake: proposal.intake, urgent: proposal.urgent, accusesOfficial: proposal.accusesOfficial, hold: proposal.hold,
    runnerUp: proposal.runnerUp, named: proposal.named.map(({ words, personId, officeId, unitId, sure }) => ({ words, who: whoIs(town, { personId, officeId, unitId }), personId, unitId, sure })), channel: proposal.channel?.name,
    place: proposal.place, tree: (proposal.tree ?? []).map(levels => [...levels]),
    reasons: proposal.reasons.map(({ part, text, article }) => ({ part, text, article }))
  }
}

/** 刘守田 · 柳湾村委会主任 */
function whoIs (town: Town, { personId, officeId, unitId }: { personId?: string, officeId?: string, unitId?: string }): string | undefined {
  const office = town.offices.find(({ id, personId: holder }) => officeId === undefined ? holder === personId : id === officeId)
  const unit = unitOf(town, unitId ?? office?.unitId)?.name ?? ''
  if (personId === undefined) return unit || undefined
  return [town.people.find(({ id }) => id === personId)?.name, office && `${unit}${office.title}`].filter(Boolean).join(' · ')
}

const postOf = (by: { who: string, officeId?: string, personId?: string }, town: Town): string =>
  town.offices.find(office => office.id === by.officeId || (by.officeId === '' && office.personId === by.personId))?.title ?? ''

/** What this person can do with the matter now: granted by the office, and open in the state it is in. */
/** The head decides about another, and is not the handler themself. */
const decidesRecusal = (matter: Matter, actor: Actor): boolean => matter.handlerId !== actor.personId && grantFor(actor, 'decideRecusal', matter) !== undefined

/** The handler reads nothing of it that somebody asked for another one. */
function withoutRecusal ({ recusalAsked: _, ...matter }: Matter): Matter {
  return {
    ...matter, clocks: matter.clocks.filter(({ code }) => code !== 'recusal-answer'),
    history: matter.history.filter(({ type }) => type !== 'recusalAsked' && type !== 'recusalRefused')
  }
}

function recusalOf ({ recusalAsked }: Matter): OfficialMatter['recusalAsked'] {
  return recusalAsked && { ground: [grounds[recusalAsked.ground as keyof typeof grounds], recusalAsked.words].filter(Boolean).join('，'), at: recusalAsked.at }
}

const isRecallable = (matter: Matter, now: number): boolean => canStep(matter, 'P49') && now - matter.since <= RECALL

function actsOn (matter: Matter, actor: Actor, now: number): string[] {
  return acts.filter(act => grantFor(actor, act, matter) !== undefined && possible(act, matter, now))
}

const acts: readonly Act[] = [
  'register', 'route', 'link', 'receive', 'accept', 'refuse', 'redirect', 'transfer', 'assign', 'note', 'ask', 'reply', 'recall', 'sign', 'serve', 'close', 'takeOver', 'answer',
  'recuse', 'decideRecusal', 'reveal'
]
const answering = ['accepted', 'handling', 'reopened', 'withGrid', 'reported', 'checked', 'extended']

function possible (act: Act, matter: Matter, now: number): boolean {
  switch (act) {
    case 'register': return possibleRows(matter).includes('P03')
    case 'route': return matter.state === 'registered'
    case 'receive': return matter.state === 'awaitingReceipt'
    case 'accept': return matter.state === 'transferred'
    case 'transfer': return ['transferred', ...answering].includes(matter.state)
    case 'reply': return answering.includes(matter.state) && matter.awaiting === undefined
    case 'sign': return matter.awaiting !== undefined
    case 'serve': return matter.state === 'replied'
    case 'close': return ['replied', 'served', 'handling', 'checked'].includes(matter.state)
    case 'takeOver': return matter.state === 'awaitingReceipt' || matter.state === 'received'
    case 'answer': return matter.state === 'withDiscipline'
    case 'link': return canStep(matter, 'P04')
    case 'refuse': return matter.awaiting === undefined && canStep(matter, 'P05')
    case 'redirect': return matter.awaiting === undefined && (canStep(matter, 'P06') || canStep(matter, 'P30'))
    case 'ask': return canStep(matter, 'P48')
    case 'recall': return isRecallable(matter, now)
    case 'recuse': return canStep(matter, 'P17')
    case 'decideRecusal': return matter.recusalAsked !== undefined
    default: return true
  }
}
