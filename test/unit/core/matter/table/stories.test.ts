import { rowOfDue } from '../../../../../cloudfunctions/core/matter/table/apply'
import { sweepClock } from '../../../../../cloudfunctions/core/matter/clocks/sweep'
import { at } from '../clocks/sample'
import { filed, lastDays, runningOf, take, tell, type Telling } from './story'

const code = (code: string) => expect.objectContaining({ code })
const claim = tell(filed('petition', 'claim'), ['P01', '2026-03-02 10:00'], ['P03', '2026-03-02 14:00'])
const transferred = tell(claim, ['P08', '2026-03-06 10:00'], ['H01', '2026-03-09 10:00'])
const handling = tell(transferred, ['P14', '2026-03-10 10:00'], ['P18', '2026-03-11 10:00'])
const approval: Telling = { approval: { more: 20, askedBy: 'handler', approvedBy: 'head', post: '镇长', reason: '要等测量结果' } }

test('a claim on its main way: each limit runs while its duty does', () => {
  expect(lastDays(claim.clocks)).toEqual({ C1: '2026-03-17', C2: '2026-03-17', C13: '2026-03-04' })
  expect(transferred.standing.state).toBe('transferred')
  expect(lastDays(transferred.clocks)).toEqual({ C2: '2026-03-24', C3: '2026-03-16', C13: '2026-03-04' }) // the unit's own, from its receipt
  expect(lastDays(handling.clocks)).toEqual({ C4: '2026-05-09' })
  const replied = tell(handling, ['P23', '2026-05-01 10:00', approval], ['P24', '2026-05-20 10:00'])
  expect(lastDays(replied.clocks)).toEqual({ C4: '2026-05-29' }) // runs until delivered
  const served = take(replied, 'P26', '2026-05-25 10:00', { endsAt: { C4: at('2026-05-22 10:00') }, startsAt: { C6: at('2026-05-22 10:00') } })
  expect(lastDays(served.clocks)).toEqual({ C6: '2026-06-22' }) // 21 June is a Sunday
  const inReview = tell(served, ['P32', '2026-06-22 23:00'])
  expect(lastDays(inReview.clocks)).toEqual({ C7: '2026-07-22' })
  const final = tell(inReview, ['P34', '2026-07-10 10:00'], ['P36', '2026-07-20 10:00'], ['P37', '2026-07-25 10:00', { stop: { from: '2026-07-25', to: '2026-07-26' } }])
  expect(lastDays(final.clocks)).toEqual({ C9: '2026-08-21' })
  const closed = tell(final, ['P38', '2026-08-10 10:00'], ['P41', '2026-08-11 10:00'], ['P43', '2026-08-20 10:00'])
  expect(closed.standing.state).toBe('closed')
  expect(lastDays(closed.clocks)).toEqual({})
})

test('a hand-over waits for the signature: the sender\'s limits run on, the receiver\'s have not begun', () => {
  const sent = take(claim, 'P08', '2026-03-06 10:00')
  expect(sent.standing).toMatchObject({ state: 'awaitingReceipt', handover: { row: 'P08', back: 'registered' } })
  expect(runningOf(sent.clocks)).toEqual(['C1', 'C2', 'C13', 'receipt'])
  expect(sent.step).toMatchObject({ papers: ['X07'], tells: ['U1'] })
  const signed = take(sent, 'H01', '2026-03-09 10:00')
  expect(signed.step).toMatchObject({ row: 'P08', papers: ['X09'], tells: ['F5'] })
  expect(signed.standing).not.toHaveProperty('handover')
  const back = take(sent, 'H02', '2026-03-09 10:00')
  expect(back.standing.state).toBe('registered')
  expect(runningOf(back.clocks)).toEqual(['C1', 'C2', 'C13'])
})

test('an objection in time comes back, and C1 runs on from where it stood', () => {
  const objected = take(transferred, 'P10', '2026-03-13 10:00')
  const back = take(objected, 'P11.agreed', '2026-03-16 10:00')
  expect(back.standing.state).toBe('registered')
  expect(lastDays(back.clocks)).toEqual({ C1: '2026-03-24', C13: '2026-03-04' }) // seven of the 15 days, 10 to 16 March, were the unit's
  const kept = take(objected, 'P11.refused', '2026-03-16 10:00')
  expect(lastDays(kept.clocks)).toEqual({ C2: '2026-03-24', C13: '2026-03-04' })
  expect(() => take(kept, 'P10', '2026-03-16 11:00')).toThrow(code('TOO_LATE'))
})

