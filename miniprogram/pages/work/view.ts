import { isForToday, isSoon, shownDeskRow } from '../../components/desk-rows/view'
import { showDue } from '../../platform/dates'
import { showCount } from '../../platform/numbers'
import { exists } from '../../platform/pages'
import type { Work } from '../../services/work'

const page = (name: string): string => `packages/work/pages/${name}/index`

interface Entry { id: string, text: string, icon: string, roles: string[] }
const taking = ['villageCadre', 'gridWorker', 'handler', 'intake', 'lead', 'discipline']
/** What can be begun here, by who does it; each stands only where its page is there. */
const entries: Entry[] = [
  { id: 'assist', text: '替群众登记', icon: 'user-add', roles: taking },
  { id: 'sign', text: '待签发', icon: 'seal', roles: ['head'] },
  { id: 'secret-desk', text: '保密举报台', icon: 'lock-on', roles: ['discipline'] }
]

export const routeOf = (id: string): string => page(id)

const SHOWN = 20

/** 今天先办什么: at most twenty, in the desk's own order; what is due within three days apart; the rest behind 全部待办. */
export function workView ({ rows, cursor, roles }: Work, now: number) {
  const today = rows.filter(isForToday)
  const soon = rows.filter(row => isSoon(row, now))
  const shown = today.slice(0, SHOWN)
  return {
    ...headline(today, rows, now),
    today: shown.map(row => shownDeskRow(row, now)),
    soon: soon.slice(0, SHOWN - shown.length).map(row => shownDeskRow(row, now)),
    all: rows.length === 0 ? '' : cursor === undefined ? showCount(rows.length) : `${SHOWN}+`,
    entries: entries.filter(entry => exists(page(entry.id)) && entry.roles.some(role => roles.includes(role))).map(({ id, text, icon }) => ({ id, text, icon }))
  }
}

/** 今天 6 件，2 件今天到期; when nothing presses, the next day that does. */
function headline (today: Work['rows'], rows: Work['rows'], now: number): { count: string, dueToday: string, next: string } {
  if (today.length === 0) {
    const next = rows.find(row => row.due !== undefined)?.due
    return { count: '今天没有到期的事。', dueToday: '', next: next ? `下一件最晚 ${showDue(next.at, now)}` : '' }
  }
  const due = today.filter(row => row.due?.mark === 'today').length
  return { count: `今天 ${showCount(today.length)} 件`, dueToday: due > 0 ? `${showCount(due)} 件今天到期` : '', next: '' }
}

/** 为什么这样排: the fixed order, said once. */
export const order = ['有人可能受伤害的', '今天到期的', '已经超期的，早的在前', '群众在等回话的', '新来没看的，2 个工作日内要联系', '三天内到期的', '其余按到期的日子']
