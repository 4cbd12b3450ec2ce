import { gazetteerOf } from '../../../cloudfunctions/core/matter/routing/gazetteer'
import type { Model } from '../../../cloudfunctions/core/matter/routing/model'
import { proposal } from '../../../cloudfunctions/core/matter/routing/propose'
import type { Proposal } from '../../../cloudfunctions/core/matter/routing/proposal'
import { smallTown } from '../../support/small-town'
import { headsFrom } from '../../../tools/train/cross-validate'
import { fitCategory, fitHead, queueLabels, type Ground } from '../../../tools/train/fit-model'
import { categoryTexts, cutFrom } from '../../../tools/train/category-texts'
import { foldsOf } from '../../../tools/train/groups'
import { emphasised, ranked, vectorsOf } from '../../../cloudfunctions/core/matter/routing/model'
import type { Data, Row } from '../../../tools/train/rows'

export interface Seen { readonly row: Row, readonly proposal: Proposal, readonly queue: string, readonly untitled: string }

const asQueue = ({ kind, queue }: Proposal): string => kind === 'advice' ? 'advice' : queue ?? 'intake'

/** Every routed row through rules, model and thresholds, the model never having seen it or anything like it. */
export function throughAll (ground: Ground, shipped: Model, data: Data): Seen[] {
  const gazetteer = gazetteerOf({ ...smallTown, places: [], units: [], offices: [], people: [] })
  const all = [...data.routed, ...data.read]
  const folds = foldsOf(all)
  return [0, 1, 2, 3, 4].flatMap(fold => {
    const { queue, accuses } = headsFrom(ground, all.filter((_, n) => folds[n] !== fold))
    const heads = { queue: { ...queue, temperature: shipped.heads.queue.temperature }, accuses: { ...accuses, temperature: shipped.heads.accuses.temperature }, category: shipped.heads.category }
    const model: Model = { ...shipped, views: ground.views, heads }
    return data.routed.filter((_, n) => folds[n] === fold).map(row => {
      const made = proposal({ title: row.title, text: row.text }, gazetteer, model)
      return { row, proposal: made, queue: asQueue(made), untitled: asQueue(proposal({ text: row.text }, gazetteer, model)) }
    })
  })
}

/** Share of queues right when trained on some of the rows; the first fold is never among them. */
export function withRows (ground: Ground, data: Data, chosen: readonly Row[]): number {
  const folds = foldsOf([...data.routed, ...data.read])
  const known = [...data.routed, ...data.read]
  const free = new Set(known.filter((_, n) => folds[n] !== 0))
  const head = fitHead(ground, chosen.filter(row => free.has(row)), row => queueLabels.indexOf(row.queue!), queueLabels, 2)
  const held = data.routed.filter((_, n) => folds[n] === 0)
  return held.filter(row => ranked(head, vectorsOf(ground.views, row))[0]!.label === row.queue).length / held.length
}

/** Share of classes right on raw texts, trained without them and without the rows of words that were cut out of them. */
export function classesRight (ground: Ground, data: Data, classes: readonly string[]): number {
  const folds = foldsOf(data.categorised)
  let right = 0
  for (let fold = 0; fold < 5; fold++) {
    const held = data.categorised.filter((_, n) => folds[n] === fold)
    const cut = cutFrom(data.categorisedWords, held)
    const head = fitCategory(ground, categoryTexts(data.categorisedWords.filter(words => !cut.has(words)), data.categorised.filter((_, n) => folds[n] !== fold)), classes)
    right += held.filter(row => ranked(head, vectorsOf(ground.views, { text: emphasised(row) }))[0]!.label === row.category).length
  }
  return right / data.categorised.length
}
