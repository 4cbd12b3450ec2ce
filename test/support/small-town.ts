import type { Role } from '../../contract/action'
import type { Office, Place, Town, TownPerson, Unit } from '../../cloudfunctions/core/people/town'

const unit = (id: string, name: string, nicknames: string[], use: Unit['function'], more: Partial<Unit> = {}): Unit =>
  ({ id, name, nicknames, function: use, level: 'town', powers: [], phone: '', address: '', ...more })
const village = (id: string, name: string, nicknames: string[]): Place => ({ id, kind: 'village', name, nicknames, parentId: 'east' })
const group = (villageId: string, n: number, nicknames: string[] = []): Place => ({ id: `${villageId}-${n}`, kind: 'group', name: `${n} 组`, nicknames, parentId: villageId })
const person = (id: string, name: string, nicknames: string[] = []): TownPerson => ({ id, name, nicknames, phone: '' })
const office = (personId: string, role: Role, title: string, where: Partial<Office>): Office => ({ id: `${personId}-${role}`, personId, role, title, from: '2021-01-01', ...where })

/** A made-up town of two villages, small enough to know by heart. */
export const smallTown = {
  version: 1, name: '高川镇',
  places: [
    { id: 'east', kind: 'district', name: '东片', nicknames: [] },
    village('liyuan', '梨园村', ['梨树湾']), village('shiqiao', '石桥村', ['老石桥']),
    group('liyuan', 1, ['上梨坝']), group('liyuan', 2, ['下梨坝']), group('shiqiao', 1, ['桥西头']), group('shiqiao', 2),
    { id: 'liyuan-grid', kind: 'grid', name: '第一网格', nicknames: [], parentId: 'liyuan' }
  ],
  units: [
    unit('town', '高川镇党委政府', ['镇政府', '镇上'], 'leadership'), unit('intake', '镇信访办', ['信访办'], 'intake'),
    unit('discipline', '镇纪委', ['纪委'], 'discipline'), unit('mediation', '镇调委会', ['调解室'], 'mediation'),
    unit('land', '镇自然资源所', ['国土所', '土管所'], 'department'), unit('police', '高川派出所', ['派出所'], 'department'), unit('water', '镇水利站', ['水管站'], 'department'),
    unit('construction', '镇村镇建设办', ['城建办'], 'department'),
    unit('liyuan-committee', '梨园村委会', ['村委会'], 'village', { level: 'village', placeId: 'liyuan' }),
    unit('shiqiao-committee', '石桥村委会', ['村委会'], 'village', { level: 'village', placeId: 'shiqiao' })
  ],
  people: [
    person('mayor', '沈建国', ['沈镇长']), person('vice', '蒋慧敏'), person('land-head', '郑志强', ['郑大炮']), person('police-head', '洪伟民'), person('water-head', '汪长青', ['汪水官']),
    person('liyuan-head', '卢德贵', ['卢老幺']), person('liyuan-clerk', '贺小芳'), person('shiqiao-head', '屈永胜', ['屈麻子']), person('liyuan-group', '冉光明'), person('grid', '邹婷婷')
  ],
  offices: [
    office('mayor', 'lead', '镇长', { unitId: 'town' }), office('vice', 'lead', '副镇长', { unitId: 'town' }), office('land-head', 'head', '所长', { unitId: 'land' }),
    office('police-head', 'head', '所长', { unitId: 'police' }), office('water-head', 'head', '站长', { unitId: 'water' }),
    office('liyuan-head', 'head', '村书记、主任', { unitId: 'liyuan-committee' }), office('liyuan-clerk', 'villageCadre', '文书', { unitId: 'liyuan-committee' }),
    office('shiqiao-head', 'head', '村书记、主任', { unitId: 'shiqiao-committee' }), office('liyuan-group', 'groupHead', '2 组组长', { placeId: 'liyuan-2' }), office('grid', 'gridWorker', '网格员', { placeId: 'liyuan-grid' })
  ],
  declarations: [],
  settings: { answers: [{ class: '城乡建设', unitId: 'construction', also: [] }] } as unknown as Town['settings']
} as const satisfies Town as Town
