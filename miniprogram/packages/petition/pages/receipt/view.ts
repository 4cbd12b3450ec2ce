import { dayOf, showDay, showDue, showMoment } from '../../../../platform/dates'
import { inGroups } from '../../../../platform/numbers'
import type { Receipt } from '../../../../services/filing'

/** What comes next, perhaps with its day. */
interface Step { text: string, day: string, note: string }

/** Number, time, who has it, and three next steps with their days. */
export function receiptView ({ shortNo, receivedAt, desk, clocks, urgent }: Receipt, now: number) {
  const due = (wanted: string) => clocks.find(({ code }) => code === wanted)
  const contact = due('C13')
  const told = due('C2') ?? due('C1')
  const checked = due('C12')
  const steps: Step[] = [
    ...urgent ? [{ text: '已经告诉值班领导', day: '', note: '有人正有危险，先打 110' }] : [],
    ...checked ? [{ text: '到现场看', day: showDue(checked.dueAt, now), note: '' }] : [],
    { text: '2 个工作日内有人和您联系', day: contact ? showDue(contact.dueAt, now) : '', note: '' },
    ...told ? [{ text: '告诉您谁来办', day: showDue(told.dueAt, now), note: '' }] : [],
    checked ? { text: '办好了告诉您', day: '', note: '每一步都写在进展里' } : { text: '受理后 60 天内给书面答复', day: '', note: '受理那天告诉您是哪一天' }
  ]
  return {
    number: inGroups(shortNo), at: { day: showDay(dayOf(receivedAt), now), time: showMoment(receivedAt, now).slice(showDay(dayOf(receivedAt), now).length) },
    desk: desk.unit, steps: steps.map((step, index) => ({ ...step, nth: index + 1 })),
    clock: clocks[0]?.code ?? '',
    spoken: [`交上了。编号 ${Array.from(shortNo).join(' ')}。现在在${desk.unit}。`, ...steps.map(({ text, day }) => `${text}${day && `，最晚 ${day}`}。`)].join('')
  }
}
