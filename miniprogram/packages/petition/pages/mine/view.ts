import type { ReplyOf } from '../../../../../contract/actions'
import { chipNamed, dueLine, needsYou } from '../../../../platform/chips'
import { dayOf, showDate } from '../../../../platform/dates'
import { dueMark } from '../../../../platform/due-mark'

type Page = ReplyOf<'petition', 'listMine'>
export type OwnRow = Page['rows'][number]

export const filters = [{ id: 'all', text: '全部' }, { id: 'mine', text: '等我办' }, { id: 'open', text: '在办' }, { id: 'closed', text: '办完' }]

/** One's own matters by the year in which they were filed, newest first. */
export function mineView ({ rows, cursor }: Page, now: number) {
  const years = [...new Set(rows.map(({ createdAt }) => dayOf(createdAt).slice(0, 4)))]
  return {
    groups: years.map(year => ({ year: `${year} 年`, rows: rows.filter(({ createdAt }) => dayOf(createdAt).startsWith(year)).map(row => shownRow(row, now)) })),
    more: cursor ?? ''
  }
}

/** What (where), chip and mark, date. */
function shownRow ({ matterId, subject, place, state, chip: word, needsMe, dueAt, createdAt }: OwnRow, now: number) {
  const chip = needsMe && state !== 'replied' ? needsYou : chipNamed(word)
  const line = dueAt === undefined ? { before: '', day: showDate(dayOf(createdAt), now), after: '提交' } : dueLine(chip.text, dueAt, now)
  return { id: matterId, title: subject, place, chip, mark: dueMark(dueAt, now), ...line }
}
