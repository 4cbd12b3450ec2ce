import { addDays, dayOf, showDate, showDay } from '../../../../platform/dates'
import { about, type Acting } from '../../acting'

const CLAIM_DAYS = 60 // 信访工作条例第三十四条: from the day after acceptance

/** 受理: the clock that starts, who handles, and what the person will read. Advice is answered in the town's own time, which the server knows. */
export function acceptView ({ matter }: Acting, now: number) {
  const today = dayOf(now)
  const last = addDays(today, CLAIM_DAYS)
  const isClaim = matter.kind === 'claim'
  const desk = [matter.desk?.unit, matter.desk?.post].filter(Boolean).join(' · ')
  const asked = matter.requests.map(({ text }) => text).join('；')
  const filedAt = matter.timeline[matter.timeline.length - 1]?.at
  const paper = [
    { text: `您${filedAt === undefined ? '' : ` ${showDate(dayOf(filedAt), now)}`}提的「${matter.subject}」，我们收下来办（受理）。` },
    ...asked === '' ? [] : [{ text: `您的请求：${asked}。` }],
    { text: `谁来办：${desk}${matter.desk?.phone ? `，电话 ${matter.desk.phone}` : ''}。` },
    { text: isClaim ? `最晚 ${showDay(last, now)}给您书面答复。情况复杂的，可以延长一次，最多 30 天，会先告诉您原因。` : '研究后回复您，哪天前在这件事里看得到。' },
    { text: '觉得承办人该回避的，可以点「申请换人办」。进展随时能在小程序里看，办完可以评价。' }
  ]
  return {
    about: about(matter), stale: !matter.may.includes('accept'), matterId: matter.matterId,
    question: isClaim ? `受理，60 天，到 ${showDate(last, now)}` : '受理这条建议',
    clock: isClaim ? [
      { label: '开始', before: '今天受理，从第二天 ', day: showDate(addDays(today, 1), now), value: '算起' },
      { label: '长度', value: '60 天' },
      { label: '结束', day: `${showDay(last, now)}24 点`, strong: true },
      { label: '依据', value: '信访工作条例第三十四条' },
      { label: '遇放假', value: '这是办理单位的期限，放假不往后推' }
    ] : [
      { label: '开始', value: '今天受理，从第二天算起' },
      { label: '长度', value: '镇里给建议定的天数，受理后就看得到是哪一天' },
      { label: '依据', value: '信访工作条例第三十条' }
    ],
    desk, phone: matter.desk?.phone ?? '', unit: matter.desk?.unit ?? '', sealed: `受理后盖章 · ${showDate(today, now)}`,
    paper, spoken: paper.map(({ text }) => text).join('\n')
  }
}
