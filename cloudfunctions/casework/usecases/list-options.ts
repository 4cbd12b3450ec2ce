import type { Reply } from '../../../contract/action'
import type { casework } from '../../../contract/casework'
import { dayOf } from '../../core/kernel/calendar'
import type { Handler } from '../../core/kernel/serve'
import { isBarred, isDeskBarred } from '../../core/matter/barred'
import type { Matter } from '../../core/matter/matter'
import { openAs } from '../../core/matter/open'
import type { Desk } from '../../core/matter/ports'
import { deskView, unitOf, workersAt } from '../../core/people/desks'
import { isHeldOn } from '../../core/people/offices'
import type { Office, Town } from '../../core/people/town'
import type { DeskDeps } from './desk-deps'

/** Where a matter can be sent. What is barred from it is not in the list, and nothing says that it was left out. */
export const listDestinations = (deps: DeskDeps): Handler<typeof casework.destinations> => async (call, { matterId }) => {
  const { matter } = await openAs(deps, call, 'see', matterId)
  const town = await deps.town.read(call.account?.townVersion)
  const isFree = (desk: Desk): boolean => !isDeskBarred(town, desk, matter, dayOf(call.now)) && !(desk.queue === matter.queue && desk.deskId === matter.deskId)
  const units = town.units.filter(({ id, function: use }) => (use === 'department' || use === 'village' || use === 'leadership') && isFree({ queue: 'department', deskId: id }))
  return {
    units: units.sort((a, b) => Number(hasPower(b.powers, matter)) - Number(hasPower(a.powers, matter))).map(({ id, name, phone, powers }) => ({ id, name, phone, powers: [...powers] })),
    grids: town.places.filter(({ id, kind }) => kind === 'grid' && isFree({ queue: 'grid', deskId: id }))
      .sort((a, b) => Number(isAt(b.parentId, matter)) - Number(isAt(a.parentId, matter))).map(({ id, name }) => ({ id, name: `${deskView(town, id).unit} ${name}`, phone: deskView(town, id).phone })),
    committees: town.units.filter(({ id, function: use }) => use === 'mediation' && isFree({ queue: 'mediation', deskId: id }))
      .sort((a, b) => Number(isAt(b.placeId, matter)) - Number(isAt(a.placeId, matter))).map(({ id, name, phone }) => ({ id, name, phone })),
    toLeader: matter.transfers >= town.settings.transfersBeforeLeader
  }
}

const hasPower = (powers: readonly string[], { category }: Matter): boolean => category !== undefined && powers.includes(category)
const isAt = (villageId: string | undefined, { place }: Matter): boolean => villageId !== undefined && villageId === place?.villageId

type People = Reply<typeof casework.people>['people']

/** Who can take a matter, as handler at its desk, as mediator or as lead; never somebody who is barred from it. */
export const listPeople = (deps: DeskDeps): Handler<typeof casework.people> => async (call, { matterId, purpose }) => {
  const { matter } = await openAs(deps, call, 'see', matterId)
  const town = await deps.town.read(call.account?.townVersion)
  const day = dayOf(call.now)
  const free = candidates[purpose](town, matter, day).filter(office => !isBarred(town, office, matter, day))
  return { people: onePerPerson(free).map(office => personOf(town, office)) }
}

const candidates: Record<'handler' | 'mediator' | 'lead', (town: Town, matter: Matter, day: string) => Office[]> = {
  handler: (town, matter, day) => workersAt(town, matter, day),
  mediator: (town, matter, day) => held(town, day).filter(({ role }) => role === 'mediator').sort((a, b) => nearness(town, b, matter) - nearness(town, a, matter)),
  lead: (town, _, day) => held(town, day).filter(({ role }) => role === 'lead')
}

const held = (town: Town, day: string): Office[] => town.offices.filter(office => isHeldOn(office, day))
/** The village's own mediators first, then the town's. */
const nearness = (town: Town, { unitId }: Office, { place }: Matter): number => {
  const unit = unitOf(town, unitId)
  return unit?.placeId !== undefined && unit.placeId === place?.villageId ? 2 : unit?.level === 'town' ? 1 : 0
}
const onePerPerson = (offices: readonly Office[]): Office[] => offices.filter((office, n) => offices.findIndex(other => other.personId === office.personId) === n)

const personOf = (town: Town, { personId, title, unitId, placeId }: Office): People[number] =>
  ({ personId, name: town.people.find(person => person.id === personId)?.name ?? '', post: title, unit: unitOf(town, unitId)?.name ?? deskView(town, placeId ?? '').unit })
