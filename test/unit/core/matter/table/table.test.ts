import { existsSync, readFileSync } from 'node:fs'
import { states, type Kind, type State } from '../../../../../contract/states'
import { isOpenTo, type Standing } from '../../../../../cloudfunctions/core/matter/table/apply'
import { papers } from '../../../../../cloudfunctions/core/matter/table/codes'
import { rowIds, rowOf, type RowId } from '../../../../../cloudfunctions/core/matter/table/rows'
import type { Row } from '../../../../../cloudfunctions/core/matter/table/row'

const petitionKinds: Kind[] = ['advice', 'accusation', 'claim']
const papersOf = ({ papers = [], offers = [], sends }: Row) => [...papers, ...offers, ...sends?.papers ?? []]
const messagesOf = ({ tells = [], sends }: Row) => [...tells, ...sends?.tells ?? []]
const clocksOf = ({ starts = [], stops = [], needs = [], runsOn = [], extends: extended, suspends }: Row) =>
  [...starts, ...stops === 'all' ? [] : stops, ...needs, ...runsOn, ...extended ? [extended] : [], ...suspends ? [suspends.clock] : []]
const outcomesOf = (id: string) => rowIds.filter(row => row.split('.')[0] === id).map(rowOf)

/** Every state that a matter of a kind can come to, step by step. */
function reachable (form: Standing['form'], kind: Kind): Set<State> {
  const found = new Set<State>()
  const queue: (State | null)[] = [null]
  for (const state of queue) {
    for (const row of rowIds.map(rowOf)) {
      const ways = ([undefined, 'general', 'ownLaw'] as const).some(basis => isOpenTo({ form, kind, state, basis }, row))
      for (const to of ways ? [row.to, ...row.sends ? ['awaitingReceipt' as const] : []] : []) {
        if (to !== 'same' && to !== 'before' && to !== 'sent' && !found.has(to)) { found.add(to); queue.push(to) }
      }
    }
  }
  return found
}

test('an accusation has no way to the grid, to mediation, to a unit or to a reply: only to the discipline channel (条例 30)', () => {
  expect([...reachable('petition', 'accusation')].sort()).toEqual(['awaitingReceipt', 'closed', 'received', 'registered', 'withDiscipline', 'withdrawn'])
})

test('no other petition comes to the discipline channel', () => {
  for (const kind of ['advice', 'claim'] as const) expect(reachable('petition', kind)).not.toContain('withDiscipline')
})

test('every state is reached by some matter, and only by matters of its form', () => {
  const all = new Set([
    ...petitionKinds.flatMap(kind => [...reachable('petition', kind)]), ...(['hazard', 'dispute', 'service'] as const).flatMap(kind => [...reachable('report', kind)]),
    ...reachable('mediation', 'dispute')
  ])
  expect([...all].sort()).toEqual(Object.keys(states).sort())
  expect(reachable('report', 'hazard')).not.toContain('accepted')
  expect(reachable('mediation', 'dispute')).not.toContain('replied')
})

test('every state but the last ones has a way out', () => {
  const stuck = (Object.keys(states) as State[]).filter(state => !rowIds.map(rowOf).some(({ from, to }) => Array.isArray(from) && from.includes(state) && to !== 'same'))
  expect(stuck).toEqual(['moved'])
})

test('advice is never handled as a claim: no C4, no review', () => {
  for (const state of ['served', 'inReview', 'hearing', 'settled', 'mediationOffered'] as const) expect(reachable('petition', 'advice')).not.toContain(state)
})

test('no row ends a right of the person but by its use, its lapse or a withdrawal', () => {
  const ends = (code: 'C6' | 'C8') => rowIds.filter(id => { const { stops = [] } = rowOf(id); return stops !== 'all' && stops.includes(code) })
  expect(ends('C6')).toEqual(['P32', 'P33.lapsed', 'P44'])
  expect(ends('C8')).toEqual(['P36', 'P39'])
})

test('every paper of petitions, mediation and reports is made by some step', () => {
  const made = new Set(rowIds.flatMap(id => papersOf(rowOf(id))))
  expect(Object.keys(papers).filter(code => !made.has(code as keyof typeof papers))).toEqual([])
})

describe('beside the town\'s document', () => {
  const page = '../shared/documents.md'
  const isThere = existsSync(page)
  const text = isThere ? readFileSync(page, 'utf8').split('## 6. States')[1]!.split('### 6.4')[0]! : ''
  const documented = text.split('\n').flatMap(line => {
    const cells = /^\| ([PRM]\d+[a-d]?) \|/.test(line) ? line.split('|').map(cell => cell.trim()) : []
    return cells.length > 0 ? [{ id: cells[1]!, clock: cells[4]!, paper: cells[5]!, message: cells[6]! }] : []
  })
  const each = (name: string, check: (row: typeof documented[number]) => void) =>
    (isThere ? test : test.skip)(isThere ? name : `${name} (skipped: ${page} is not here)`, () => { documented.forEach(check) })
  const codes = (text: string, pattern: RegExp) => [...new Set(text.match(pattern) ?? [])].sort()
  const uniq = (list: readonly string[]) => [...new Set(list)].sort()

  each('there is every row and no other', () => {
    const ours = uniq(rowIds.map(id => id.split('.')[0]!).filter(id => !id.startsWith('H')))
    expect(ours).toEqual(uniq(documented.map(({ id }) => id)))
  })
  each('each row makes its papers', ({ id, paper }) => {
    const beside = new Set(['T18', 'X33']) // offered with X10, after M17: sections 2.2 and 6.5
    if (id === 'P28') paper = 'X10' // X30 is where the act's own paper is listed
    const ours = uniq(outcomesOf(id).flatMap(papersOf))
    expect([id, ours.filter(code => !beside.has(code))]).toEqual([id, codes(paper, /[XTWA]\d\d/g).filter(code => !beside.has(code))])
  })
  each('each row tells its messages', ({ id, message }) => {
    const asked = { P17: ['U2'], P08b: ['U1'], R07: ['U1'] } as Record<string, string[]> // what waits is told on both desks: section 6.5
    const ours = uniq(outcomesOf(id).flatMap(messagesOf)).filter(code => !asked[id]?.includes(code))
    expect([id, ours]).toEqual([id, codes(message.replace('SMS f', 'SMS-f'), /[FU]\d+|SMS-f/g)])
  })
  each('each row moves its clocks', ({ id, clock }) => {
    const moved = clock.split(';').filter(part => /stop|start|ends|from|paused|extended|new C4|\+|^N6$/.test(part)).join(';')
    const ours = new Set<string>(outcomesOf(id).flatMap(clocksOf))
    expect([id, codes(moved, /[CN]\d+/g).map(code => code === 'C5' ? 'C4' : code).filter(code => !ours.has(code))]).toEqual([id, []])
  })
})

test('an id with a point is an outcome of a row', () => {
  expect(rowIds.filter(id => !/^[PRMH]\d\d[a-d]?(\.[a-zA-Z]+)?$/.test(id))).toEqual([] satisfies RowId[])
})
