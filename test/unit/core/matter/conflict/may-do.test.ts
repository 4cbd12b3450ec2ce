import type { MatterView } from '../../../../../cloudfunctions/core/matter/conflict/circle'
import { conflictIndex } from '../../../../../cloudfunctions/core/matter/conflict/conflict-index'
import { acts, mayDo, type Act } from '../../../../../cloudfunctions/core/matter/conflict/may-do'
import { takersOf } from '../../../../../cloudfunctions/core/matter/conflict/takers'
import { office, town, unit } from './sample'

const day = '2026-03-05'
const units = [
  unit('county', undefined, { level: 'county', function: 'superior' }), unit('county-discipline', undefined, { level: 'county', function: 'discipline' }),
  unit('town', 'county'), unit('discipline', 'town', { function: 'discipline' }), unit('intake', 'town', { function: 'intake' }), unit('land', 'town'), unit('water', 'town')
]
const offices = [
  office('mayor', 'head', 'town'), office('vice', 'lead', 'town', { id: 'vice-office' }), office('j1', 'discipline', 'discipline'), office('j2', 'discipline', 'town'),
  office('i1', 'intake', 'intake'), office('i2', 'intake', 'intake'), office('land-head', 'head', 'land', { supervisorId: 'vice-office' }), office('land-clerk', 'handler', 'land'),
  office('land-admin', 'administrator', 'land'), office('water-clerk', 'handler', 'water')
]
const index = conflictIndex(town({ units, offices }))
const allowed = (matter: MatterView, actor: string, on = index): Act[] => acts.filter(act => mayDo({ town: on, matter, actor, act, day }).allowed)
const readings = ['see', 'list', 'search', 'count', 'export', 'notify']

describe('an accusation', () => {
  const accusation: MatterView = { kind: 'accusation', filer: 'villager', respondents: ['land-head'], interested: [] }

  test('does not exist for the accused, their unit and everybody outside the discipline channel, superiors too', () => {
    for (const actor of ['land-head', 'land-clerk', 'land-admin', 'mayor', 'vice', 'water-clerk', 'stranger']) expect([actor, allowed(accusation, actor)]).toEqual([actor, []])
  })
  test('belongs to the discipline channel', () => {
    expect(allowed(accusation, 'j1')).toEqual([...acts])
    expect(allowed({ ...accusation, respondents: ['j1'] }, 'j1')).toEqual([])
    expect(allowed({ ...accusation, respondents: ['discipline'] }, 'j1')).toEqual([])
    expect(allowed({ ...accusation, respondents: ['discipline'] }, 'j2')).toEqual([...acts])
  })
  test('is seen by the intake officer who hands it over, until the hand-over', () => {
    expect(allowed(accusation, 'i1')).toEqual([...acts])
    expect(allowed({ ...accusation, handler: 'i2' }, 'i1')).toEqual([])
    expect(allowed({ ...accusation, handedOver: true }, 'i1')).toEqual([])
    expect(allowed({ ...accusation, respondents: ['i2'] }, 'i1')).toEqual([])
  })
  test('is followed by its filer, but not from inside the accused unit', () => {
    expect(allowed(accusation, 'villager')).toEqual(readings)
    expect(allowed({ ...accusation, filer: 'land-clerk' }, 'land-clerk')).toEqual([])
  })
  test('goes to whoever is left, then above, then outside, never back', () => {
    const takers = (respondents: string[]) => takersOf(index, { ...accusation, respondents }, 'intake', day)
    expect(takers(['land-head'])).toEqual({ to: 'persons', personIds: ['j1', 'j2'] })
    expect(takers(['discipline'])).toEqual({ to: 'persons', personIds: ['j2'] })
    expect(takers(['mayor'])).toEqual({ to: 'unitAbove', unitId: 'county-discipline' })
    expect(takers(['mayor', 'county-discipline'])).toEqual({ to: 'external' })
  })
})

describe('a claim', () => {
  const claim: MatterView = { kind: 'claim', filer: 'villager', respondents: ['land-clerk'], interested: [], unit: 'land', handler: 'land-head' }

  test('is handled by the unit, without the person complained of', () => {
    expect(allowed(claim, 'land-head')).toEqual([...acts])
    expect(allowed(claim, 'land-clerk')).toEqual([])
  })
  test('is read by those in charge and by intake, given to whoever can work on it, and nothing to others', () => {
    for (const actor of ['mayor', 'vice', 'i1']) expect([actor, allowed(claim, actor)]).toEqual([actor, [...readings, 'assign']])
    expect(allowed(claim, 'water-clerk')).toEqual(['assign'])
    for (const actor of ['stranger', 'land-admin', 'j1']) expect([actor, allowed(claim, actor)]).toEqual([actor, []])
  })
  test('is followed by its filer, who never handles it, not even as an officer of the unit', () => {
    expect(allowed(claim, 'villager')).toEqual(readings)
    expect(allowed({ ...claim, filer: 'land-head' }, 'land-head')).toEqual(readings)
  })
  test('in a mediation the other party sees what it must answer', () => {
    expect(allowed({ ...claim, kind: 'dispute', parties: ['villager', 'neighbour'], respondents: ['neighbour'] }, 'neighbour')).toEqual(readings)
  })
  test('where nobody of the unit is left, it goes one level up', () => {
    expect(takersOf(index, claim, 'land', day)).toEqual({ to: 'persons', unitId: 'land', personIds: ['land-head'] })
    const all = { ...claim, handler: undefined, respondents: ['land-clerk', 'land-head'] }
    expect(takersOf(index, all, 'land', day)).toEqual({ to: 'persons', unitId: 'town', personIds: ['mayor', 'vice'] })
    expect(takersOf(index, { ...all, interested: ['mayor', 'vice'] }, 'land', day)).toEqual({ to: 'unitAbove', unitId: 'county' })
    const alone = conflictIndex(town({ units: [unit('land')], offices: [office('one', 'handler', 'land')] }))
    expect(takersOf(alone, { ...all, respondents: ['one'] }, 'land', day)).toEqual({ to: 'external' })
  })
})
