import { AppError } from '../../core/kernel/app-error'
import type { Clock } from '../../core/matter/clocks/clock'
import type { Law } from '../../core/matter/law'
import type { Change, Matter } from '../../core/matter/matter'
import { asFiler, step } from '../../core/matter/step'

/** The duties of an official that a person can urge: register, tell, handle, answer advice, act, check the spot. */
const urgable = new Set<string>(['C1', 'C2', 'C4', 'N4', 'N5', 'C12'])

/** The first duty that still runs. */
export const urgableDuty = (matter: Pick<Matter, 'clocks'>): Clock | undefined =>
  matter.clocks.filter(clock => clock.endedAt === undefined && urgable.has(clock.code)).sort((a, b) => a.dueAt - b.dueAt)[0]

/**
 * 催一次 (P47): the filer asks once for each running duty; handler and supervisor are told and owe a word in two working days.
 * The town's own promise, no statute. Errors: NOTHING_TO_URGE, ALREADY_URGED.
 */
export function urge (matter: Matter, at: number, law: Law): { change: Change, answer: Clock } {
  const duty = urgableDuty(matter)
  if (!duty) throw new AppError('NOTHING_TO_URGE')
  if (duty.urgedAt !== undefined) throw new AppError('ALREADY_URGED', { at: duty.urgedAt })

  const { clocks, tell } = step({ ...matter, clocks: matter.clocks.map(clock => clock === duty ? { ...clock, urgedAt: at } : clock) }, 'P47', { at, by: asFiler, law })
  const answer = clocks[clocks.length - 1] as Clock
  return {
    answer,
    change: {
      set: { filerWaits: true },
      events: [{ type: 'urged', at, by: { who: 'filer' }, row: 'P47', text: '您催了一次，办理单位要在两个工作日内回应', of: duty.code, until: answer.dueAt }],
      clocks, tell
    }
  }
}
