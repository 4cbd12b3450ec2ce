/** Groups of words that mean one thing: what people say -> what the law says, both as words set apart by spaces; and what says nothing. */
export interface LexiconSource {
  readonly groups: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Words of asking that say nothing of the matter: 怎么办, 能不能. */
  readonly asking: string
}

/** A way to write a text in Latin letters: one syllable a character, without tones. */
export type Spell = (text: string) => string[]

/** Words and the groups that they belong to. */
export class Vocabulary {
  readonly groups = new Map<string, number[]>()
  private readonly longestFrom = new Map<string, number>()

  put (word: string, group: number): void {
    const groups = this.groups.get(word)
    if (!groups) this.groups.set(word, [group])
    else if (!groups.includes(group)) groups.push(group)
    const first = word[0]!
    this.longestFrom.set(first, Math.max(word.length, this.longestFrom.get(first) ?? 0))
  }

  has (word: string): boolean { return this.groups.has(word) }

  /** The groups that a text names, of words within words too: 「老公打我」 is violence and is about a husband. */
  groupsIn (text: string): number[] {
    const found: number[] = []
    for (let at = 0; at < text.length; at++) {
      const longest = Math.min(this.longestFrom.get(text[at]!) ?? 0, text.length - at)
      for (let length = 1; length <= longest; length++) {
        const groups = this.groups.get(text.slice(at, at + length))
        if (groups) found.push(...groups)
      }
    }
    return found
  }
}

export interface Lexicon {
  /** What people write: both sides of each group. */
  readonly said: Vocabulary
  /** What statutes write: the law's side alone, because an everyday word means something else there. */
  readonly lawful: Vocabulary
  readonly asking: RegExp
  /** What each group is worth beside a pair of characters. */
  readonly worth: readonly number[]
}

/** By topic of the source: who it is about says less than what happens. Found on one half of the development questions. */
const worthOf: Readonly<Record<string, number>> = { 人: 1, 东西: 1.7, 动作: 1.8, 问什么: 1.5 }
const usualWorth = 2

const words = (list: string): string[] => list.split(' ').filter(word => word !== '')

export function compileLexicon (source: LexiconSource): Lexicon {
  const said = new Vocabulary(), lawful = new Vocabulary(), worth: number[] = []
  for (const [topic, groups] of Object.entries(source.groups)) {
    for (const [everyday, law] of Object.entries(groups)) {
      const group = worth.push(worthOf[topic] ?? usualWorth) - 1
      for (const word of [...words(everyday), ...words(law)]) said.put(word, group)
      for (const word of words(law)) lawful.put(word, group)
    }
  }
  return { said, lawful, worth, asking: new RegExp(words(source.asking).sort((a, b) => b.length - a.length).join('|') || '(?!)', 'g') }
}
