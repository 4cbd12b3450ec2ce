import { showMoment } from '../../platform/dates'
import type { LectureRow } from './learn'

/** How a lecture stands for a person, in a few words. */
export function standing ({ state, mine, seatsLeft, endsAt }: LectureRow, now: number): string {
  if (state === 'cancelled') return '已取消'
  if (mine === 'attended') return '听过了'
  if (endsAt <= now || state === 'held') return '讲完了'
  if (mine === 'signedUp') return '已报名'
  return seatsLeft > 0 ? `还有 ${seatsLeft} 个座位` : '满了，可以旁听'
}

export const lectureRows = (rows: LectureRow[], now: number) => rows.map(row => ({
  id: row.id, text: row.title, strong: true, sub: `${showMoment(row.at, now)}，${row.place}，${row.speaker}主讲`, end: standing(row, now)
}))
