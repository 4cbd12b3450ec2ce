import type { Office } from '../../../cloudfunctions/core/people/town'
import type { Mistake } from '../mistake'
import type { TownFolder } from '../town-folder'
import { circular } from './trees'

/** Where a role is held beside its unit, and in what kind of unit; roles that are not named have no place. */
const placeOf: Readonly<Record<string, string>> = { districtLeader: 'district', villageCadre: 'village', groupHead: 'group', cellHead: 'cell', gridWorker: 'grid' }
const unitOf: Readonly<Record<string, string>> = {
  intake: 'intake', discipline: 'discipline', mediator: 'mediation', committee: 'mediation', lead: 'leadership', districtLeader: 'leadership',
  villageCadre: 'village', groupHead: 'village', cellHead: 'village', gridWorker: 'village'
}
const kindWords: Readonly<Record<string, string>> = { district: '片区', village: '村（社区）', group: '组（社）', cell: '联防组', grid: '网格' }
const leading = new Set(['lead', 'head', 'districtLeader'])

/** Each office by itself: its dates, its role's kind of unit and place, and whom it answers to. */
export function* offices (town: TownFolder): Generator<Mistake> {
  const kinds = new Map(town.places.map(place => [place.id, place.kind]))
  const functions = new Map(town.units.map(unit => [unit.id, unit.function]))
  const byId = new Map(town.offices.map(office => [office.id, office]))
  const at = (office: Office, what: string, todo: string): Mistake => ({ file: 'offices.json', entry: office.id, what, todo })

  for (const office of town.offices) {
    const { role, from, to, unitId, placeId, supervisorId } = office
    if (role === 'villager') yield at(office, '人人都是村民，不用写岗位', '删掉这一条')
    if (to !== undefined && to < from) yield at(office, `离岗的日子 ${to} 早于到岗的日子 ${from}`, '核对两个日期')
    const place = placeOf[role]
    if (place !== undefined && kinds.get(placeId ?? '') !== place) yield at(office, `这个岗位要写在哪个${kindWords[place]}`, `把「placeId」写成一个${kindWords[place]}的 id`)
    if (place === undefined && placeId !== undefined) yield at(office, '这个岗位不按地方分', '删掉「placeId」')
    const unit = unitOf[role]
    if (unit !== undefined && functions.get(unitId ?? '') !== unit) yield at(office, `岗位 ${role} 不在这类单位`, `把「unitId」写成一个「function」是 ${unit} 的单位`)
    const supervisor = byId.get(supervisorId ?? '')
    if (supervisor && supervisor.personId === office.personId) yield at(office, '分管自己的是同一个人', '把「supervisorId」写成别人的岗位')
    if (supervisor && !leading.has(supervisor.role)) yield at(office, `${supervisor.id} 不是领导岗位，不能分管`, '「supervisorId」写一个「role」是 lead、head 或 districtLeader 的岗位')
  }
  for (const id of circular(town.offices.map(office => [office.id, office.supervisorId]))) {
    yield { file: 'offices.json', entry: id, what: '顺着「supervisorId」往上走，又回到了自己', todo: '核对分管领导写得对不对' }
  }
}

export const inForce = (list: readonly Office[], today: string): Office[] =>
  list.filter(({ from, to }) => from <= today && (to === undefined || today <= to))
