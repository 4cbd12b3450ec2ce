import type { account } from '../../../contract/account'
import type { Handler } from '../../core/kernel/serve'
import type { ProfileBox } from '../../core/people/profile'
import type { TownStore } from '../../core/people/ports'
import type { Town } from '../../core/people/town'

/** What the caller is to this town: the profile they gave, the offices they hold today, and the places to choose from. */
export const whoAmI = (deps: { town: TownStore, profiles: ProfileBox }): Handler<typeof account.whoAmI> => async call => {
  const town = await deps.town.read(call.account?.townVersion)
  const profile = call.account && deps.profiles.open(call.account)
  return {
    known: profile !== undefined,
    name: profile?.name,
    phone: profile?.phone,
    villageId: call.account?.villageId,
    groupId: call.account?.groupId,
    offices: officesOf(town, call.actor.holdings.map(holding => holding.id)),
    roles: [...call.actor.roles],
    town: { name: town.name, phone: town.settings.phone, hours: town.settings.hours },
    villages: villagesOf(town),
    inbox: `inbox/${call.openid}`
  }
}

function officesOf (town: Town, ids: readonly string[]) {
  const nameOf = (list: ReadonlyArray<{ id: string, name: string }>, id?: string) => list.find(entry => entry.id === id)?.name
  return town.offices.filter(office => ids.includes(office.id)).map(({ id, role, title, unitId, placeId }) =>
    ({ id, role, title, unit: nameOf(town.units, unitId), place: nameOf(town.places, placeId) }))
}

function villagesOf (town: Town) {
  const below = (parentId: string) => town.places.filter(place => place.kind === 'group' && place.parentId === parentId).map(({ id, name }) => ({ id, name }))
  return town.places.filter(place => place.kind === 'village').map(({ id, name }) => ({ id, name, groups: below(id) }))
}