test('after its five working days a unit keeps what it got', () => {
  const c3 = transferred.clocks.find(clock => clock.code === 'C3')!
  const { clock, due } = sweepClock(c3, c3.dueAt)
  expect(rowOfDue(transferred.standing, clock.code, due!)).toBe('P12')
  const late = { ...transferred, clocks: transferred.clocks.map(other => other === c3 ? clock : other) }
  expect(() => take(late, 'P10', '2026-03-17 00:00')).toThrow(code('TOO_LATE'))
})

test('a withdrawal undone within 24 hours is as if it had never been, also from an offer of mediation', () => {
  const withdrawn = take(handling, 'P29', '2026-03-20 10:00')
  expect(runningOf(withdrawn.clocks)).toEqual([])
  const undone = take(withdrawn, 'P50', '2026-03-21 10:00')
  expect(undone.standing.state).toBe('handling')
  expect(undone.clocks).toEqual(handling.clocks)
  expect(() => take(withdrawn, 'P50', '2026-03-21 10:00:01')).toThrow(code('TOO_LATE'))
  const offered = tell(handling, ['P08b', '2026-03-12 10:00'], ['H01', '2026-03-12 11:00'])
  const again = tell(offered, ['P29', '2026-03-13 10:00'], ['P50', '2026-03-13 11:00'])
  expect(again.standing.state).toBe('mediationOffered')
  expect(take(again, 'P08d', '2026-03-14 10:00').standing.state).toBe('handling')
})

test('a withdrawal while a hand-over waits, undone, still waits', () => {
  const undone = tell(claim, ['P08', '2026-03-06 10:00'], ['P29', '2026-03-06 11:00'], ['P50', '2026-03-06 12:00'])
  expect(take(undone, 'H01', '2026-03-06 13:00').standing.state).toBe('transferred')
})

test('mediation offered on a claim: its limits run on, and it goes on where it was', () => {
  const offered = tell(claim, ['P08a', '2026-03-03 10:00'], ['P08b', '2026-03-04 10:00'], ['H01', '2026-03-04 11:00'])
  expect(offered.standing).toMatchObject({ state: 'mediationOffered', before: ['withGrid'] })
  expect(runningOf(offered.clocks)).toEqual(['C2', 'C13', 'C12'])
  expect(take(offered, 'P08d', '2026-03-10 10:00').standing).toMatchObject({ state: 'withGrid', before: [] })
})

test('from the grid back to the desk C1 runs on', () => {
  const back = tell(claim, ['P08a', '2026-03-03 10:00'], ['P08c.needed', '2026-03-06 10:00'])
  expect(lastDays(back.clocks)).toEqual({ C1: '2026-03-20', C2: '2026-03-17', C13: '2026-03-04' })
})

test('advice is answered in the town\'s time; a reply is called back within a minute', () => {
  const replied = tell(filed('petition', 'advice'), ['P01', '2026-03-02 10:00'], ['P03', '2026-03-02 14:00'], ['P16', '2026-03-03 10:00'], ['P18', '2026-03-03 11:00'], ['P27', '2026-03-20 10:00'])
  expect(runningOf(replied.clocks)).toEqual([])
  expect(lastDays(take(replied, 'P49', '2026-03-20 10:01').clocks)).toEqual({ N4: '2026-04-02' })
  expect(() => take(replied, 'P49', '2026-03-20 10:01:01')).toThrow(code('TOO_LATE'))
  expect(take(replied, 'P41.advice', '2026-03-21 10:00').standing.state).toBe('closed')
  expect(() => take(replied, 'P26', '2026-03-21 10:00')).toThrow(code('WRONG_STATE'))
})

test('a claim under the duty\'s own law is answered by that law and has no review', () => {
  const own = tell(claim, ['P15', '2026-03-03 10:00'], ['P18', '2026-03-03 11:00'])
  expect(lastDays(own.clocks)).toEqual({ N5: '2026-03-23' })
  expect(() => take(own, 'P24', '2026-03-10 10:00')).toThrow(code('WRONG_STATE'))
  expect(() => take(own, 'P23', '2026-03-10 10:00', approval)).toThrow(code('WRONG_STATE'))
  const replied = take(own, 'P28', '2026-03-10 10:00')
  expect(() => take(replied, 'P26', '2026-03-10 11:00')).toThrow(code('WRONG_STATE'))
  expect(take(replied, 'P41.ownLaw', '2026-03-11 10:00').standing.state).toBe('closed')
})

test('where name and address are unclear no written notice is owed (条例 23)', () => {
  expect(runningOf(take(filed('petition', 'claim'), 'P01', '2026-03-02 10:00', { isAddressUnclear: true }).clocks)).toEqual(['C1', 'C13'])
})

