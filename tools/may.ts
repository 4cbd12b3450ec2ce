import * as v from 'valibot'
import type { Role } from '../contract/action'
import { kinds, type Kind } from '../contract/states'
import type { MatterView } from '../cloudfunctions/core/matter/conflict/circle'
import { conflictIndex, holds, type ConflictIndex } from '../cloudfunctions/core/matter/conflict/conflict-index'
import { acts, mayDo } from '../cloudfunctions/core/matter/conflict/may-do'
import type { Office, Organisation } from '../cloudfunctions/core/people/town'
import { answerLines, checked } from './answer-lines'

/** `npm run -s may -- FILE.jsonl`: {id, units, people, relatives, matter, actor, act} → {id, allowed, reason} */
const id = v.string('要写编号')
const optional = v.nullish(id)
const line = v.object({
  units: v.array(v.object({ id, parent: optional, head: optional }, '要有 id')),
  people: v.array(v.object({ id, unit: optional, roles: v.optional(v.array(v.string()), []) }, '要有 id')),
  relatives: v.optional(v.array(v.tuple([id, id])), []),
  matter: v.object({
    kind: v.picklist(Object.keys(kinds) as Kind[], '没有这种事项'), filer: optional, respondents: v.optional(v.array(id), []),
    interested: v.optional(v.array(id), []), handler: optional, unit: optional
  }, '要有 kind'),
  actor: id,
  act: v.picklist(acts, `是 ${acts.join('、')} 之一`)
}, '要有 units、people、matter、actor 和 act')
type Line = v.InferOutput<typeof line>

const day = '2026-01-01' // every office of a line is held

answerLines('may', input => {
  const { matter, actor, act, ...rest } = checked(line, input)
  const town = conflictIndex(townOf(rest))
  return mayDo({ town, matter: viewOf(matter, town), actor, act, day })
})

function townOf ({ units, people, relatives }: Pick<Line, 'units' | 'people' | 'relatives'>): Organisation {
  const held = [
    ...people.flatMap(({ id, unit, roles }) => (roles.length > 0 ? roles : unit ? ['handler'] : []).map(role => office(id, role, unit))),
    ...units.flatMap(({ id, head }) => head ? [office(head, 'head', id)] : [])
  ]
  return {
    version: 1, name: '', places: [], people: [], offices: held,
    units: units.map(({ id, parent }) => ({ id, name: id, nicknames: [], parentId: parent ?? undefined, level: 'town', function: 'department', powers: [], phone: '', address: '' })),
    declarations: relatives.map(([personId, of]) => ({ personId, kind: 'relative', of }))
  }
}

function office (personId: string, role: string, unitId?: string | null): Office {
  return { id: `${personId} ${role} ${unitId ?? ''}`, personId, role: role as Role, title: role, unitId: unitId ?? undefined, from: day }
}

/** A line has no state: an accusation counts as handed over once a discipline officer has it, or a unit that has such officers. */
function viewOf ({ kind, filer, respondents, interested, handler, unit }: Line['matter'], town: ConflictIndex): MatterView {
  const isDiscipline = (personId: string, unitId?: string) =>
    unitId === undefined ? holds(town, personId, 'discipline', day) : town.seats.get(personId)!.some(seat => seat.role === 'discipline' && seat.unitIds.includes(unitId))
  const handedOver = handler ? isDiscipline(handler) : unit ? [...town.seats.keys()].some(person => isDiscipline(person, unit)) : false
  return { kind, respondents, interested, handedOver, filer: filer ?? undefined, handler: handler ?? undefined, unit: unit ?? undefined }
}
