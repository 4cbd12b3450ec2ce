import type { ClockView } from '../../../../contract/parts'
import { daysLeft, showDue } from '../../../platform/dates'

/** What happens until the day of a clock, in daily words. */
const words: Record<string, string> = {
  C1: '告诉您谁来办', C2: '告诉您谁来办', C4: '书面答复', C5: '书面答复', C6: '不同意可在这天前申请复查', C7: '复查有结果', C8: '不同意可在这天前申请复核', C9: '复核有结果',
  C10: '调解有结果', C12: '到现场看', C13: '有人和您联系'
}

/** The clock that ends next, as 哪天前 shows it: 书面答复，还有 54 天. */
export function dutyOf (clocks: ClockView[], now: number) {
  const clock = clocks.find(({ endedAt }) => endedAt === undefined)
  if (!clock) return undefined
  const left = daysLeft(clock.dueAt, now)
  const mark = left < 0 ? `已超 ${-left} 天` : left === 0 ? '今天到期' : `还有 ${left} 天`
  return { code: clock.code, day: showDue(clock.dueAt, now), words: `${words[clock.code] ?? clock.name}，${mark}`, overdue: left < 0 && clock.holder === 'official', provisional: clock.provisional }
}
