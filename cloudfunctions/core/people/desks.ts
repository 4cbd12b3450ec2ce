import type { Role } from '../../../contract/action'
import type { Queue } from '../../../contract/states'
import { isHeldOn } from './offices'
import type { Office, Place, Town, Unit } from './town'

/** Who has a matter, as everybody may read it: the unit, the post, its phone; no person's name. */
export interface DeskView { readonly unit: string, readonly post: string, readonly phone: string }

export const unitOf = (town: Town, id: string | undefined): Unit | undefined => town.units.find(unit => unit.id === id)
export const placeOf = (town: Town, id: string | undefined): Place | undefined => town.places.find(place => place.id === id)
export const unitFor = (town: Town, purpose: Unit['function']): Unit | undefined => town.units.find(unit => unit.level === 'town' && unit.function === purpose)

/** The grid that covers a place: its group's, else the first of its village. */
export function gridOf (town: Town, place: { villageId: string, groupId?: string }): Place | undefined {
  const grids = town.places.filter(candidate => candidate.kind === 'grid' && candidate.parentId === place.villageId)
  return grids.find(grid => place.groupId !== undefined && grid.covers?.includes(place.groupId)) ?? grids[0]
}

/** The village's own mediation committee, else the town's. */
export const mediationOf = (town: Town, villageId: string | undefined): Unit | undefined =>
  town.units.find(unit => unit.function === 'mediation' && unit.placeId !== undefined && unit.placeId === villageId) ?? unitFor(town, 'mediation')

/** 柳湾村 2 组 */
export function placeName (town: Town, place: { villageId: string, groupId?: string } | undefined): string {
  if (!place) return ''
  const village = placeOf(town, place.villageId)?.name ?? ''
  const group = placeOf(town, place.groupId)?.name
  return group ? `${village} ${group}` : village
}

/** The places that a place lies in, itself included: what a list by place looks for. */
export function placesAround (town: Town, place: { villageId: string, groupId?: string } | undefined): string[] {
  const ids: string[] = []
  for (let at = placeOf(town, place?.groupId ?? place?.villageId); at; at = placeOf(town, at.parentId)) ids.push(at.id)
  return ids
}

/** A desk by the id that a matter carries: a unit's, or a grid's, whose worker belongs to the village. */
export function deskView (town: Town, deskId: string, post = '承办岗'): DeskView {
  const unit = unitOf(town, deskId)
  if (unit) return { unit: unit.name, post: posts[unit.function] ?? post, phone: unit.phone }
  const grid = placeOf(town, deskId)
  const village = placeOf(town, grid?.parentId)
  return { unit: village?.name ?? '', post: '网格员', phone: town.units.find(candidate => candidate.placeId === village?.id)?.phone ?? town.settings.phone }
}
const posts: Partial<Record<Unit['function'], string>> = { intake: '登记岗', discipline: '纪检', mediation: '人民调解员', village: '村干部' }

/** Who works at a desk, by its queue. */
const workers: Readonly<Record<Queue, readonly Role[]>> = {
  intake: ['intake'], grid: ['gridWorker'], mediation: ['mediator', 'committee'], department: ['handler', 'head', 'villageCadre'], discipline: ['discipline']
}

/** The offices that work at a desk on a day. */
export const workersAt = (town: Pick<Town, 'offices'>, { queue, deskId }: { queue: Queue, deskId: string }, day: string): Office[] =>
  town.offices.filter(office => workers[queue].includes(office.role) && (office.unitId === deskId || office.placeId === deskId) && isHeldOn(office, day))

/** The head of a unit on a day; of a village, its committee's. */
export const headOf = (held: readonly Office[], unitId: string): Office | undefined => held.find(office => office.role === 'head' && office.unitId === unitId)
