import { vectorsOf, scores, type Head, type Written } from '../../cloudfunctions/core/matter/routing/model'
import { fitHead, queueLabels, type Ground } from './fit-model'
import { exp } from './exact'
import { foldsOf } from './groups'
import type { Row } from './rows'

/** What the model said of a row it had not seen: a score for every label. */
export interface Unseen { readonly row: Row, readonly queue: number[], readonly accuses: number[] }

/** Every routed row answered by a model that was trained without it and without anything like it. */
export function unseenAnswers (ground: Ground, routed: readonly Row[], more: readonly Row[], say: (text: string) => void = () => {}): Unseen[] {
  const folds = foldsOf([...routed, ...more])
  const answers: Unseen[] = []
  for (let fold = 0; fold < 5; fold++) {
    const rows = [...routed, ...more].filter((_, n) => folds[n] !== fold)
    const { queue, accuses } = headsFrom(ground, rows)
    routed.forEach((row, n) => {
      if (folds[n] === fold) answers.push({ row, ...answered(ground, queue, accuses, row) })
    })
    say(`第 ${fold + 1} 折：${rows.length} 行训练`)
  }
  return answers
}

export const headsFrom = (ground: Ground, rows: readonly Row[]): { queue: Head, accuses: Head } => ({
  queue: fitHead(ground, rows.filter(row => row.queue !== undefined), row => queueLabels.indexOf(row.queue!), queueLabels, 2),
  accuses: fitHead(ground, rows, row => row.accuses === undefined ? undefined : Number(row.accuses), ['no', 'yes'], 1)
})

function answered (ground: Ground, queue: Head, accuses: Head, written: Written): Pick<Unseen, 'queue' | 'accuses'> {
  const vectors = vectorsOf(ground.views, written)
  return { queue: scores(queue, vectors), accuses: scores(accuses, vectors) }
}

export function confidences (sums: readonly number[], temperature: number): number[] {
  const top = Math.max(...sums)
  const powers = sums.map(sum => exp((sum - top) / temperature))
  const all = powers.reduce((a, b) => a + b)
  return powers.map(power => power / all)
}
