import type { Reply } from '../../../contract/action'
import type { casework } from '../../../contract/casework'
import type { Actor } from '../../core/kernel/call'
import { grantFor, type Act } from '../../core/matter/can'
import type { Matter } from '../../core/matter/matter'
import type { Paper } from '../../core/matter/ports'
import { possibleRows } from '../../core/matter/step'
import { chipFor, clocksOf, placeOfMatter, timelineOf } from '../../core/matter/view'
import { deskView } from '../../core/people/desks'
import type { Town } from '../../core/people/town'

type OfficialMatter = Reply<typeof casework.get>

/** What is shown with a matter and is not in it. */
interface Beside { readonly draft?: Paper, readonly alike?: OfficialMatter['alike'] }

/** A matter as an official works on it: content, reasons and what can be done now; who filed it only masked. */
export function officialMatter (matter: Matter, actor: Actor, town: Town, now: number, { draft, alike }: Beside): OfficialMatter {
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
    may: actsOn(matter, actor)
  }
}

function proposalOf ({ proposal }: Matter, town: Town): OfficialMatter['proposal'] {
  if (!proposal) return undefined
  return {
    kind: proposal.kind, category: proposal.category, queue: proposal.queue, deskId: proposal.deskId, desk: proposal.deskId && deskView(town, proposal.deskId).unit,
    confidence: proposal.confidence, intake: proposal.intake, urgent: proposal.urgent, accusesOfficial: proposal.accusesOfficial, hold: proposal.hold,
    runnerUp: proposal.runnerUp, named: proposal.named.map(({ words, personId, unitId, sure }) => ({ words, personId, unitId, sure })), channel: proposal.channel?.name, place: proposal.place, tree: (proposal.tree ?? []).map(levels => [...levels]),
    reasons: proposal.reasons.map(({ part, text, article }) => ({ part, text, article }))
  }
}

const postOf = (by: { who: string, officeId?: string, personId?: string }, town: Town): string =>
  town.offices.find(office => office.id === by.officeId || (by.officeId === '' && office.personId === by.personId))?.title ?? ''

/** What this person can do with the matter now: granted by the office, and open in the state it is in. */
function actsOn (matter: Matter, actor: Actor): string[] {
  return acts.filter(act => grantFor(actor, act, matter) !== undefined && possible(act, matter))
}

const acts: readonly Act[] = ['register', 'route', 'receive', 'accept', 'transfer', 'note', 'reply', 'sign', 'serve', 'close', 'takeOver', 'answer']
const answering = ['accepted', 'handling', 'reopened', 'withGrid', 'reported', 'checked', 'extended']

function possible (act: Act, matter: Matter): boolean {
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
    default: return true
  }
}
