import { destination, desksOf, intakeErrors, intakeView, isResolved, NOBODY, respondentsOf } from '../../../../miniprogram/packages/work/pages/intake/view'
import { matter, now } from './samples'

const desks = { units: [{ id: 'land', name: '镇自然资源所', phone: '1', powers: [] }], grids: [{ id: 'g1', name: '甲村网格', phone: '2' }], committees: [{ id: 'c1', name: '调委会', phone: '3' }], toLeader: false }
const proposal = {
  kind: 'claim', queue: 'department', deskId: 'land', desk: '镇自然资源所', intake: true, urgent: false, accusesOfficial: true, tree: [], runnerUp: 'mediation', reasons: [{ part: 'queue', text: '由有权处理的单位办理' }],
  named: [{ words: '刘主任', who: '刘某 · 甲村委会主任', personId: 'liu-1', sure: false }, { words: '刘主任', who: '刘某某 · 镇农办主任', personId: 'liu-2', sure: false }]
}
const view = (more: object = {}, fields: Record<string, unknown> = {}) => intakeView({ matter: matter({ may: ['register'], requests: [], proposal, ...more }), fields, more: desks }, now)

test('what is proposed is said with its reasons and what came second', () => {
  expect(view().proposed).toEqual({ title: '申诉求决 → 部门', desk: '镇自然资源所', reasons: ['由有权处理的单位办理'], runnerUp: '调解', channel: '' })
})

test('whoever is named is one question, with everybody whom the words may mean', () => {
  expect(view().named).toEqual([{ words: '刘主任', choices: [
    { id: 'liu-1', text: '刘某 · 甲村委会主任' }, { id: 'liu-2', text: '刘某某 · 镇农办主任' }, { id: 'none', text: '不是干部，或没有反映谁' }, { id: 'ask', text: '认不出来，问主管' }
  ] }])
})

test('nothing moves while nobody has said who that is', () => {
  const shown = view()
  expect(isResolved(shown, shown.fields)).toBe(false)
  expect(intakeErrors(shown, shown.fields)).toEqual([{ field: 'who', words: '先认清反映的是谁，再分流' }])
  expect(intakeErrors(shown, { ...shown.fields, who: { 刘主任: 'liu-1' } })).toEqual([])
})

test('the answer says whom it is about, or that it is no official', () => {
  const shown = view()
  expect(respondentsOf(shown, { ...shown.fields, who: { 刘主任: 'liu-2' } })).toEqual([{ words: '刘主任', personId: 'liu-2' }])
  expect(respondentsOf(shown, { ...shown.fields, who: { 刘主任: NOBODY } })).toEqual([{ words: '刘主任' }])
})

test('where nobody is named the words of the filer are asked for', () => {
  const shown = view({ proposal: { ...proposal, named: [] } })
  expect(isResolved(shown, shown.fields)).toBe(false)
  expect(respondentsOf(shown, { ...shown.fields, accused: ' 管工程的 ' })).toEqual([{ words: '管工程的' }])
})

test('where it goes, as the contract takes it', () => {
  expect([destination({ queue: 'department', deskId: 'land' }), destination({ queue: 'grid', deskId: 'g1' }), destination({ queue: 'discipline', deskId: '' }), destination({ queue: 'mediation', deskId: '' })])
    .toEqual([{ queue: 'department', unitId: 'land' }, { queue: 'grid', gridId: 'g1' }, { queue: 'discipline' }, undefined])
  expect(desksOf('mediation', desks).map(({ id }) => id)).toEqual(['c1'])
})

test('an accusation goes to discipline, and nothing else does', () => {
  const shown = view({}, { who: { 刘主任: 'liu-1' } })
  for (const wrong of [{ kind: 'accusation' as const }, { queue: 'discipline' as const }]) expect(intakeErrors(shown, { ...shown.fields, ...wrong }).map(({ field }) => field)).toEqual(['to'])
  expect(intakeErrors(shown, { ...shown.fields, kind: 'accusation', queue: 'discipline' })).toEqual([])
})

test('what was typed before is there again', () => expect(view({}, { subject: '界石被挪' }).fields).toMatchObject({ subject: '界石被挪', requests: '水渠堵了，请来清。', reason: '由有权处理的单位办理' }))
