import type { Model } from './model'

interface Leaf { readonly path: Model['tree'][number], readonly pairs: ReadonlyArray<{ readonly pair: string, readonly weight: number }> }
const kept = new WeakMap<Model['tree'], readonly Leaf[]>()

/** The places of the official tree whose names the text speaks of, at most three, the nearest first; a person chooses. */
export function treePlaces (text: string, tree: Model['tree'], category: string | undefined): Array<Model['tree'][number]> {
  const leaves = kept.get(tree) ?? kept.set(tree, leavesOf(tree)).get(tree)!
  const said = new Set(pairsOf(text))
  return leaves.map(({ path, pairs }) => ({ path, score: pairs.reduce((sum, { pair, weight }) => sum + (said.has(pair) ? weight : 0), 0) * (path[0] === category ? 1.5 : 1) }))
    .filter(({ score }) => score > 0.5).sort((a, b) => b.score - a.score).slice(0, 3).map(({ path }) => path)
}

const pairsOf = (name: string): string[] => name === '其他' ? [] : Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2))

/** A pair of characters weighs the more, the fewer leaves have it; those of the leaf's own name twice those above. */
function leavesOf (tree: Model['tree']): Leaf[] {
  const holders = new Map<string, number>()
  for (const [, second, third] of tree) for (const pair of new Set([...pairsOf(second), ...pairsOf(third)])) holders.set(pair, (holders.get(pair) ?? 0) + 1)
  return tree.map(path => {
    const [, second, third] = path
    const own = new Set(pairsOf(third))
    const all = [...own, ...pairsOf(second).filter(pair => !own.has(pair))]
    return { path, pairs: all.map(pair => ({ pair, weight: (own.has(pair) ? 1 : 0.3) / Math.sqrt(holders.get(pair)! * Math.max(1, own.size)) })) }
  })
}
