import type { reception } from '../../../contract/reception'
import { dayOf } from '../../core/kernel/calendar'
import type { Call, Holding } from '../../core/kernel/call'
import type { Handler } from '../../core/kernel/serve'
import { isBarred } from '../../core/matter/barred'
import { chipFor, placeOfMatter, timelineOf } from '../../core/matter/view'
import { placeName, unitOf } from '../../core/people/desks'
import { isHeldOn } from '../../core/people/offices'
import type { ReceptionDay } from '../../core/people/reception'
import type { Town } from '../../core/people/town'
import { recordView } from '../domain/record-view'
import { recordId } from './show-ticket'
import { talkAt } from './write-record'
import { deskOffice, type Deps } from './reception-deps'

/**
 * One visitor, before and in the talk: who it is, what it is about, the matter if one is named. Whoever the law keeps from the matter does not
 * see that there is one; every look at one is in its log first. Errors: NOT_FOUND.
 */
export const showVisit = (deps: Deps): Handler<typeof reception.visit> => async (call, { dayId, no }) => {
  const { day, personKey, booking } = await talkAt(deps, call, dayId, no)
  const town = await deps.town.read(call.account?.townVersion)
  const visitor = deps.visitors.open(personKey, booking.who)
  const record = await deps.records.find(recordId(day.id, personKey))
  const today = dayOf(call.now)
  return {
    no, state: booking.state, name: visitor.name, village: visitor.villageId === undefined ? '' : placeName(town, { villageId: visitor.villageId, groupId: visitor.groupId }), villageId: visitor.villageId, groupId: visitor.groupId,
    words: booking.words ?? '', party: booking.party, needs: [...booking.needs],
    matter: booking.matterId === undefined ? undefined : await matterFor(deps, call, { town, day, office: deskOffice(call, day), matterId: booking.matterId }),
    record: record && recordView(record, day, town),
    offices: town.offices.filter(office => (office.role === 'lead' || office.role === 'head') && isHeldOn(office, today) && unitOf(town, office.unitId)?.level === 'town')
      .map(({ id, title, unitId }) => ({ id, title, unit: unitOf(town, unitId)?.name ?? '' })),
    villages: town.places.filter(({ kind }) => kind === 'village').map(({ id, name }) => ({ id, name }))
  }
}

async function matterFor (deps: Deps, call: Call, { town, day, office, matterId }: { town: Town, day: ReceptionDay, office: Holding, matterId: string }) {
  const matter = await deps.matters.find(matterId)
  if (!matter || matter.kind === 'accusation' || matter.held || isBarred(town, call.actor, matter, day.id)) return undefined
  await deps.access.write({ matterId, personId: call.actor.personId ?? '', unitId: office.unitId, role: office.role, action: 'see', at: call.now, reason: '领导接待日' })
  return {
    subject: matter.subject, place: placeOfMatter(matter, town), chip: chipFor(matter), shortNo: matter.shortNo, text: matter.text,
    steps: timelineOf(matter, town).slice(0, 10).map(({ at, text }) => ({ at, text }))
  }
}
