import { dayOf, showDay, showDue, showTime } from '../../../../platform/dates'
import { dueMark } from '../../../../platform/due-mark'
import { about, type Acting } from '../../acting'

/** 待签收: what was handed over, by whom and since when; until it is signed for the sender answers for it. */
export function receiveView ({ matter, fields }: Acting, now: number) {
  const sent = matter.timeline.find(({ unit }) => unit !== undefined)
  const clock = matter.clocks.find(({ code, endedAt }) => code === 'receipt' && endedAt === undefined)
  return {
    about: about(matter), stale: !matter.may.includes('receive'), matterId: matter.matterId,
    mark: dueMark(clock?.dueAt, now),
    facts: [
      ...sent ? [{ label: '谁交来', value: [sent.unit, sent.post].filter(Boolean).join(' · ') }, { label: '什么时候', day: showDay(dayOf(sent.at), now), value: showTime(sent.at) }] : [],
      ...clock ? [{ label: '最晚', day: `${showDue(clock.dueAt, now)}24 点`, strong: true }] : [],
      ...matter.decision ? [{ label: '为什么', value: matter.decision.reason }] : []
    ],
    papers: [
      { label: '请求', value: matter.requests.length > 0 ? `${matter.requests.length} 项` : '没有写' },
      { label: '写的话', value: matter.text === '' ? '没有' : `${Array.from(matter.text).length} 字` },
      { label: '录音', value: matter.recordings.length > 0 ? `${matter.recordings.length} 段` : '没有' },
      { label: '照片', value: matter.photos.length > 0 ? `${matter.photos.length} 张` : '没有' }
    ],
    fields: { way: 'take', missing: '', ...fields }
  }
}
