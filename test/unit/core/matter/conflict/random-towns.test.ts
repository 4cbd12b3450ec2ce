import * as fc from 'fast-check'
import { roles, type Role } from '../../../../../contract/action'
import type { Declaration, Office, Place, Organisation, Unit } from '../../../../../cloudfunctions/core/people/town'
import { tieTo, type MatterView } from '../../../../../cloudfunctions/core/matter/conflict/circle'
import { conflictIndex } from '../../../../../cloudfunctions/core/matter/conflict/conflict-index'
import { acts, mayDo } from '../../../../../cloudfunctions/core/matter/conflict/may-do'
import { takersOf } from '../../../../../cloudfunctions/core/matter/conflict/takers'
import { unit } from './sample'

const days = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']
const persons = Array.from({ length: 12 }, (_, n) => `p${n}`)
const unitIds = Array.from({ length: 7 }, (_, n) => `u${n}`)

/** The rule on the circle of a matter as it reads: sets of units are walked downwards, step by step, on the town as it stands. */
function reference (town: Organisation, matter: MatterView, day: string): Set<string> {
  const held = town.offices.filter(office => office.from <= day && !(office.to && office.to < day))
  const villageOf = (placeId?: string): string | undefined => {
    const place = town.places.find(({ id }) => id === placeId)
    return place && (town.units.find(({ placeId }) => placeId === place.id)?.id ?? villageOf(place.parentId))
  }
  const isMember = (office: Office, unitId: string) => office.unitId === unitId || villageOf(office.placeId) === unitId
  const circle = new Set([...matter.respondents, ...matter.interested])
  for (const { personId, kind, of } of town.declarations) {
    if (kind === 'relative' && matter.respondents.includes(of)) circle.add(personId)
    if (kind === 'relative' && matter.respondents.includes(personId)) circle.add(of)
    if (kind === 'interest' && [...matter.respondents, matter.filer].includes(of)) circle.add(personId)
  }
  if (matter.kind !== 'accusation') return circle
  const accused = new Set(town.units.map(({ id }) => id).filter(id =>
    matter.respondents.includes(id) || held.some(office => matter.respondents.includes(office.personId) && isMember(office, id))))
  for (let before = -1; before !== accused.size;) {
    before = accused.size
    for (const { id, parentId, superiorId } of town.units) if (accused.has(parentId ?? '') || accused.has(superiorId ?? '')) accused.add(id)
  }
  for (const office of held) if ([...accused].some(id => isMember(office, id))) circle.add(office.personId)
  return circle
}

const person = fc.constantFrom(...persons)
const unitId = fc.constantFrom(...unitIds)
const someDay = fc.constantFrom(...days)
const offices = fc.record({
  id: fc.uuid(), personId: person, role: fc.constantFrom<Role>('discipline', 'discipline', 'intake', 'handler', 'head', 'gridWorker', ...roles), title: fc.constant('岗位'),
  unitId: fc.option(unitId, { nil: undefined, freq: 4 }), placeId: fc.option(fc.constantFrom('v0', 'v1', 'g0', 'g1'), { nil: undefined, freq: 2 }),
  from: someDay, to: fc.option(someDay, { nil: undefined, freq: 2 })
})
const declarations: fc.Arbitrary<Declaration> = fc.record({ personId: person, kind: fc.constantFrom('relative', 'interest'), of: fc.oneof(person, unitId) })
/** Each unit's parent comes before it, or is missing: a forest of any shape. */
const parents = fc.tuple(...unitIds.map((_, n) => fc.option(fc.constantFrom(...unitIds.slice(0, Math.max(1, n))), { nil: undefined, freq: 5 })))
const places: Place[] = [
  { id: 'v0', kind: 'village', name: '甲村', nicknames: [] }, { id: 'v1', kind: 'village', name: '乙村', nicknames: [] },
  { id: 'g0', kind: 'group', name: '1组', nicknames: [], parentId: 'v0' }, { id: 'g1', kind: 'grid', name: '1格', nicknames: [], parentId: 'v1' }
]
const unitsOf = (parents: readonly (string | undefined)[]): Unit[] =>
  unitIds.map((id, n) => unit(id, parents[n] === id ? undefined : parents[n], n >= 5 ? { placeId: `v${n - 5}` } : n === 4 ? { superiorId: 'u1' } : {}))
