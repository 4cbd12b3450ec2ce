import { soundsOf } from './sounds'
import type { Office, Place, Town, Unit } from '../../people/town'

/** A name that a text may use, and whom or what it means. */
export interface Entry {
  readonly words: string
  readonly personId?: string
  readonly officeId?: string
  readonly unitId?: string
  readonly placeId?: string
  /** Only meant where the text or its filer is of this village. */
  readonly villageId?: string
  /** Could mean somebody else too. */
  readonly loose?: boolean
}

export interface Gazetteer {
  readonly entries: ReadonlyMap<string, readonly Entry[]>
  /** The first two characters of every entry, and the first two sounds: most of a text is passed over by them. */
  readonly starts: ReadonlySet<string>
  readonly soundStarts: ReadonlySet<string>
  /** Names of three and more characters by how they sound. */
  readonly bySound: ReadonlyMap<string, readonly Entry[]>
  /** Names of three characters with one of the given name left open (郑*强, 郑志*), for typing mistakes. */
  readonly withGap: ReadonlyMap<string, readonly Entry[]>
  readonly longest: number
  /** Offices as a village calls them (支书, 主任, 组长), by village. */
  readonly locals: ReadonlyMap<string, ReadonlyArray<{ readonly title: string, readonly office: Office }>>
  readonly surnames: ReadonlySet<string>
  readonly town: Town
}

const kept = new WeakMap<Town, Gazetteer>()

/** Every name, nickname and title of a town, built once and kept with it. */
export function gazetteerOf (town: Town): Gazetteer {
  const known = kept.get(town)
  if (known) return known
  const built = build(town)
  kept.set(town, built)
  return built
}

function build (town: Town): Gazetteer {
  const list = [...people(town), ...units(town), ...places(town)].filter(({ words }) => words.length >= 2)
  const entries = grouped(list, entry => entry.words)
  const bySound = grouped(list.filter(entry => entry.words.length >= 3), entry => soundsOf(entry.words))
  const withGap = grouped(town.people.flatMap(person => gapsOf(person.name).map(words => ({ words, personId: person.id, officeId: town.offices.find(office => office.personId === person.id)?.id })))
    .filter(entry => entry.officeId !== undefined), entry => entry.words)
  const locals = new Map<string, Array<{ title: string, office: Office }>>()
  for (const office of town.offices) {
    const villageId = villageOf(town, office)
    if (villageId === undefined) continue
    const list = locals.get(villageId) ?? locals.set(villageId, []).get(villageId)!
    for (const title of titlesOf(office.title)) list.push({ title, office })
  }
  return {
    entries, bySound, withGap, locals,
    starts: new Set([...entries.keys()].map(words => words.slice(0, 2))), soundStarts: new Set([...bySound.keys()].map(sounds => sounds.split(' ').slice(0, 2).join(' '))), town, longest: Math.max(2, ...list.map(({ words }) => words.length)),
    surnames: new Set(town.people.filter(person => town.offices.some(office => office.personId === person.id)).map(person => person.name.slice(0, 1)))
  }
}

/** 郑志强: 郑*强 and 郑志*. */
export const gapsOf = (name: string): string[] => Array.from(name).length === 3 ? [`${name[0]}*${name[2]}`, `${name[0]}${name[1]}*`] : []

function grouped<T> (list: readonly T[], key: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const entry of list) groups.set(key(entry), [...groups.get(key(entry)) ?? [], entry])
  return groups
}

/** The village that an office is of: its place's, its group's, or its committee's. */
export function villageOf (town: Town, office: Office): string | undefined {
  const placeId = office.placeId ?? town.units.find(unit => unit.id === office.unitId)?.placeId
  let place: Place | undefined = town.places.find(candidate => candidate.id === placeId)
  while (place && place.kind !== 'village') place = town.places.find(candidate => candidate.id === place!.parentId)
  return place?.id
}

