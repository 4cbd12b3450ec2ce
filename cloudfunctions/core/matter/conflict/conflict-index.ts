import type { Role } from '../../../../contract/action'
import type { Day } from '../../kernel/calendar'
import type { Office, Organisation, Unit } from '../../people/town'

/** An office with the units that it makes its holder a member of: its own, and the one that stands for its place. */
export interface Seat extends Pick<Office, 'id' | 'role' | 'from' | 'to'> { readonly unitIds: readonly string[] }

/** The town's organisation turned round, so that the circle of a matter costs a few look-ups. Made once for a version of the town. */
export interface ConflictIndex {
  readonly version: number
  readonly units: ReadonlyMap<string, Unit>
  readonly seats: ReadonlyMap<string, readonly Seat[]>
  /** A unit and every unit above it, nearest first: in the town and in its own line, since a station is also its bureau's. */
  readonly above: ReadonlyMap<string, readonly string[]>
  /** Declared by either side. */
  readonly relatives: ReadonlyMap<string, ReadonlySet<string>>
  /** The persons and units in whose affairs somebody declared an interest. */
  readonly interests: ReadonlyMap<string, ReadonlySet<string>>
  /** The offices of the leaders in charge of a unit's officers. */
  readonly supervisors: ReadonlyMap<string, ReadonlySet<string>>
}

export function conflictIndex (town: Organisation): ConflictIndex {
  const unitsOf = membership(town)
  const relatives = town.declarations.filter(({ kind }) => kind === 'relative')
  const interests = town.declarations.filter(({ kind }) => kind === 'interest')
  return {
    version: town.version,
    units: new Map(town.units.map(unit => [unit.id, unit])),
    seats: grouped(town.offices.map(office => [office.personId, { ...office, unitIds: unitsOf(office) }])),
    above: lineage(town.units),
    relatives: sets(relatives.flatMap(({ personId, of }) => [[personId, of], [of, personId]])),
    interests: sets(interests.map(({ personId, of }) => [personId, of])),
    supervisors: sets(town.offices.flatMap(({ unitId, supervisorId }) => unitId && supervisorId ? [[unitId, supervisorId]] : []))
  }
}

export const isHeld = ({ from, to }: Pick<Seat, 'from' | 'to'>, day: Day): boolean => from <= day && (to === undefined || day <= to)
export const seatsOn = (index: ConflictIndex, personId: string, day: Day): readonly Seat[] => (index.seats.get(personId) ?? []).filter(seat => isHeld(seat, day))
export const holds = (index: ConflictIndex, personId: string, role: Role, day: Day): boolean => seatsOn(index, personId, day).some(seat => seat.role === role)
/** The unit itself and those above it; a unit that the town does not know stands alone. */
export const lineOf = (index: ConflictIndex, unitId: string): readonly string[] => index.above.get(unitId) ?? [unitId]

/** A cell head's, group head's or grid worker's office lies at a place: it makes a member of the unit that stands for the place around it. */
function membership ({ places, units }: Organisation): (office: Office) => string[] {
  const standsFor = new Map(units.flatMap(({ id, placeId }) => placeId ? [[placeId, id]] : []))
  const around = lineage(places)
  return ({ unitId, placeId }) => {
    const village = placeId && (around.get(placeId) ?? []).find(place => standsFor.has(place))
    return [...new Set([unitId, village && standsFor.get(village)].filter(id => id !== undefined && id !== ''))] as string[]
  }
}

/** Each node with all above it, nearest first; a ring in bad data ends where it closes. */
function lineage (nodes: readonly { id: string, parentId?: string, superiorId?: string }[]): Map<string, string[]> {
  const parents = new Map(nodes.map(({ id, parentId, superiorId }) => [id, [parentId, superiorId]]))
  const line = (id: string): string[] => {
    const found = new Set([id])
    for (const node of found) for (const above of parents.get(node) ?? []) if (above !== undefined) found.add(above) // a Set's loop also visits what is added
    return [...found]
  }
  return new Map(nodes.map(({ id }) => [id, line(id)]))
}

function grouped<T> (pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const [key, value] of pairs) {
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

const sets = (pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> =>
  new Map([...grouped(pairs)].map(([key, values]) => [key, new Set(values)]))
