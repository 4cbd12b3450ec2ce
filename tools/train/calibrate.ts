import { publicBody } from '../../cloudfunctions/core/matter/routing/accusation'
import { log } from './exact'
import { confidences, type Unseen } from './cross-validate'
import { queueLabels, rounded } from './fit-model'

/** The temperature at which the scores of rows not trained on are the least surprised by what was true. */
export function temperatureOf (answers: ReadonlyArray<{ sums: readonly number[], truth: number }>): number {
  const surprise = (temperature: number) => answers.reduce((sum, { sums, truth }) => sum - log(Math.max(confidences(sums, temperature)[truth]!, 1e-9)), 0)
  let best = 1
  for (let n = -30; n <= 30; n++) {
    const temperature = rounded(n < 0 ? 1 / (1 - n * 0.05) : 1 + n * 0.05)
    if (surprise(temperature) < surprise(best)) best = temperature
  }
  return best
}

/** The lowest confidence above which nine answers of ten are right; never so high that more than three matters of ten wait. */
export function intakeThreshold (answers: readonly Unseen[], temperature: number): number {
  const rows = answers.map(({ row, queue }) => {
    const all = confidences(queue, temperature)
    const confidence = Math.max(...all)
    return { confidence, right: queueLabels[all.indexOf(confidence)] === row.queue }
  }).sort((a, b) => b.confidence - a.confidence)
  let right = 0
  let threshold = rows[Math.floor(rows.length * 0.7)]!.confidence
  rows.forEach(({ confidence, right: is }, n) => {
    right += is ? 1 : 0
    if (n >= rows.length * 0.7 && right / (n + 1) >= 0.9) threshold = confidence
  })
  return rounded(threshold)
}

/** The probability that `share` of all rows that accuse an official reach; a row that speaks of no public body is never held by the model. */
export function holdThreshold (answers: readonly Unseen[], temperature: number, share = 0.955): number {
  const reached = answers.filter(({ row }) => row.accuses).map(({ row, accuses }) => publicBody.test(`${row.title}${row.text}`) ? confidences(accuses, temperature)[1]! : 0).sort((a, b) => b - a)
  return rounded(reached[Math.min(reached.length - 1, Math.floor(reached.length * share))]!)
}
