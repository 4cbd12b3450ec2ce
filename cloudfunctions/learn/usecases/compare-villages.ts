import type { learn } from '../../../contract/learn'
import type { Handler } from '../../core/kernel/serve'
import type { QuizTotals } from '../../core/learning/ports'
import type { TownStore } from '../../core/people/ports'
import { monthOf } from './finish-quiz'

/** A cell below this tells of persons (law.md 3, rule 10). No sum over the town is told, from which one could be reckoned back. */
const LEAST = 10

/** Village by village, in the order of the town: totals, no persons, no ranks. */
export const compareVillages = (deps: { totals: QuizTotals, town: TownStore }): Handler<typeof learn.villages> => async call => {
  const month = monthOf(call.now)
  const [totals, town] = await Promise.all([deps.totals.of(month), deps.town.read(call.account?.townVersion)])
  return {
    month,
    rows: town.places.filter(({ kind }) => kind === 'village').map(({ id, name }) => {
      const total = totals.find(({ villageId }) => villageId === id)
      return total && total.people >= LEAST ? { village: name, people: total.people, rightOf100: Math.round(100 * total.right / Math.max(1, total.asked)) } : { village: name }
    })
  }
}
