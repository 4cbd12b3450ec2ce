import type { Mistake } from '../mistake'
import type { TownFolder } from '../town-folder'

type Entry = Readonly<Record<string, unknown>>
type Known = 'units' | 'places' | 'people' | 'offices' | 'goals' | 'concerned'

/** Every field that names an id: the file and its list, the field, and where the id must stand. */
const fields: readonly (readonly [file: string, list: (town: TownFolder) => readonly object[], field: string, known: Known])[] = [
  ['units.json', town => town.units, 'parentId', 'units'],
  ['units.json', town => town.units, 'superiorId', 'units'],
  ['units.json', town => town.units, 'placeId', 'places'],
  ['places.json', town => town.places, 'parentId', 'places'],
  ['places.json', town => town.places, 'covers', 'places'],
  ['people.json', town => town.people, 'villageId', 'places'],
  ['people.json', town => town.people, 'groupId', 'places'],
  ['offices.json', town => town.offices, 'personId', 'people'],
  ['offices.json', town => town.offices, 'unitId', 'units'],
  ['offices.json', town => town.offices, 'placeId', 'places'],
  ['offices.json', town => town.offices, 'supervisorId', 'offices'],
  ['declarations.json', town => town.declarations, 'personId', 'people'],
  ['declarations.json', town => town.declarations, 'of', 'concerned'],
  ['sample.json', town => town.sample, 'personId', 'people'],
  ['desk.json', town => town.desk.answers, 'unitId', 'units'],
  ['desk.json', town => town.desk.answers, 'also', 'units'],
  ['desk.json', town => [{ id: 'duty', ...town.desk.duty }], 'offices', 'offices'],
  ['notices.json', town => town.notices, 'unitId', 'units'],
  ['channels.json', town => town.channels, 'unitId', 'units'],
  ['channels.json', town => town.paths, 'unitId', 'units'],
  ['channels.json', town => town.questions, 'yes', 'goals'],
  ['channels.json', town => town.questions, 'no', 'goals']
]

const homes: Readonly<Record<Known, string>> = {
  units: 'units.json', places: 'places.json', people: 'people.json', offices: 'offices.json',
  goals: 'channels.json 的 questions 或 paths（说给镇里写 town）', concerned: 'people.json 或 units.json'
}

/** Every id that is named somewhere exists. */
export function* references (town: TownFolder): Generator<Mistake> {
  const known: Readonly<Record<Known, ReadonlySet<string>>> = {
    units: ids(town.units), places: ids(town.places), people: ids(town.people), offices: ids(town.offices),
    goals: new Set([...ids(town.questions), ...ids(town.paths), 'town']), concerned: ids([...town.people, ...town.units])
  }
  for (const [file, list, field, where] of fields) {
    for (const entry of list(town) as readonly Entry[]) {
      for (const id of [entry[field] ?? []].flat()) {
        if (!known[where].has(String(id))) yield { file, entry: nameOf(entry), what: `「${field}」写的 ${String(id)} 不存在`, todo: `改成 ${homes[where]} 里有的，或先在那里加上` }
      }
    }
  }
}

/** Every id stands once in its list; a person and a unit never share one, because a declaration may name either. */
export function* uniqueness (town: TownFolder): Generator<Mistake> {
  const lists: Readonly<Record<string, readonly { id: string }[]>> = {
    'units.json': town.units, 'places.json': town.places, 'people.json': town.people, 'offices.json': town.offices,
    'sample.json': town.sample, 'notices.json': town.notices, 'channels.json': [...town.channels, ...town.paths, ...town.questions],
    templates: [...town.templates, ...town.sheets]
  }
  for (const [file, list] of Object.entries(lists)) {
    for (const id of repeated(list.map(entry => entry.id))) yield { file, entry: id, what: '这个 id 用了两次', todo: '给其中一条换一个 id' }
  }
  const units = ids(town.units)
  for (const { id } of town.people.filter(person => units.has(person.id))) {
    yield { file: 'people.json', entry: id, what: '和一个单位用了同一个 id', todo: '给这个人换一个 id' }
  }
}

const ids = (list: readonly { id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id))
const nameOf = (entry: Entry): string => String(entry.id ?? entry.personId ?? `answers ${String(entry.class)}`)

export const repeated = (list: readonly string[]): string[] => [...new Set(list.filter((item, at) => list.indexOf(item) !== at))]
