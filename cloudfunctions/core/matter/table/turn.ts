import type { Day, WorkingCalendar } from '../../kernel/calendar'
import type { Clock } from '../clocks/clock'
import { extendClock, runOn, type Approval } from '../clocks/extend'
import { isRunning } from '../clocks/reckon'
import type { ClockCode, Facts } from '../clocks/rules'
import { endClock, reviveClock, startClock } from '../clocks/start'
import { suspendClock } from '../clocks/suspend'
import { AppError } from '../../kernel/app-error'
import type { Step } from './apply'

/** What the clocks of a step need besides the step. */
export interface Turn {
  readonly at: number
  readonly by: string
  readonly calendar: WorkingCalendar
  readonly facts: Facts
  /** Where a limit starts at another moment than the step: the superior's receipt (C7, C9), the proof of delivery (C6, C8), the last signature (C11). */
  readonly startsAt?: Partial<Record<ClockCode, number>>
  /** Where a limit ended at another moment: C4 with the delivery, whenever its proof is entered. */
  readonly endsAt?: Partial<Record<ClockCode, number>>
  /** Name and address are unclear: no written notice is owed (信访工作条例 23). */
  readonly isAddressUnclear?: boolean
  readonly approval?: Omit<Approval, 'at'>
  readonly stop?: { readonly from: Day, readonly to?: Day, readonly paper?: string }
}

/** The clocks of a matter after a step: undone, ended, run on, extended, suspended, started. `endedBy` names the row. Errors: those of the clocks. */
export function turnClocks (clocks: readonly Clock[], step: Step, turn: Turn): Clock[] {
  const { at, calendar, by } = turn
  const turned = clocks.map(clock => {
    if (isUndone(clock, step)) return reviveClock(clock)
    if (!isRunning(clock)) return clock
    if (step.stops === 'all' || step.stops.includes(clock.code)) return endClock(clock, turn.endsAt?.[clock.code] ?? at, step.row)
    if (step.extends === clock.code) return extendClock(clock, { ...needed(turn.approval), at }, calendar)
    if (step.suspends?.clock === clock.code) return suspendClock(clock, { ...needed(turn.stop), ground: step.suspends.ground, by }, calendar, at)
    return clock
  })
  for (const code of step.runsOn) {
    const last = turned.findLastIndex(clock => clock.code === code)
    if (last >= 0 && !isRunning(turned[last]!)) turned[last] = runOn(turned[last]!, at, by, calendar)
  }
  return [...turned, ...codesOf(step, turn).map(code => startClock(code, turn.startsAt?.[code] ?? at, { ...turn.facts, calendar }))]
}

const isUndone = ({ endedAt, endedBy }: Clock, { undoes }: Step): boolean =>
  undoes !== undefined && endedAt === undoes.at && undoes.rows.includes(endedBy!)

const codesOf = ({ starts, dated }: Step, { facts, isAddressUnclear }: Turn): ClockCode[] =>
  [...starts.filter(code => !(code === 'C2' && isAddressUnclear)), ...dated && facts.until !== undefined ? [dated] : []]

function needed<T> (given: T | undefined): T {
  if (given === undefined) throw new AppError('VALIDATION')
  return given
}
