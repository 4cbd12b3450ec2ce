import { plain } from '../../cloudfunctions/core/matter/routing/grams'
import { digestOf, type Row } from './rows'

/** Rows that tell of the same thing in nearly the same words get the same number, so that a split never has them on both sides. */
export function groupsOf (rows: ReadonlyArray<Pick<Row, 'title' | 'text'>>): number[] {
  const sets = rows.map(row => triples(`${row.title}${row.text}`))
  const holders = new Map<string, number[]>()
  const parent = rows.map((_, n) => n)
  const root = (n: number): number => {
    while (parent[n] !== n) n = parent[n] = parent[parent[n]!]!
    return n
  }
  sets.forEach((set, n) => {
    const shared = new Map<number, number>()
    for (const triple of set) {
      const list = holders.get(triple)
      if (!list) { holders.set(triple, [n]); continue }
      for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1)
      list.push(n)
    }
    for (const [other, count] of shared) {
      const [a, b] = [set.size, sets[other]!.size]
      if (count / (a + b - count) > 0.3 || count / Math.min(a, b) > 0.5) parent[root(n)] = root(other)
    }
  })
  return rows.map((_, n) => root(n))
}

function triples (text: string): Set<string> {
  const letters = plain(text)
  const set = new Set<string>()
  for (let at = 0; at + 3 <= letters.length; at++) set.add(letters.slice(at, at + 3))
  return set
}

/** Which of `folds` parts a row is in: by its group's smallest digest, so that neither order nor ids matter. */
export function foldsOf (rows: readonly Row[], folds = 5): number[] {
  const groups = groupsOf(rows)
  const names = new Map<number, string>()
  rows.forEach((row, n) => {
    const name = digestOf(row)
    const known = names.get(groups[n]!)
    if (known === undefined || name < known) names.set(groups[n]!, name)
  })
  return groups.map(group => parseInt(names.get(group)!.slice(0, 8), 16) % folds)
}
