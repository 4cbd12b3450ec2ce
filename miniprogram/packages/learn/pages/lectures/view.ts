import type { LectureRow } from '../../learn'
import { lectureRows } from '../../lecture-words'

/** What comes, soonest first, then what was, latest first. */
export function lecturesView ({ rows, attended, cursor }: { rows: LectureRow[], attended: number, cursor?: string }, now: number) {
  const coming = rows.filter(({ endsAt }) => endsAt > now).sort((a, b) => a.at - b.at)
  return {
    coming: lectureRows(coming, now), past: lectureRows(rows.filter(({ endsAt }) => endsAt <= now), now),
    attended: attended > 0 ? `您听过 ${attended} 次。这个数只有您看得到。` : '', cursor: cursor ?? ''
  }
}
