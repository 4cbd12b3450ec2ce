import type { Reply } from '../../../contract/action'
import type { account } from '../../../contract/account'
import { isOpen } from '../../core/matter/desk'
import type { MatterRow } from '../../core/matter/ports'
import { keptUntil } from '../../core/matter/retention'

type Stays = Reply<typeof account.erase>['stays']

/** What of somebody the law keeps, each line with its last day: what is in hand, what is closed by the day its archive term ends, and the consents. */
export function whatStays (matters: readonly MatterRow[]): Stays {
  const open = matters.filter(isOpen).length
  const terms = new Map<string, number>()
  for (const until of matters.flatMap(matter => keptUntil(matter) ?? [])) terms.set(until, (terms.get(until) ?? 0) + 1)
  return [
    ...(open > 0 ? [{ what: `${open} 件正在办的事`, why: '办理要用到；办完以后按归档的年限保存' }] : []),
    ...[...terms].sort().map(([until, n]) => ({ what: `${n} 件办完的事，姓名封存`, until, why: '信访档案的保管期限' })),
    { what: '您给过和收回的同意、谁看过您的信息', why: '用来证明没有人乱用您的信息，和事项一起保存' }
  ]
}
