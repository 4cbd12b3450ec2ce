import type { Mistake } from '../mistake'
import type { TownFolder } from '../town-folder'
import { repeated } from './references'

/** Each rule names a leader's office, opens before it closes, and is not absent before it began to be. */
export function* receptionDays ({ offices, settings: { reception: { rules } } }: TownFolder): Generator<Mistake> {
  const at = (entry: string, what: string, todo: string): Mistake => ({ file: 'reception.json', entry, what, todo })
  const leaders = new Set(offices.filter(({ role }) => role === 'lead' || role === 'head').map(({ id }) => id))
  for (const id of repeated(rules.map(rule => rule.id))) yield at(id, '两条规则的 id 一样', '改掉一个')
  for (const { id, officeId, opens, closes, except } of rules) {
    if (opens >= closes) yield at(id, '结束的时间不晚于开始', '核对「opens」和「closes」')
    for (const office of [officeId, ...except.flatMap(({ officeId }) => officeId ?? [])]) {
      if (!leaders.has(office)) yield at(id, `${office} 不是领导的岗位`, '「officeId」写 offices.json 里「role」是 lead 或 head 的岗位')
    }
    for (const { from, to } of except) if (to < from) yield at(id, `例外的结束 ${to} 早于开始 ${from}`, '核对两个日期')
  }
}
