import type { ReplyOf } from '../../../contract/actions'
import { chipNamed, type ShownChip } from '../../platform/chips'
import { showDate, showDue, dueDay, daysLeft, showLatelyDone } from '../../platform/dates'
import { dueMark } from '../../platform/due-mark'

export type DeskRow = ReplyOf<'casework', 'worklist'>['rows'][number]
interface Mark { icon: string, text: string, ink: string, calm?: boolean }

/** A row of a desk as it is drawn: how pressing, what, where, what to do next and who waits for it; never whose it is. */
export interface ShownDeskRow { id: string, title: string, place: string, chip: ShownChip, mark: Mark, next: string, day: string, who: string }

/** Nobody has signed for it, or the first contact with the filer is still owed. */
const isUnseen = ({ due, state }: DeskRow): boolean => due?.code === 'C13' || state === 'awaitingReceipt'
const isWaiting = ({ waiting }: DeskRow): boolean => waiting === '提交人在等回话'
const isPressing = ({ due }: DeskRow): boolean => due?.mark === 'danger' || due?.mark === 'today' || due?.mark === 'overdue'

/** Whether it stands in the first part of 工作: it may hurt somebody, is due or late, somebody waits for a word, or nobody has looked at it. */
export const isForToday = (row: DeskRow): boolean => isPressing(row) || isWaiting(row) || isUnseen(row)

const SOON = 3
export const isSoon = (row: DeskRow, now: number): boolean => !isForToday(row) && row.due !== undefined && daysLeft(row.due.at, now) <= SOON

/** 等您补充 is said to the filer; on officials' pages it is 等补充. */
export const deskChip = (word: string): ShownChip => ({ ...chipNamed(word), text: word.replace('等您', '等') })

/** What is owed before the day, where somebody waits for just that. */
const owedBefore: Record<string, string> = { C13: '前联系', 'urge-answer': '前要回应', receipt: '前签收' }

export function shownDeskRow (row: DeskRow, now: number): ShownDeskRow {
  const { matterId, subject, place, chip, due, next, waiting } = row
  const owed = due && owedBefore[due.code]
  return {
    id: matterId, title: subject, place, chip: deskChip(chip), mark: markOf(row, now), next,
    ...due && owed && due.at > now ? { day: showDue(due.at, now), who: owed } : { day: '', who: waiting }
  }
}

function markOf (row: DeskRow, now: number): Mark {
  const { due, createdAt } = row
  if (due?.mark === 'danger') return { icon: 'error-circle', text: '有人可能受伤害', ink: 'red' }
  if (due && isPressing(row)) return dueMark(due.at, now) ?? { icon: 'time', text: '今天到期', ink: 'amber' }
  if (isWaiting(row)) return { icon: 'chat-bubble', text: '群众在等回话', ink: 'amber' }
  if (isUnseen(row)) return { icon: 'mail', text: '新来未看', ink: 'ink' }
  if (due) return { icon: 'calendar', text: `还有 ${daysLeft(due.at, now)} 天（${showDate(dueDay(due.at), now)}）`, ink: 'ink-2', calm: true }
  return { icon: 'calendar', text: showLatelyDone(createdAt, now, '提交'), ink: 'ink-2', calm: true }
}
