import { queues, states, type Queue, type State } from '../../../../../contract/states'
import { shownDeskRow, type DeskRow } from '../../../../components/desk-rows/view'
import { daysLeft } from '../../../../platform/dates'
import { showCount } from '../../../../platform/numbers'
import type { QueuePage } from '../../../../services/work'

const queueOfRole: Record<string, Queue> = { intake: 'intake', gridWorker: 'grid', mediator: 'mediation', committee: 'mediation', handler: 'department', head: 'department', villageCadre: 'department' }

/** The queues of somebody's offices, in the order of the tabs. */
export const queuesOf = (roles: string[]): Queue[] => (['intake', 'department', 'grid', 'mediation'] as const).filter(queue => roles.some(role => queueOfRole[role] === queue))

/** The states in which a matter waits for somebody of a queue. */
const waiting: Record<Queue, State[]> = {
  intake: ['received', 'registered', 'objected'],
  department: ['awaitingReceipt', 'transferred', 'accepted', 'handling', 'replied', 'served', 'reopened', 'inReview'],
  grid: ['withGrid', 'reported', 'checked', 'mending'],
  mediation: ['awaitingReceipt', 'mediationOffered', 'applied', 'mediating', 'agreed', 'unperformed'],
  discipline: []
}

const dues: Record<string, { text: string, fits: (row: DeskRow, now: number) => boolean }> = {
  overdue: { text: '已超期', fits: row => row.due?.mark === 'overdue' },
  today: { text: '今天到期', fits: (row, now) => row.due !== undefined && daysLeft(row.due.at, now) === 0 },
  week: { text: '7 天内到期', fits: (row, now) => row.due !== undefined && daysLeft(row.due.at, now) >= 0 && daysLeft(row.due.at, now) < 7 }
}

export type FilterName = 'state' | 'village' | 'class' | 'due'
const names: Record<FilterName, string> = { state: '状态', village: '村', class: '类别', due: '到期' }

interface Choice { id: string, text: string }
/** A filter: its word, or what is chosen in it, and what can be chosen. */
export interface Filter { id: FilterName, text: string, on: boolean, choices: Choice[] }

const SHOWN = 20

/** 全部待办: the rows of one queue, twenty at a time, and what they are narrowed by. No names of persons anywhere. */
export function queueView ({ rows, cursor, roles, villages, query }: QueuePage, now: number) {
  const own = queuesOf(roles)
  const queue = own.find(name => name === query.queue) ?? own[0] ?? 'department'
  const filters = filtersOf({ queue, rows, villages, query })
  const fitting = rows.filter(row => (!query.class || row.category === query.class) && (!query.due || dues[query.due]?.fits(row, now) !== false))
  const room = SHOWN * Number(query.pages ?? 1)
  const chosen = filters.filter(({ on }) => on).map(({ text }) => text)
  const count = cursor === undefined ? showCount(fitting.length) : fitting.length > 0 ? `${SHOWN}+` : ''
  return {
    queue,
    tabs: own.length > 1 ? own.map(id => ({ id, title: id === queue && count !== '' ? `${queues[id]} ${count}` : queues[id] })) : [],
    filters,
    sum: [...chosen, count === '' ? '' : `${count} 件`].filter(Boolean).join('，'),
    rows: fitting.slice(0, room).map(row => shownDeskRow(row, now)),
    more: fitting.length > room || cursor !== undefined,
    ended: fitting.length > SHOWN && fitting.length <= room && cursor === undefined,
    empty: fitting.length > 0 || cursor !== undefined ? '' : chosen.length > 0 ? '这样选，没有找到。' : '这个队列是空的。'
  }
}

function filtersOf ({ queue, rows, villages, query }: Pick<QueuePage, 'rows' | 'villages' | 'query'> & { queue: Queue }): Filter[] {
  const classes = [...new Set(rows.flatMap(row => row.category ?? []))].sort((a, b) => a.localeCompare(b, 'zh'))
  const choices: Record<FilterName, Choice[]> = {
    state: waiting[queue].map(id => ({ id, text: states[id].name })),
    village: villages.map(({ id, name }) => ({ id, text: name })),
    class: [...new Set([...classes, ...query.class ? [query.class] : []])].map(text => ({ id: text, text })),
    due: Object.entries(dues).map(([id, { text }]) => ({ id, text }))
  }
  return (Object.keys(names) as FilterName[]).filter(id => choices[id].length > 0).map(id => {
    const chosen = choices[id].find(choice => choice.id === query[id])
    return { id, text: chosen?.text ?? names[id], on: chosen !== undefined, choices: [{ id: '', text: '不限' }, ...choices[id]] }
  })
}
