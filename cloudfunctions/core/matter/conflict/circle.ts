import type { Kind } from '../../../../contract/states'
import type { Day } from '../../kernel/calendar'
import { lineOf, seatsOn, type ConflictIndex } from './conflict-index'

/** What of a matter decides who may have to do with it. Ids are those of the town's persons and units. */
export interface MatterView {
  readonly kind: Kind
  /** Absent where the filer is not known. */
  readonly filer?: string
  /** Both sides of a mediation: each sees what it must answer. */
  readonly parties?: readonly string[]
  /** Whom it is about: persons and units. */
  readonly respondents: readonly string[]
  /** Who declared an interest in this matter. */
  readonly interested: readonly string[]
  readonly handler?: string
  /** The lead and the team of a hard case. */
  readonly team?: readonly string[]
  readonly unit?: string
  /** An accusation that the discipline channel has signed for. */
  readonly handedOver?: boolean
}

/** Why somebody stands in the circle of a matter. */
export type Tie = 'respondent' | 'relative' | 'interest' | 'unit'

/**
 * The tie that puts a person into the circle of a matter on a day, or null (信访工作条例 28, 30, 46 (5)).
 * Accusation: the accused; their declared relatives; whoever declared an interest; every member of an accused unit, of a unit in which an accused
 * person holds an office that day, and of the units below those. Members of the units above are outside. Any other matter: the first three.
 */
export function tieTo (index: ConflictIndex, personId: string, matter: MatterView, day: Day): Tie | null {
  const { respondents, interested } = matter
  if (respondents.includes(personId)) return 'respondent'
  const relatives = index.relatives.get(personId)
  if (relatives && respondents.some(id => relatives.has(id))) return 'relative'
  if (interested.includes(personId) || hasInterest(index, personId, matter)) return 'interest'
  return matter.kind === 'accusation' && isUnder(index, personId, respondents, day) ? 'unit' : null
}

export const inCircle = (index: ConflictIndex, personId: string, matter: MatterView, day: Day): boolean => tieTo(index, personId, matter, day) !== null

/** The units that an accusation is about: those named, and those in which a named person holds an office that day. */
export function accusedUnits (index: ConflictIndex, respondents: readonly string[], day: Day): ReadonlySet<string> {
  return new Set(respondents.flatMap(id => [id, ...seatsOn(index, id, day).flatMap(seat => seat.unitIds)]))
}

function isUnder (index: ConflictIndex, personId: string, respondents: readonly string[], day: Day): boolean {
  const seats = seatsOn(index, personId, day)
  if (seats.length === 0) return false
  const accused = accusedUnits(index, respondents, day)
  return seats.some(({ unitIds }) => unitIds.some(unit => lineOf(index, unit).some(above => accused.has(above))))
}

/** An interest once declared holds in every matter about, by or between those that it names. */
function hasInterest (index: ConflictIndex, personId: string, { respondents, filer, parties = [] }: MatterView): boolean {
  const interests = index.interests.get(personId)
  return interests !== undefined && [...respondents, ...parties, ...filer === undefined ? [] : [filer]].some(id => interests.has(id))
}