test('an accusation: the limits of the office end with the discipline\'s signature, and return with it', () => {
  const registered = tell(filed('petition', 'accusation'), ['P01', '2026-03-02 10:00'], ['P03', '2026-03-02 14:00'])
  const handed = tell(registered, ['P07', '2026-03-04 10:00'], ['H01', '2026-03-05 10:00'])
  expect(handed.standing.state).toBe('withDiscipline')
  expect(runningOf(handed.clocks)).toEqual([])
  expect(lastDays(take(handed, 'P46.returned', '2026-03-10 10:00').clocks)).toEqual({ C1: '2026-03-22' })
  expect(() => take(registered, 'P08', '2026-03-04 10:00')).toThrow(code('WRONG_STATE'))
})

test('a closed claim can still be reviewed while the right runs, and not after', () => {
  const served = tell(handling, ['P24', '2026-03-20 10:00'], ['P26', '2026-03-23 10:00'])
  const closed = take(served, 'P33.content', '2026-03-25 10:00')
  expect(runningOf(closed.clocks)).toEqual(['C6', 'C14'])
  expect(take(closed, 'P32', '2026-04-22 10:00').standing.state).toBe('inReview')
  const lapsed = { ...closed, clocks: closed.clocks.map(clock => clock.code === 'C6' ? sweepClock(clock, at('2026-04-23 00:00')).clock : clock) }
  expect(() => take(lapsed, 'P32', '2026-04-23 10:00')).toThrow(code('TOO_LATE'))
})

test('a step belongs to those who may take it', () => {
  expect(() => take(claim, 'P08', '2026-03-06 10:00', { who: ['handler', 'filer'] })).toThrow(code('NOT_FOUND'))
  expect(() => take(handling, 'P23', '2026-03-20 10:00', { ...approval, who: ['handler'] })).toThrow(code('NOT_FOUND'))
  expect(() => take(handling, 'P29', '2026-03-20 10:00', { who: ['head'] })).toThrow(code('NOT_FOUND'))
  expect(take(handling, 'P02', '2026-03-20 10:00', { who: [] }).step!.tells).toEqual(['U7'])
})

test('an order or a hazard without a date is refused', () => {
  const ordered = take(claim, 'P09', '2026-03-06 10:00')
  expect(() => take(ordered, 'H01', '2026-03-06 11:00')).toThrow(code('VALIDATION'))
  expect(lastDays(take(ordered, 'H01', '2026-03-06 11:00', { until: '2026-04-10' }).clocks)).toMatchObject({ N3: '2026-04-10' })
  const checked = tell(filed('report', 'hazard'), ['R01', '2026-03-02 10:00'], ['R02', '2026-03-03 10:00'])
  expect(() => take(checked, 'R04', '2026-03-03 11:00')).toThrow(code('VALIDATION'))
})

test('a hazard from report to mended', () => {
  const reported = take(filed('report', 'hazard'), 'R01', '2026-03-02 10:00')
  expect(lastDays(reported.clocks)).toEqual({ C12: '2026-03-09', C13: '2026-03-04' })
  const mended = tell(reported, ['R02', '2026-03-03 10:00'], ['R04', '2026-03-03 11:00', { until: '2026-03-20' }], ['R05', '2026-03-18 10:00'], ['R05.closed', '2026-03-18 11:00'])
  expect(lastDays(mended.clocks)).toEqual({ C14: '2026-04-17' })
  expect(lastDays(take(mended, 'R10.again', '2026-03-25 10:00').clocks)).toEqual({ C12: '2026-04-01' })
})

test('a mediation from application to confirmation, and one that lapses', () => {
  const mediating = tell(filed('mediation', 'dispute'), ['M01', '2026-03-02 10:00'], ['M03', '2026-03-05 10:00'])
  expect(lastDays(mediating.clocks)).toEqual({ C10: '2026-04-05' })
  const both: Telling = { approval: { more: '2026-04-20', askedBy: 'parties', approvedBy: 'parties', post: '双方', reason: '还在商量' } }
  const agreed = tell(mediating, ['M07', '2026-04-01 10:00', both], ['M10', '2026-04-10 10:00', { until: '2026-06-01' }])
  expect(lastDays(agreed.clocks)).toEqual({ C11: '2026-05-11', due: '2026-06-01' }) // 10 May is a Sunday
  const confirmed = tell(agreed, ['M13', '2026-05-11 23:00'], ['M14.confirmed', '2026-05-20 10:00'], ['M16.performed', '2026-05-30 10:00'], ['M17', '2026-06-02 10:00'])
  expect(lastDays(confirmed.clocks)).toEqual({ C14: '2026-07-02' })
  const { clock, due } = sweepClock(mediating.clocks[0]!, at('2026-04-06 00:00'))
  expect(rowOfDue(mediating.standing, clock.code, due!)).toBe('M08.lapsed')
  expect(take(mediating, 'M08.lapsed', '2026-04-06 00:00').standing.state).toBe('failed')
})
