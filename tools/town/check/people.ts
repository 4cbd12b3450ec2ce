import { roles } from '../../../contract/action'
import type { Mistake } from '../mistake'
import type { TownFolder } from '../town-folder'
import { inForce } from './offices'

/** A person's group lies in the person's village, and nobody declares himself. */
export function* people (town: TownFolder): Generator<Mistake> {
  const places = new Map(town.places.map(place => [place.id, place]))
  for (const { id, villageId, groupId } of town.people) {
    const village = places.get(villageId ?? ''), group = places.get(groupId ?? '')
    if (village && village.kind !== 'village') yield { file: 'people.json', entry: id, what: `「villageId」写的 ${village.id} 不是村（社区）`, todo: '写一个村（社区）的 id' }
    if (group && (group.kind !== 'group' || group.parentId !== villageId)) yield { file: 'people.json', entry: id, what: `「groupId」写的 ${group.id} 不是本村的组`, todo: '写本村的组，或核对「villageId」' }
  }
  for (const { personId } of town.declarations.filter(({ personId, of }) => personId === of)) {
    yield { file: 'declarations.json', entry: personId, what: '申报的对象是本人', todo: '「of」写亲属或有利害关系的人、单位' }
  }
}

/** Where a demonstration is offered, every role can be tried and nobody stands twice. A real town leaves the list empty. */
export function* sample (town: TownFolder, today: string): Generator<Mistake> {
  if (town.sample.length === 0) return
  const shown = new Set(town.sample.map(entry => entry.personId))
  const held = new Map(inForce(town.offices, today).map(office => [office.personId, true]))
  const tried = new Set(inForce(town.offices, today).filter(office => shown.has(office.personId)).map(office => office.role))
  for (const role of roles.filter(role => role !== 'villager' && !tried.has(role))) {
    yield { file: 'sample.json', entry: '', what: `没有人能演示 ${role}`, todo: '加一个担任它的人' }
  }
  if (![...shown].some(person => !held.has(person))) yield { file: 'sample.json', entry: '', what: '没有普通村民', todo: '加一个没有岗位的村民' }
  if (shown.size < town.sample.length) yield { file: 'sample.json', entry: '', what: '同一个人出现了两次', todo: '一个人只留一条' }
}
