import type { ClockView } from '../../../contract/parts'
import { showDue } from '../../platform/dates'
import { dueMark } from '../../platform/due-mark'

/** What has to be done before the day; else the clock's own name. */
const words: Record<string, string> = {
  C1: '前登记、转送', C2: '前书面告知', C3: '前可以提出不归我们办', C4: '前给书面答复', C6: '前提交人可以申请复查', C12: '前到现场', C13: '前和提交人联系', C14: '前回访',
  N3: '前反馈办理结果', N4: '前答复', receipt: '前签收', 'urge-answer': '前回应提交人', 'recusal-answer': '前答复换不换人'
}

export interface ShownDuty { code: string, mark: { icon: string, text: string, ink: string, calm?: boolean }, day: string, words: string, why: string[] }

/** Running clocks, the unit's own duties first, each with the sentences behind 为什么是这一天. */
export const duties = (clocks: ClockView[], now: number): ShownDuty[] =>
  clocks.filter(({ endedAt }) => endedAt === undefined).sort((a, b) => Number(a.holder === 'person') - Number(b.holder === 'person') || a.dueAt - b.dueAt).map(clock => ({
    code: clock.code,
    mark: (clock.holder === 'official' ? dueMark(clock.dueAt, now) : undefined) ?? { icon: 'calendar', text: clock.name, ink: 'ink-2', calm: true },
    day: showDue(clock.dueAt, now), words: `24 点${words[clock.code] ?? `前${clock.name}`}`, why: clock.why
  }))
