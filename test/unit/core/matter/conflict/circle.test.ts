import { inCircle, tieTo, type MatterView } from '../../../../../cloudfunctions/core/matter/conflict/circle'
import { conflictIndex } from '../../../../../cloudfunctions/core/matter/conflict/conflict-index'
import { interest, office, relative, town, unit } from './sample'

const day = '2026-03-05'
/** The town; under it the land office with its survey team, the intake office and one village with its groups. */
const index = conflictIndex(town({
  units: [unit('town'), unit('land', 'town'), unit('survey', 'land'), unit('intake', 'town'), unit('village', 'town', { level: 'village', placeId: 'v1' })],
  places: [
    { id: 'v1', kind: 'village', name: '甲村', nicknames: [] }, { id: 'g1', kind: 'group', name: '1组', nicknames: [], parentId: 'v1' },
    { id: 'c1', kind: 'cell', name: '1户', nicknames: [], parentId: 'g1' }
  ],
  offices: [
    office('mayor', 'lead', 'town'), office('land-head', 'head', 'land'), office('land-clerk', 'handler', 'land'), office('surveyor', 'handler', 'survey'),
    office('intake', 'intake', 'intake'), office('secretary', 'villageCadre', 'village'), office('cell-head', 'cellHead', undefined, { placeId: 'c1' }),
    office('moved', 'handler', 'land', { to: '2026-03-04' }), office('moved', 'handler', 'intake', { from: '2026-03-05' })
  ],
  declarations: [relative('cousin', 'land-head'), relative('land-head', 'brother'), interest('partner', 'land')]
}))
const about = (kind: MatterView['kind'], ...respondents: string[]): MatterView => ({ kind, respondents, interested: ['rival'] })
const everybody = ['mayor', 'land-head', 'land-clerk', 'surveyor', 'intake', 'secretary', 'cell-head', 'moved', 'cousin', 'brother', 'partner', 'rival', 'villager']
const circle = (matter: MatterView, on = day) => everybody.filter(person => inCircle(index, person, matter, on))

test('an accused person takes along their unit and the units below, relatives declared by either side, and interests', () => {
  expect(circle(about('accusation', 'land-head'))).toEqual(['land-head', 'land-clerk', 'surveyor', 'cousin', 'brother', 'rival'])
})
test('an accused unit takes along its members and those below', () => {
  expect(circle(about('accusation', 'land'))).toEqual(['land-head', 'land-clerk', 'surveyor', 'partner', 'rival'])
})
test('the units above are outside, unless accused themselves', () => {
  expect(tieTo(index, 'mayor', about('accusation', 'surveyor'), day)).toBeNull()
  expect(tieTo(index, 'land-head', about('accusation', 'surveyor'), day)).toBeNull()
  expect(circle(about('accusation', 'mayor'))).toEqual(['mayor', 'land-head', 'land-clerk', 'surveyor', 'intake', 'secretary', 'cell-head', 'moved', 'rival'])
})
test('who holds an office at a place belongs to the unit that stands for the place', () => {
  expect(circle(about('accusation', 'secretary'))).toEqual(['secretary', 'cell-head', 'rival'])
  expect(circle(about('accusation', 'cell-head'))).toEqual(['secretary', 'cell-head', 'rival'])
})
test('an office counts on its days only: the accused\'s and the onlooker\'s', () => {
  expect(circle(about('accusation', 'land'), '2026-03-04')).toContain('moved')
  expect(circle(about('accusation', 'land'), '2026-03-05')).not.toContain('moved')
  expect(circle(about('accusation', 'moved'), '2026-03-04')).toContain('land-clerk')
  expect(circle(about('accusation', 'moved'), '2026-03-05')).toEqual(['intake', 'moved', 'rival'])
})
test.each(['claim', 'advice', 'dispute', 'hazard'] as const)('in a matter of kind %s only persons stand aside, their unit still handles it', kind => {
  expect(circle(about(kind, 'land-head'))).toEqual(['land-head', 'cousin', 'brother', 'rival'])
  expect(circle(about(kind, 'land'))).toEqual(['partner', 'rival'])
})
test('an interest in the filer\'s affairs counts too (条例 28)', () => {
  const filed = { ...about('claim', 'somebody'), filer: 'land' }
  expect(tieTo(index, 'partner', filed, day)).toBe('interest')
})
test('a station is below the town and below its bureau: an accusation of either reaches it', () => {
  const units = [unit('town'), unit('bureau', undefined, { level: 'county' }), unit('station', 'town', { superiorId: 'bureau' }), unit('team', 'station')]
  const dual = conflictIndex(town({ units, offices: [office('officer', 'handler', 'team'), office('director', 'head', 'bureau')] }))
  for (const respondent of ['town', 'bureau', 'station', 'director']) expect([respondent, tieTo(dual, 'officer', about('accusation', respondent), day)]).toEqual([respondent, 'unit'])
  expect(tieTo(dual, 'director', about('accusation', 'officer'), day)).toBeNull()
})
test('a ring in the tree of units does not hang the reading', () => {
  const ring = conflictIndex(town({ units: [unit('a', 'b'), unit('b', 'a')], offices: [office('x', 'handler', 'a'), office('y', 'handler', 'b')] }))
  expect(inCircle(ring, 'x', about('accusation', 'y'), day)).toBe(true)
})