const shortTitles: ReadonlyArray<readonly [RegExp, readonly string[]]> = [
  [/党委书记/, ['书记', '党委书记', '镇书记']], [/副镇长/, ['镇长', '副镇长']], [/镇长/, ['镇长']], [/副书记/, ['书记', '副书记']],
  [/纪委书记/, ['书记', '纪委书记']], [/(?:村|社区|支部)?书记|支书/, ['书记', '支书', '村支书', '村书记', '社区书记']], [/主任/, ['主任', '村主任', '村长', '社区主任']],
  [/人大主席/, ['主席', '人大主席']], [/妇联主席|妇女主任/, ['妇联主席', '妇女主任', '主席']], [/部长/, ['部长', '武装部长']],
  [/所长/, ['所长']], [/站长/, ['站长']], [/院长/, ['院长']], [/校长/, ['校长']], [/队长/, ['队长']], [/片长/, ['片长']],
  [/联防组组长|户长/, ['组长', '联防组长', '户长']], [/组长|社长/, ['组长', '社长', '队长']], [/网格员/, ['网格员', '网格']], [/文书|会计/, ['文书', '会计']], [/调解/, ['调解员', '调解委员', '调解主任']]
]
/** What people say for a title, its parts and its short forms. */
export const titlesOf = (title: string): string[] => [...new Set([...title.split(/[、，/]/), ...shortTitles.filter(([pattern]) => pattern.test(title)).flatMap(([, titles]) => titles)])]

function people (town: Town): Entry[] {
  return town.people.flatMap(person => {
    const offices = town.offices.filter(office => office.personId === person.id)
    if (offices.length === 0) return []
    const [first] = offices
    const whole = [person.name, ...person.nicknames].map(words => ({ words, personId: person.id, officeId: first!.id }))
    const surname = person.name.slice(0, 1)
    const given = person.name.slice(1)
    return [
      ...whole,
      ...(given.length >= 2 ? [{ words: given, personId: person.id, officeId: first!.id, loose: true }] : []),
      ...offices.flatMap(office => titlesOf(office.title).flatMap(title => {
        const villageId = villageOf(town, office)
        return [`${surname}${title}`, `老${surname}${title}`, `${given}${title}`].map(words => ({ words, personId: person.id, officeId: office.id, villageId }))
      })),
      ...offices.flatMap(office => titlesOf(office.title).flatMap(title => placesOf(town, office).map(where => ({ words: `${where}${title}`, personId: person.id, officeId: office.id }))))
    ]
  })
}

/** How a unit or a place is put before a title: 国土所所长 is said 国土所长, 柳湾村书记 柳湾书记. */
function placesOf (town: Town, office: Office): string[] {
  const unit = town.units.find(candidate => candidate.id === office.unitId)
  const village = town.places.find(place => place.id === villageOf(town, office))
  const names = [...(unit ? [unit.name, ...unit.nicknames, unit.name.replace(/^镇/, '')] : []), ...(village ? shortPlaces(village) : [])]
  return names.flatMap(name => [name, `${name}的`, ...(/[所站办队院校]$/.test(name) ? [name.slice(0, -1)] : [])])
}

const shortPlaces = ({ name, nicknames }: Place): string[] => [name, ...nicknames, name.replace(/(?:村|社区)$/, '')]

function units (town: Town): Entry[] {
  return town.units.flatMap((unit: Unit) => [unit.name, ...unit.nicknames, ...(unit.name.startsWith('镇') ? [unit.name.slice(1)] : [])]
    .map(words => ({ words, unitId: unit.id, villageId: unit.placeId, loose: generic.has(words) })))
}
/** Words that are nicknames of a unit and ordinary words as well. */
const generic = new Set(['办公室', '学校', '医院', '社区', '公安', '村上', '镇上', '镇里', '县里', '调解室', '城管', '法院'])

function places (town: Town): Entry[] {
  return town.places.filter(place => place.kind === 'village' || place.kind === 'group')
    .flatMap(place => (place.kind === 'village' ? shortPlaces(place) : place.nicknames).map(words => ({ words, placeId: place.id, villageId: place.kind === 'village' ? place.id : place.parentId })))
}
