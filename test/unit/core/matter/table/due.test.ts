import type { Form, State } from '../../../../../contract/states'
import { rowOfDue } from '../../../../../cloudfunctions/core/matter/table/apply'
import { rules, type ClockCode } from '../../../../../cloudfunctions/core/matter/clocks/rules'
import { momentsOf } from '../../../../../cloudfunctions/core/matter/clocks/reckon'
import { rowOf } from '../../../../../cloudfunctions/core/matter/table/rows'
import { start } from '../clocks/sample'

const row = (form: Form, state: State, code: ClockCode, due: Parameters<typeof rowOfDue>[2]) =>
  rowOfDue({ form, kind: form === 'petition' ? 'claim' : 'dispute', state }, code, due)

test.each<[Form, State, ClockCode, Parameters<typeof rowOfDue>[2], ReturnType<typeof rowOfDue>]>([
  ['petition', 'registered', 'C1', 'amber', 'P22'], ['petition', 'registered', 'C1', 'red', 'P25'], ['petition', 'handling', 'C4', 'red', 'P25'],
  ['petition', 'inReview', 'C7', 'red', 'P25.above'], ['petition', 'inReExamination', 'C9', 'red', 'P25.above'], ['petition', 'served', 'C6', 'remind', 'P26.remind'],
  ['petition', 'served', 'C6', 'ended', 'P33.lapsed'], ['petition', 'closed', 'C6', 'ended', null], ['petition', 'reviewed', 'C8', 'ended', 'P39'],
  ['petition', 'transferred', 'C3', 'ended', 'P12'], ['petition', 'served', 'due', 'red', 'P40.unperformed'], ['petition', 'awaitingReceipt', 'receipt', 'amber', 'H03'],
  ['report', 'reported', 'C12', 'red', 'R06'], ['report', 'mending', 'due', 'red', 'R06'], ['mediation', 'mediating', 'C10', 'remind', 'M07.remind'],
  ['mediation', 'mediating', 'C10', 'ended', 'M08.lapsed'], ['mediation', 'agreed', 'C11', 'remind', 'M12'], ['mediation', 'agreed', 'C11', 'ended', 'M15'],
  ['mediation', 'confirmed', 'due', 'red', 'M16.due'], ['mediation', 'closed', 'C14', 'red', 'P25']
])('%s %s: %s %s is row %s', (form, state, code, due, expected) => {
  expect(row(form, state, code, due)).toBe(expected)
})

test('whatever a limit of a petition, a report or a mediation raises while its duty is open has a row that the timer takes', () => {
  const where: Partial<Record<ClockCode, [Form, State]>> = {
    C3: ['petition', 'transferred'], C6: ['petition', 'served'], C8: ['petition', 'reviewed'], C10: ['mediation', 'mediating'], C11: ['mediation', 'agreed'],
    receipt: ['petition', 'awaitingReceipt']
  }
  for (const code of Object.keys(rules) as ClockCode[]) {
    if (code === 'N2-third-party') continue // of an information request, which is no matter of the table
    const [form, state] = where[code] ?? ['petition', 'handling']
    for (const { mark } of momentsOf(start(code, '2026-03-02 10:00', { risk: 'low', until: '2026-03-20', own: { length: { unit: 'day', count: 20 }, article: '某法第一条' } }))) {
      const id = row(form, state, code, mark)
      expect([code, mark, id && rowOf(id).who]).toEqual([code, mark, ['timer']])
    }
  }
})
