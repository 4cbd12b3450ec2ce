import type { learn } from '../../../contract/learn'
import { dayOf } from '../../core/kernel/calendar'
import type { Caps } from '../../core/kernel/caps'
import { keyed, type Secrets } from '../../core/kernel/keys'
import type { Handler } from '../../core/kernel/serve'
import type { QuizTotals } from '../../core/learning/ports'

const TWO_MONTHS = 62 * 86_400_000

export const monthOf = (now: number): string => dayOf(now).slice(0, 7)

/** Adds a round to the village's month. Whether a person was counted is a mark that nobody can lead back to them; without a village nothing is counted. */
export const finishQuiz = (deps: { totals: QuizTotals, caps: Caps, secrets: Secrets }): Handler<typeof learn.quizDone> => async (call, { key, asked, right }) => {
  const villageId = call.account?.villageId
  if (villageId === undefined) return { at: call.now }
  const month = monthOf(call.now)
  const once = (purpose: string, ...of: string[]) => deps.caps.take(keyed(deps.secrets.pepper, purpose, ...of), 1, call.now + TWO_MONTHS)
  if (await once('quiz round', call.actor.id, key)) {
    await deps.totals.add(month, villageId, { person: await once('quiz person', call.actor.id, villageId, month), asked, right })
  }
  return { at: call.now }
}
