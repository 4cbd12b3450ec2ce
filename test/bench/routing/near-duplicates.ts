import { existsSync, readFileSync } from 'node:fs'
import { LIKE, SignatureIndex, likeness, signatureOf } from '../../../cloudfunctions/core/matter/routing/duplicates'
import type { Model } from '../../../cloudfunctions/core/matter/routing/model'
import { digestOf, type Row } from '../../../tools/train/rows'

const verdicts = 'test/bench/routing/pairs.tsv'

/** Pairs that a person read: two digests of texts, and whether they tell of the same event. No text is kept. */
export function judged (rows: readonly Row[], model: Model): { precision: number, recall: number, proposed: number, judged: number } {
  if (!existsSync(verdicts)) return { precision: NaN, recall: NaN, proposed: 0, judged: 0 }
  const byDigest = new Map(rows.map(row => [digestOf(row), row]))
  const pairs = readFileSync(verdicts, 'utf8').split('\n').filter(line => line !== '').map(line => line.split('\t') as [string, string, string])
    .flatMap(([a, b, same]) => byDigest.has(a) && byDigest.has(b) ? [{ score: likeness(signature(byDigest.get(a)!, model), signature(byDigest.get(b)!, model)), same: same === 'yes' }] : [])
  const proposed = pairs.filter(pair => pair.score >= LIKE)
  const same = pairs.filter(pair => pair.same)
  return { precision: proposed.filter(pair => pair.same).length / proposed.length, recall: same.filter(pair => pair.score >= LIKE).length / same.length, proposed: proposed.length, judged: pairs.length }
}

const signature = ({ title, text }: Row, model: Model): string[] => signatureOf(`${title}\n${text}`, undefined, model)

/** Milliseconds to find the like of one matter among many open ones, by the index and by looking at every pair. */
export function speedAmong (rows: readonly Row[], model: Model, many = 100_000): { index: number, scan: number } {
  const own = rows.map(row => signature(row, model))
  const index = new SignatureIndex()
  const all: string[][] = []
  for (let n = 0; n < many; n++) { // every copy keeps most of its words and gets some of another's, so that lists are as long as with real texts
    const marks = [...own[n % own.length]!.slice(0, 16), ...own[(n * 7919 + 13) % own.length]!.slice(0, 8)]
    all.push(marks)
    index.add(String(n), marks)
  }
  const asked = own.slice(0, 40)
  const time = (use: (marks: string[]) => unknown, on: string[][]) => {
    const start = process.hrtime.bigint()
    for (const marks of on) use(marks)
    return Number(process.hrtime.bigint() - start) / 1e6 / on.length
  }
  time(marks => index.like(marks), asked.slice(0, 5))
  return { index: time(marks => index.like(marks), asked), scan: time(marks => all.filter(other => likeness(marks, other) >= LIKE), asked.slice(0, 2)) }
}
