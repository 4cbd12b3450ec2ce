/** Groups of words that mean one thing: what people say -> what the law says, both as words set apart by spaces; and what says nothing. */
export interface LexiconSource {
  readonly groups: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Words of asking that say nothing of the matter: 怎么办, 能不能. */
  readonly asking: string
}

/** A way to write a text in Latin letters: one syllable a character, without tones. */
export type Spell = (text: string) => string[]

type Groups = ReadonlyMap<string, readonly number[]>

export interface Lexicon {
  /** Word -> groups, for what people write: both sides of each group. */
  readonly said: Groups
  /** Word -> groups, for what statutes write: the law's side alone, because an everyday word means something else there. */
  readonly lawful: Groups
  readonly longest: number
  readonly asking: RegExp
  /** What each group is worth beside a pair of characters. */
  readonly worth: readonly number[]
}

/** Who it is about says less than what happens. */
const worthOf: Readonly<Record<string, number>> = { 人: 1, 东西: 1.7, 动作: 1.8, 问什么: 1.5 }
const usualWorth = 2

const words = (list: string): string[] => list.split(' ').filter(word => word !== '')

export function compileLexicon (source: LexiconSource): Lexicon {
  const said = new Map<string, number[]>(), lawful = new Map<string, number[]>()
  const put = (map: Map<string, number[]>, word: string, group: number) => {
    const groups = map.get(word)
    if (!groups) map.set(word, [group])
    else if (!groups.includes(group)) groups.push(group)
  }
  const worth: number[] = []
  let group = 0
  for (const [topic, groups] of Object.entries(source.groups)) {
    for (const [everyday, law] of Object.entries(groups)) {
      worth.push(worthOf[topic] ?? usualWorth)
      for (const word of words(everyday)) put(said, word, group)
      for (const word of words(law)) {
        put(said, word, group)
        put(lawful, word, group)
      }
      group++
    }
  }
  const longest = Math.max(2, ...[...said.keys()].map(word => word.length))
  return { said, lawful, longest, worth, asking: new RegExp(words(source.asking).sort((a, b) => b.length - a.length).join('|') || '(?!)', 'g') }
}

/** The groups that a text names, of words within words too: 「老公打我」 is violence and is about a husband. */
export function groupsIn (text: string, words: Groups, longest: number): number[] {
  const found: number[] = []
  for (let at = 0; at < text.length; at++) {
    for (let length = Math.min(longest, text.length - at); length > 0; length--) {
      const groups = words.get(text.slice(at, at + length))
      if (groups) found.push(...groups)
    }
  }
  return found
}
