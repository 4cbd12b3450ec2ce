import { dayOf, showDate } from '../../../../platform/dates'
import { dueMark } from '../../../../platform/due-mark'
import type { ToSign } from '../../../../services/work'
import { about } from '../../acting'

const results: Record<string, string> = { support: '支持', explain: '解释', refuse: '不支持' }
const numbers = '一二三四五六七八九'
const names: Record<string, string> = { X18: '处理意见书', X05: '不予受理告知书', X06: '告知书', X10: '延期告知书', X17: '意见书' }

/** 待签发: one paper at a time, as the person will read it, and who drafted it. */
export function signView ({ matter, nth, all }: ToSign, now: number) {
  if (!matter?.draft) return { waiting: false, empty: nth === 0 ? '没有等您签的。' : '', stale: nth !== 0, matterId: matter?.matterId ?? '' }
  const { draft } = matter
  const due = matter.clocks.filter(({ endedAt, holder }) => endedAt === undefined && holder === 'official').sort((a, b) => a.dueAt - b.dueAt)[0]
  return {
    waiting: true, empty: '', stale: !matter.may.includes('sign'), matterId: matter.matterId, paperId: draft.paperId,
    place: all > 1 ? `第 ${nth} 份，共 ${all} 份` : '', mark: dueMark(due?.dueAt, now),
    question: `${names[draft.code] ?? '文书'}，等您签发`, about: about(matter),
    facts: [
      { label: '请求', value: matter.requests.map(({ text }) => text).join('；') },
      { label: '起草', value: draft.by },
      { label: '结果', value: matter.requests.flatMap(({ result }) => result === undefined ? [] : results[result] ?? result).join('；') }
    ].filter(({ value }) => value !== ''),
    parts: draft.parts.length > 1 ? draft.parts.map(({ title, text }, n) => ({ title: `${numbers[n]}、${title}`, text })) : draft.parts,
    spoken: draft.parts.map(({ title, text }) => `${title}。${text}`).join('\n'),
    unit: matter.desk?.unit ?? '', sealed: `签发后盖章 · ${showDate(dayOf(now), now)}`
  }
}
