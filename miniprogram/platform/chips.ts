import { marks, results, states, type Chip } from '../../contract/states'
import { showDue } from './dates'

/** The chip as it is drawn. */
export interface ShownChip { icon: string, text: string, ink: string }

const shown = ({ chip, icon, ink }: Chip): ShownChip => ({ icon, text: chip, ink })
const known = new Map([...Object.values(states), ...Object.values(results), ...Object.values(marks)].map(chip => [chip.chip as string, chip as Chip]))

/** A chip by the word that the server sends; of one that this version does not know, the word alone. */
export const chipNamed = (word: string): ShownChip => shown(known.get(word) ?? { chip: word, icon: 'info-circle', ink: 'ink-2' })

export const needsYou: ShownChip = shown(marks.needsYou)

/** A line with a day that must not break: 最晚 5 月 4 日（星期一）书面答复. */
export interface DayLine { before: string, day: string, after: string }

const promises: Record<string, [before: string, after: string]> = {
  已受理: ['最晚 ', '书面答复'],
  办理中: ['最晚 ', '书面答复'],
  已答复: ['不同意可在 ', '前申请复查'],
  等您补充: ['最好 ', '前补'],
  复查中: ['最晚 ', '有结果'],
  复核中: ['最晚 ', '有结果']
}

/** What the day of a matter means to the person. */
export function dueLine (chip: string, dueAt: number, now: number): DayLine {
  const [before, after] = promises[chip] ?? ['下一步最晚 ', '']
  return { before, day: showDue(dueAt, now), after }
}
