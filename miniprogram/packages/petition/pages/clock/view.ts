import type { ClockView } from '../../../../../contract/parts'
import { dayOf, showDay, showDue } from '../../../../platform/dates'
import type { OwnMatter } from '../detail/view'

/** Why a clock ends on its day: the sentence, and the same as a table. */
export function clockView (matter: OwnMatter, code: string, now: number) {
  const clock = matter.clocks.find(clock => clock.code === code) ?? matter.clocks[0]
  return { subject: matter.subject, place: matter.place, sentence: clock?.why.join('') ?? '', rows: clock ? rowsOf(clock, now) : [] }
}

function rowsOf (clock: ClockView, now: number) {
  const { startsAt, dueAt, article, why, name } = clock
  const says = (pattern: RegExp) => why.filter(sentence => pattern.test(sentence)).map(sentence => sentence.replace(/。$/, '')).join('。')
  const rows: [label: string, value: string, strong?: boolean][] = [
    ['哪个期限', name],
    ['开始', says(/^[^，]*(收到|受理|上报|催办|生效|同意调解)[^，]*。?$/) || showDay(dayOf(startsAt), now)],
    ['长度', says(/满|第 \d+ 个工作日|分钟内/)],
    ['结束', `${showDue(dueAt, now)}24 点`, true],
    ['依据', article],
    ['遇放假怎么办', says(/放假|休息日/)],
    ['不算的日子', says(/不算在内（/)],
    ['延长过没有', says(/^(延长|批准|原因)/) || '没有延长']
  ]
  return rows.filter(([, value]) => value !== '').map(([label, value, strong = false]) => ({ label, value, strong }))
}
