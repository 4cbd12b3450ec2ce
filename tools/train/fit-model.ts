import { lookingNames, lookings, type Head, type Looking } from '../../cloudfunctions/core/matter/routing/model'
import { vectorOf, type Vocabulary } from '../../cloudfunctions/core/matter/routing/view'
import { basisOf } from './basis'
import { fit, type Fitted } from './logistic'
import type { Data, Row } from './rows'
import { dense, sparse, timesDense } from './tables'
import { vocabularyOf } from './vocabulary'

export const queueLabels = ['grid', 'mediation', 'department', 'discipline', 'advice']

/** How large each way of looking is: grams, directions, and what it counts beside the others. */
const sizes: Record<Looking, { grams: number, width: number, share: number }> = {
  text: { grams: 24_000, width: 250, share: 1 },
  title: { grams: 9_000, width: 150, share: 1 },
  head: { grams: 9_000, width: 150, share: 0.7 }
}

/** What is learned from texts without labels: the vocabularies and the directions. The same for every fold of a cross-validation. */
export interface Ground { readonly views: Record<Looking, Vocabulary & { readonly grams: readonly string[] }>, readonly bases: Record<Looking, Float64Array> }

export function groundOf (data: Pick<Data, 'unlabelled' | 'categorisedWords'>, say: (text: string) => void = () => {}): Ground {
  const views = {} as Ground['views']
  const bases = {} as Ground['bases']
  for (const looking of lookingNames) {
    const texts = data.unlabelled.map(lookings[looking])
    if (looking === 'text') texts.push(...data.categorisedWords.map(({ words }) => words.join('')))
    const { grams, width, share } = sizes[looking]
    const view = views[looking] = vocabularyOf(texts, grams)
    const vectors = texts.map(text => vectorOf(view, text))
    const basis = basisOf(vectors, view.grams.length, width)
    const scale = share / meanLength(timesDense(vectors, basis, width), width)
    bases[looking] = basis.map(value => value * scale)
    say(`${looking}：${view.grams.length} 个字组，${width} 个方向`)
  }
  return { views, bases }
}

function meanLength (table: Float64Array, width: number): number {
  let sum = 0
  for (let from = 0; from < table.length; from += width) {
    let square = 0
    for (let k = 0; k < width; k++) square += table[from + k]! * table[from + k]!
    sum += Math.sqrt(square)
  }
  return sum / (table.length / width)
}

/** A question answered from all ways of looking, through the directions; folded back to one weight a gram. */
export function fitHead (ground: Ground, rows: readonly Row[], label: (row: Row) => number | undefined, labels: readonly string[], C = 3): Head {
  const known = rows.filter(row => label(row) !== undefined)
  const twice = [...known, ...known.filter(row => row.title !== '').map(row => ({ ...row, title: '', weight: row.weight * 0.3 }))] // most filings have no title
  const projected = lookingNames.map(looking => timesDense(twice.map(row => vectorOf(ground.views[looking], lookings[looking](row))), ground.bases[looking], sizes[looking].width))
  const widths = lookingNames.map(looking => sizes[looking].width)
  const fitted = fit({ design: dense(beside(projected, widths, twice.length), widths.reduce((a, b) => a + b)), labels: twice.map(row => label(row)!), weights: twice.map(row => row.weight), outputs: labels.length, C })
  let from = 0
  const weights: Partial<Record<Looking, Float64Array>> = {}
  for (const looking of lookingNames) {
    const { width } = sizes[looking]
    weights[looking] = dense(ground.bases[looking], width).scores(fitted.weights.slice(from * labels.length, (from + width) * labels.length), labels.length)
    from += width
  }
  return head(labels, fitted.bias, weights)
}

function beside (tables: readonly Float64Array[], widths: readonly number[], rows: number): Float64Array {
  const total = widths.reduce((a, b) => a + b)
  const out = new Float64Array(rows * total)
  for (let row = 0; row < rows; row++) {
    let to = row * total
    tables.forEach((table, n) => {
      out.set(table.subarray(row * widths[n]!, (row + 1) * widths[n]!), to)
      to += widths[n]!
    })
  }
  return out
}

/** The class of content, from the whole text alone: rows enough for a weight of its own for every gram. */
export function fitCategory (ground: Ground, texts: ReadonlyArray<{ text: string, category: string }>, labels: readonly string[], C = 8): Head {
  const view = ground.views.text
  const fitted: Fitted = fit({ design: sparse(texts.map(({ text }) => vectorOf(view, text)), view.grams.length), labels: texts.map(({ category }) => labels.indexOf(category)), weights: texts.map(() => 1), outputs: labels.length, C }, 60)
  return head(labels, fitted.bias, { text: fitted.weights })
}

/** Weights in whole steps, two to a standard deviation: coarse enough to pack well, too fine to change an answer. */
function head (labels: readonly string[], bias: Float64Array, weights: Partial<Record<Looking, Float64Array>>): Head {
  const steps: Partial<Record<Looking, number>> = {}
  const whole: Partial<Record<Looking, Int8Array>> = {}
  for (const [looking, own] of Object.entries(weights) as Array<[Looking, Float64Array]>) {
    centre(own, labels.length)
    let square = 0
    for (const value of own) square += value * value
    const step = steps[looking] = rounded(Math.sqrt(square / own.length) / 2)
    whole[looking] = Int8Array.from(own, value => Math.max(-127, Math.min(127, Math.round(value / step))))
  }
  return { labels, bias: [...bias].map(rounded), steps, weights: whole, temperature: 1 }
}

/** What speaks for all labels alike speaks for none. */
function centre (weights: Float64Array, outputs: number): void {
  for (let from = 0; from < weights.length; from += outputs) {
    let mean = 0
    for (let k = 0; k < outputs; k++) mean += weights[from + k]! / outputs
    for (let k = 0; k < outputs; k++) weights[from + k]! -= mean
  }
}

export const rounded = (value: number): number => Number(value.toPrecision(4))
