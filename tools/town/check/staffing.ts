import { roles } from '../../../contract/action'
import type { Office, Place, Unit } from '../../../cloudfunctions/core/people/town'
import type { Mistake } from '../mistake'
import type { TownFolder } from '../town-folder'
import { inForce } from './offices'

const DISCIPLINE_OFFICERS = 2 // one alone could not hand a matter on when it is about himself
const COMMITTEE = { least: 3, most: 9 } // 人民调解法 Art. 8

/** Who must be there on `today` (YYYY-MM-DD) so that every matter finds somebody. */
export function* staffing (town: TownFolder, today: string): Generator<Mistake> {
  const held = inForce(town.offices, today)
  for (const role of roles.filter(role => role !== 'villager')) {
    if (!held.some(office => office.role === role)) yield { file: 'offices.json', entry: '', what: `没有人担任 ${role}`, todo: '加一个这样的岗位，或核对到岗、离岗的日期' }
  }
  for (const unit of town.units.filter(unit => unit.function !== 'superior')) yield* unitStaff(unit, held.filter(office => office.unitId === unit.id))
  for (const place of town.places) yield* placeStaff(place, town, held.filter(office => office.placeId === place.id))
}

function* unitStaff (unit: Unit, staff: readonly Office[]): Generator<Mistake> {
  const at = (what: string, todo: string): Mistake => ({ file: 'units.json', entry: unit.id, what: `${unit.name}${what}`, todo: `在 offices.json ${todo}` })
  const count = (role: string) => new Set(staff.filter(office => office.role === role).map(office => office.personId)).size
  const heads = staff.filter(office => office.role === 'head')
  if (heads.length === 0) yield at('没有主要负责人', '加一个「role」是 head 的岗位')
  if (heads.length > 1) yield at(`有 ${heads.length} 个主要负责人`, '只留一个 head')
  for (const head of heads.filter(office => office.supervisorId === undefined)) yield at(`的主要负责人 ${head.id} 没有分管领导`, '给它写上「supervisorId」')

  if (unit.function === 'intake' && count('intake') === 0) yield at('没有收件员', '加一个 intake 岗位')
  if (unit.function === 'department' && count('handler') === 0) yield at('没有承办人', '加一个 handler 岗位')
  if (unit.function === 'discipline' && count('discipline') < DISCIPLINE_OFFICERS) yield at(`的纪检人员不到 ${DISCIPLINE_OFFICERS} 人`, '再加一人，一个人要回避时才有人接')
  if (unit.function === 'mediation') {
    if (count('committee') === 0) yield at('没有主任或文书', '加一个 committee 岗位')
    const members = new Set(staff.filter(office => office.role === 'mediator' || office.role === 'committee').map(office => office.personId)).size
    if (members < COMMITTEE.least || members > COMMITTEE.most) yield at(`有 ${members} 人，应当 3 到 9 人（人民调解法第八条）`, '增减 mediator、committee 岗位')
  }
  if (unit.function === 'village' && count('villageCadre') === 0) yield at('没有村干部', '加一个 villageCadre 岗位')
}

function* placeStaff (place: Place, town: TownFolder, staff: readonly Office[]): Generator<Mistake> {
  const at = (what: string, todo: string): Mistake => ({ file: 'places.json', entry: place.id, what, todo })
  const holds = (role: string) => staff.some(office => office.role === role)
  const unitHere = (what: Unit['function']) => town.units.some(unit => unit.placeId === place.id && unit.function === what)
  if (place.kind === 'district' && !holds('districtLeader')) yield at('没有片长', '在 offices.json 加一个 districtLeader 岗位')
  if (place.kind === 'group' && !holds('groupHead')) yield at('没有组长（社长）', '在 offices.json 加一个 groupHead 岗位')
  if (place.kind === 'cell' && !holds('cellHead')) yield at('没有联防组长', '在 offices.json 加一个 cellHead 岗位')
  if (place.kind === 'grid' && !holds('gridWorker')) yield at('没有网格员', '在 offices.json 加一个 gridWorker 岗位')
  if (place.kind === 'village') {
    if (!unitHere('village')) yield at('没有村（居）委会', '在 units.json 加一个「function」是 village 的单位')
    if (!unitHere('mediation')) yield at('没有调委会', '在 units.json 加一个「function」是 mediation 的单位')
    if (!town.places.some(grid => grid.kind === 'grid' && grid.parentId === place.id)) yield at('没有网格', '在 places.json 给这个村加一个网格')
  }
}
