import { kinds, states, type State } from '../../../../contract/states'
import { ruleOf } from '../clocks/rules'
import { rowIds, rowOf, type RowId } from './rows'
import type { Row } from './row'

const titles = { petition: '信访事项', report: '上报', mediation: '人民调解', every: '各种事项' } as const

/** The whole state table as a page: a diagram of states and a table of steps for each form. README.md beside this file is this text. */
export function diagram (): string {
  return [
    '# The state table', '',
    'Made from `rows/`; a test holds this page to it. A step that changes no state stands in the table only.',
    'Steps with 待签收 (`sends`) wait for the receiver\'s signature and take effect then.', '',
    ...(['petition', 'report', 'mediation', 'every'] as const).flatMap(form => section(form))
  ].join('\n')
}

function section (form: keyof typeof titles): string[] {
  const ids = rowIds.filter(id => rowOf(id).form === form)
  return [`## ${titles[form]}`, '', ...(form === 'every' ? [] : mermaid(ids)), ...table(ids), '']
}

function mermaid (ids: readonly RowId[]): string[] {
  const arrows = new Map<string, RowId[]>()
  for (const id of ids) for (const arrow of arrowsOf(rowOf(id))) arrows.set(arrow, [...arrows.get(arrow) ?? [], id])
  const used = (Object.keys(states) as State[]).filter(state => [...arrows.keys()].some(arrow => arrow.split(' ').includes(state)))
  return [
    '```mermaid', 'stateDiagram-v2', ...used.map(state => `  state "${states[state].name}" as ${state}`),
    ...[...arrows].map(([arrow, ids]) => `  ${arrow} : ${ids.join(', ')}`), '```', ''
  ]
}

function arrowsOf ({ from, to, sends }: Row): string[] {
  if (to === 'same' || to === 'before' || to === 'sent') return []
  const sources = from === 'new' ? ['[*]'] : typeof from === 'string' ? [] : from
  return [...sources.map(source => `${source} --> ${sends ? 'awaitingReceipt' : to}`), ...(sends ? [`awaitingReceipt --> ${to}`] : [])]
}

function table (ids: readonly RowId[]): string[] {
  return ['| row | from → to | what happens | who | clocks | papers | messages |', '|---|---|---|---|---|---|---|', ...ids.map(id => `| ${cells(id).join(' | ')} |`)]
}

function cells (id: RowId): string[] {
  const row = rowOf(id)
  const { who, event, papers = [], offers = [], tells = [], sends } = row
  return [
    id, `${fromInWords(row)} → ${toInWords(row)}`, event, who.join(', '), clocksInWords(row).join('; '),
    [...(sends?.papers ?? []), ...papers, ...offers.map(code => `(${code})`)].join(' '), [...(sends?.tells ?? []), ...tells].join(' ')
  ]
}

const fromInWords = ({ from, kinds: only, basis }: Row): string =>
  [typeof from === 'string' ? { new: '–', open: '在办', any: '任何' }[from] : from.map(state => states[state].name).join('、'), only && `（${only.map(kind => kinds[kind]).join('、')}）`, basis && `[${basis}]`].filter(Boolean).join('')

const toInWords = ({ to, sends }: Row): string =>
  `${sends ? '待签收 → ' : ''}${to === 'same' ? '不变' : to === 'before' ? '原来的' : to === 'sent' ? '交去的地方' : states[to].name}`

function clocksInWords ({ stops = [], starts = [], needs, runsOn, extends: extended, suspends, undoes, dated }: Row): string[] {
  const named = (verb: string, codes: readonly string[] | undefined) => codes && codes.length > 0 ? [`${verb} ${codes.join(' ')}`] : []
  return [
    ...named('needs', needs), ...(stops === 'all' ? ['stops all'] : named('stops', stops)), ...named('starts', starts), ...named('starts if dated', dated && [dated]),
    ...named('runs on', runsOn), ...named(`extends (${ruleOf('C4').extension?.code && extended === 'C4' ? 'C5' : 'both agree'})`, extended && [extended]),
    ...named('suspends', suspends && [suspends.clock]), ...(undoes ? ['as if never stopped'] : [])
  ]
}
