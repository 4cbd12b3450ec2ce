/** Syllables as one hears them in the south: zh = z, ng = n, ü = u, so that a spelling by ear finds its word. */
export const heard = (syllable: string): string =>
  syllable.replace(/^([zcs])h/, '$1').replace(/([aei])ng$/, '$1n').replace(/[üv]/, 'u')

const ALTERNATIVES = 3

/** Every way to cut Latin letters into syllables, fewest syllables first; none where it is no Pinyin. */
export function syllablesOf (latin: string, known: ReadonlySet<string>): string[][] {
  const parts = latin.replace(/[0-9]/g, '').split(/[ ']+/).filter(part => part !== '')
  let ways: string[][] = [[]]
  for (const part of parts) {
    const cuts = known.has(part) && parts.length > 1 ? [[part]] : cut(part, known)
    if (cuts.length === 0) return []
    ways = ways.flatMap(way => cuts.map(more => [...way, ...more])).slice(0, ALTERNATIVES)
  }
  return parts.length === 0 ? [] : ways
}

function cut (letters: string, known: ReadonlySet<string>): string[][] {
  const ways: string[][][] = [[[]]]
  for (let end = 1; end <= letters.length; end++) {
    const here: string[][] = []
    for (let start = Math.max(0, end - 6); start < end; start++) {
      const syllable = letters.slice(start, end)
      if (known.has(syllable)) for (const way of ways[start]!) here.push([...way, syllable])
    }
    ways.push(here.sort((a, b) => a.length - b.length).slice(0, ALTERNATIVES))
  }
  return ways[letters.length]!
}