const towns: fc.Arbitrary<Organisation> = fc.record({
  version: fc.constant(1), name: fc.constant('某镇'), units: parents.map(unitsOf), places: fc.constant(places), people: fc.constant([]),
  offices: fc.array(offices, { minLength: 4, maxLength: 16 }), declarations: fc.array(declarations, { maxLength: 4 })
})
const matters: fc.Arbitrary<MatterView> = fc.record({
  kind: fc.constantFrom('accusation', 'accusation', 'claim', 'advice', 'dispute'), filer: person, respondents: fc.array(fc.oneof(person, unitId), { minLength: 1, maxLength: 3 }),
  interested: fc.array(person, { maxLength: 1 }), handler: fc.option(person, { nil: undefined }), unit: fc.option(unitId, { nil: undefined }), handedOver: fc.boolean()
})
/** A change of office, of the tree or of what is declared. */
const changes = fc.oneof(
  offices.map(office => (town: Organisation): Organisation => ({ ...town, offices: [...town.offices, office] })),
  fc.tuple(fc.nat(), someDay).map(([n, to]) => (town: Organisation): Organisation => ({ ...town, offices: town.offices.map((office, m) => m === n % town.offices.length ? { ...office, to } : office) })),
  fc.tuple(fc.nat(), unitId).map(([n, unitId]) => (town: Organisation): Organisation => ({ ...town, offices: town.offices.map((office, m) => m === n % town.offices.length ? { ...office, unitId } : office) })),
  parents.map(parents => (town: Organisation): Organisation => ({ ...town, units: unitsOf(parents) })),
  declarations.map(declaration => (town: Organisation): Organisation => ({ ...town, declarations: [...town.declarations, declaration] }))
)
const numRuns = process.env.LONG ? 2000 : 200

test(`in ${numRuns} random towns through 10 changes each, the circle is the law's and nobody inside has a way to the matter`, () => {
  let inside = 0
  fc.assert(fc.property(towns, matters, fc.array(changes, { minLength: 10, maxLength: 10 }), someDay, (first, matter, changes, day) => {
    let town = first
    for (const change of [(same: Organisation) => same, ...changes]) {
      town = change(town)
      const index = conflictIndex(town)
      const circle = reference(town, matter, day)
      expect(persons.filter(actor => tieTo(index, actor, matter, day) !== null)).toEqual(persons.filter(actor => circle.has(actor)))
      const ways = persons.flatMap(actor => acts.filter(act => mayDo({ town: index, matter, actor, act, day }).allowed).map(act => [actor, act]))
      const follows = (actor: string) => matter.kind !== 'accusation' && matter.filer === actor
      expect(ways.filter(([actor]) => circle.has(actor!) && !follows(actor!))).toEqual([])
      if (matter.kind === 'accusation') expect(channel(town, matter, day)).toEqual(expect.arrayContaining(ways.map(([actor]) => actor)))
      inside += circle.size
      const taker = takersOf(index, matter, matter.unit ?? 'u0', day)
      if (taker.to === 'persons') expect(taker.personIds.filter(id => circle.has(id) || id === matter.filer)).toEqual([])
    }
  }), { numRuns, seed: 20260305 })
  expect(inside).toBeGreaterThan(numRuns * 10)
})

/** Who may know of an accusation at all: its filer, the discipline channel, and before the hand-over intake. */
const channel = (town: Organisation, { filer, handedOver }: MatterView, day: string): string[] =>
  [filer!, ...town.offices.filter(({ role, from, to }) => from <= day && !(to && to < day) && (role === 'discipline' || (role === 'intake' && !handedOver))).map(({ personId }) => personId)]
