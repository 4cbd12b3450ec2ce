import { plain } from './grams'
import type { Model } from './model'
import type { Whereabouts } from './proposal'
import { idOf } from './view'

/** How many marks a matter keeps, and how many it must share with another to be looked at. */
const MARKS = 24
const SHARED = 2
/** Likeness from which two matters are shown to intake as perhaps one event. */
export const LIKE = 0.25
/** What is left of the likeness in another village, and where one phrase is all that two matters share: the same estate, another trouble. */
const ELSEWHERE = 0.5
const ONE_PHRASE = 0.65

type Weights = Pick<Model, 'views'>

/**
 * The marks of a matter: its rarest and most repeated runs of three characters, the weightiest first, and its village. Plain strings for an
 * indexed array field: whoever shares two of them may tell of the same event. No pairwise scan.
 */
export function signatureOf (text: string, place: Pick<Whereabouts, 'villageId'> | undefined, model: Weights): string[] {
  const marks = [...weighed(text, model)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MARKS).map(([gram]) => gram)
  return place ? [...marks, `@${place.villageId}`] : marks
}

/** How alike two signatures are, 0 to 1: the share of their marks that both have, earlier marks counting more; another village counts against. */
export function likeness (a: readonly string[], b: readonly string[]): number {
  const [weightsA, weightsB] = [ofMarks(a), ofMarks(b)]
  let shared = 0
  for (const [mark, weight] of weightsA) shared += weight * (weightsB.get(mark) ?? 0)
  const [villageA, villageB] = [villageOf(a), villageOf(b)]
  const elsewhere = villageA !== undefined && villageB !== undefined && villageA !== villageB
  return shared === 0 ? 0 : shared * (elsewhere ? ELSEWHERE : 1) * (shared < 0.9 && sharedWords(a, b).length < 2 ? ONE_PHRASE : 1)
}

/** The words that two matters share, for intake to read: neighbouring marks put together. */
export function sharedWords (a: readonly string[], b: readonly string[]): string[] {
  const other = new Set(b)
  return joined(a.filter(mark => !mark.startsWith('@') && other.has(mark))).slice(0, 6)
}

/** Candidates by an index from mark to matters: those that share at least two marks, the likest first. */
export class SignatureIndex {
  private readonly holders = new Map<string, number[]>()
  private readonly kept: Array<{ id: string, signature: readonly string[] }> = []

  add (id: string, signature: readonly string[]): void {
    for (const mark of signature) {
      if (mark.startsWith('@')) continue
      const list = this.holders.get(mark)
      if (list) list.push(this.kept.length)
      else this.holders.set(mark, [this.kept.length])
    }
    this.kept.push({ id, signature })
  }

  like (signature: readonly string[], from = LIKE, most = 20): Array<{ id: string, score: number, words: string[] }> {
    const counts = new Map<number, number>()
    for (const mark of signature) for (const n of this.holders.get(mark) ?? []) counts.set(n, (counts.get(n) ?? 0) + 1)
    return [...counts].filter(([, count]) => count >= SHARED)
      .map(([n]) => ({ ...this.kept[n]!, score: likeness(signature, this.kept[n]!.signature) }))
      .filter(({ score }) => score >= from).sort((a, b) => b.score - a.score).slice(0, most)
      .map(({ id, score, signature: other }) => ({ id, score: Math.round(score * 1000) / 1000, words: sharedWords(signature, other) }))
  }
}

const common = 5 // idf under which a run of characters tells nothing of one event

function weighed (text: string, { views: { text: view } }: Weights): Map<string, number> {
  const letters = plain(text)
  const counts = new Map<string, number>()
  for (let at = 0; at + 3 <= letters.length; at++) {
    const gram = letters.slice(at, at + 3)
    if (/^\p{Script=Han}{3}$/u.test(gram)) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  const weights = new Map<string, number>()
  for (const [gram, count] of counts) {
    const id = idOf(view, gram)
    const idf = id === undefined ? rarest(gram, view) : view.idf[id]!
    if (idf >= common) weights.set(gram, idf * (1 + Math.log(count)) * (letters.indexOf(gram) < 60 ? 1.5 : 1))
  }
  return weights
}

/** A run that the vocabulary does not have is as rare as its rarer pair, and a little more: names are made of such. */
function rarest (gram: string, view: Model['views']['text']): number {
  const idf = (pair: string) => { const id = idOf(view, pair); return id === undefined ? 9 : view.idf[id]! }
  return Math.min(9, Math.max(idf(gram.slice(0, 2)), idf(gram.slice(1))) + 0.5)
}

const villageOf = (signature: readonly string[]): string | undefined => signature.find(mark => mark.startsWith('@'))

function ofMarks (signature: readonly string[]): Map<string, number> {
  const marks = signature.filter(mark => !mark.startsWith('@'))
  const raw = marks.map((_, n) => 1 / Math.sqrt(1 + n / 6))
  const length = Math.sqrt(raw.reduce((sum, value) => sum + value * value, 0)) || 1
  return new Map(marks.map((mark, n) => [mark, raw[n]! / length]))
}

function joined (grams: readonly string[]): string[] {
  const words = [...grams]
  for (let changed = true; changed;) {
    changed = false
    for (let a = 0; a < words.length && !changed; a++) {
      for (let b = 0; b < words.length && !changed; b++) {
        if (a === b || words[a]!.length > 12) continue
        if (words[a]!.endsWith(words[b]!.slice(0, 2)) && !words[a]!.includes(words[b]!)) { words[a] += words[b]!.slice(2); changed = true } else if (words[a]!.includes(words[b]!)) changed = true
        if (changed) words.splice(b, 1)
      }
    }
  }
  return words
}
