import { dayOf, showDay } from '../../../../platform/dates'
import { about, type Acting } from '../../acting'

/** 登记送达: how and when the paper reached the person; the right to a review starts with it. */
export function serveView ({ matter, fields }: Acting, now: number) {
  const replied = matter.timeline.find(({ text }) => text.includes('书面答复来了'))?.at ?? now
  return {
    about: about(matter), stale: !matter.may.includes('serve'), matterId: matter.matterId,
    from: dayOf(replied), today: dayOf(now), repliedAt: replied, hint: `签收以后 30 天内，提交人可以申请复查。答复是 ${showDay(dayOf(replied), now)}出来的`,
    fields: { way: 'door', day: dayOf(now), recipient: '', mailNo: '', ...fields }
  }
}

/** An hour of a day for a record that knows the day only: now, if it is today, else its noon, never before the paper was there. */
export const instantOn = (day: string, repliedAt: number, now: number): number =>
  day === dayOf(now) ? now : Math.max(Date.parse(`${day}T12:00+08:00`), repliedAt)
