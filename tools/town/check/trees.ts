import type { Mistake } from '../mistake'
import type { TownFolder } from '../town-folder'

const above = { district: undefined, village: 'district', group: 'village', grid: 'village', cell: 'group' } as const
const kindWords = { district: '片区', village: '村（社区）', group: '组（社）', grid: '网格', cell: '联防组' } as const

/** A district holds villages, a village groups and grids, a group cells; every group lies in one grid of its own village. */
export function* placeTree ({ places }: TownFolder): Generator<Mistake> {
  const kindOf = new Map(places.map(place => [place.id, place.kind]))
  const parentOf = new Map(places.map(place => [place.id, place.parentId]))
  for (const { id, kind, parentId } of places) {
    const due = above[kind]
    if (due === undefined && parentId !== undefined) yield { file: 'places.json', entry: id, what: '片区上面不写地方', todo: '删掉「parentId」' }
    if (due !== undefined && (parentId === undefined || (kindOf.has(parentId) && kindOf.get(parentId) !== due))) {
      yield { file: 'places.json', entry: id, what: `${kindWords[kind]}要写在${kindWords[due]}下面`, todo: `把「parentId」写成一个${kindWords[due]}的 id` }
    }
  }
  const covered = places.flatMap(grid => (grid.covers ?? []).map(group => ({ grid, group })))
  for (const { grid, group } of covered) {
    if (grid.kind !== 'grid') yield { file: 'places.json', entry: grid.id, what: '只有网格写「covers」', todo: '删掉「covers」' }
    else if (kindOf.get(group) !== 'group' || parentOf.get(group) !== grid.parentId) {
      yield { file: 'places.json', entry: grid.id, what: `「covers」里的 ${group} 不是本村的组`, todo: '只写本村的组' }
    }
  }
  for (const { id } of places.filter(place => place.kind === 'group')) {
    const grids = covered.filter(({ group }) => group === id).map(({ grid }) => grid.id)
    if (grids.length === 0) yield { file: 'places.json', entry: id, what: '这个组不在任何网格里', todo: '在本村一个网格的「covers」里加上它' }
    if (grids.length > 1) yield { file: 'places.json', entry: id, what: `这个组在 ${grids.join('、')} 里重复了`, todo: '只留一个网格' }
  }
}

/** One leadership under which the town's units stand; no unit is its own superior by any way. */
export function* unitTree ({ units, places }: TownFolder): Generator<Mistake> {
  const leaders = units.filter(unit => unit.function === 'leadership')
  if (leaders.length !== 1) yield { file: 'units.json', entry: leaders[1]?.id ?? '', what: `党委政府（leadership）要有一个，现在 ${leaders.length} 个`, todo: '只留一个' }
  for (const field of ['parentId', 'superiorId'] as const) {
    for (const id of circular(units.map(unit => [unit.id, unit[field]]))) {
      yield { file: 'units.json', entry: id, what: `顺着「${field}」往上走，又回到了自己`, todo: '核对上级写得对不对' }
    }
  }
  const villages = new Set(places.filter(place => place.kind === 'village').map(place => place.id))
  for (const { id, level, function: what, parentId, placeId } of units) {
    if (level !== 'county' && parentId === undefined) yield { file: 'units.json', entry: id, what: '没有写上级', todo: '把「parentId」写成上级单位的 id' }
    if ((level === 'county') !== (what === 'superior')) yield { file: 'units.json', entry: id, what: '县里的单位和「function」对不上', todo: '县里的单位「level」写 county，「function」写 superior，别的都不这样写' }
    if (level === 'village' && !villages.has(placeId ?? '')) yield { file: 'units.json', entry: id, what: '村里的单位没有写是哪个村', todo: '把「placeId」写成村（社区）的 id' }
    if (level !== 'village' && placeId !== undefined) yield { file: 'units.json', entry: id, what: '只有村里的单位写「placeId」', todo: '删掉「placeId」' }
  }
}

/** Ids from which the way up comes back to where it started. */
export function circular (links: readonly (readonly [string, string | undefined])[]): string[] {
  const up = new Map(links)
  return links.map(([id]) => id).filter(id => {
    const seen = new Set<string>()
    let at = up.get(id)
    while (at !== undefined && at !== id && !seen.has(at)) { seen.add(at); at = up.get(at) }
    return at === id
  })
}
