import type { Day } from '../../kernel/calendar'
import { accusedUnits, inCircle, type MatterView } from './circle'
import { isHeld, lineOf, type ConflictIndex, type Seat } from './conflict-index'
import { mayDo } from './may-do'

/** Where a matter can go: to eligible persons, to a unit above the town, or to the external channel. */
export type Taker =
  | { readonly to: 'persons', readonly unitId?: string, readonly personIds: readonly string[] }
  | { readonly to: 'unitAbove', readonly unitId: string }
  | { readonly to: 'external' }

/**
 * Who can take a matter that a unit would have. Where nobody outside the circle is left it goes one level up, at last to the external channel;
 * it never falls back to the accused (信访工作条例 30). An accusation looks among the discipline officers alone.
 */
export function takersOf (index: ConflictIndex, matter: MatterView, unitId: string, day: Day): Taker {
  return matter.kind === 'accusation' ? disciplineFor(index, matter, day) : handlersFor(index, matter, unitId, day)
}

function disciplineFor (index: ConflictIndex, matter: MatterView, day: Day): Taker {
  const officers = personsWith(index, day, seat => seat.role === 'discipline').filter(id => !inCircle(index, id, matter, day) && id !== matter.filer)
  if (officers.length > 0) return { to: 'persons', personIds: officers }
  const accused = accusedUnits(index, matter.respondents, day)
  const above = [...index.units.values()].find(({ id, function: task, level }) =>
    task === 'discipline' && level === 'county' && !lineOf(index, id).some(unit => accused.has(unit)))
  return above ? { to: 'unitAbove', unitId: above.id } : { to: 'external' }
}

function handlersFor (index: ConflictIndex, matter: MatterView, from: string, day: Day): Taker {
  for (const unitId of lineOf(index, from)) {
    const members = personsWith(index, day, ({ unitIds }) => unitIds.includes(unitId))
    const personIds = members.filter(actor => mayDo({ town: index, matter: { ...matter, unit: unitId }, actor, act: 'handle', day }).allowed)
    if (personIds.length > 0) return { to: 'persons', unitId, personIds }
    if (index.units.get(unitId)?.level === 'county') return { to: 'unitAbove', unitId }
  }
  return { to: 'external' }
}

const personsWith = (index: ConflictIndex, day: Day, test: (seat: Seat) => boolean): string[] =>
  [...index.seats].flatMap(([personId, seats]) => seats.some(seat => isHeld(seat, day) && test(seat)) ? [personId] : [])
