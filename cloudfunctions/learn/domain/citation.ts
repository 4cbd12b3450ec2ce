import { numeralClass, parseNumeral } from './numerals'

/** How people call a law: its name, short names, and laws that it took the place of. */
export interface LawName {
  /** Short title; parts of the code are all 「民法典」. */
  readonly name: string
  readonly part?: string
  /** Words apart by spaces. */
  readonly aliases?: string
  /** Former laws: their article numbers are not this one's. */
  readonly former?: string
  /** Last change of the text that lessons and questions were written against. */
  readonly version: string
  /** Known day in force of that version. */
  readonly inForce?: string
}

export interface Alias { readonly laws: readonly number[], readonly former: boolean }

/** What a query names outright: a law, an article, and what is left of the words. */
export interface Citation { readonly laws: readonly number[], readonly n?: number, readonly sub: number, readonly rest: string }

const article = new RegExp(`第?\\s*([${numeralClass}]+|\\d{1,4})\\s*条(?:\\s*之\\s*([${numeralClass}]+|\\d))?`)
const mayFollow = new RegExp(`[第的里中规说对关有怎${numeralClass}]`)
const bareNumber = new RegExp(`^\\s*第?\\s*(\\d{1,4}|[${numeralClass}]+)\\s*$`)

/** Reads 「民法典第1127条」, 「继承法 遗嘱」, 「劳动合同法38」; undefined where no law and no article is named. */
export function readCitation (query: string, aliases: ReadonlyMap<string, Alias>): Citation | undefined {
  const text = query.normalize('NFKC').replace(/[《》]/g, ' ').trim()
  const named = longestAlias(text, aliases)
  const rest = named ? `${text.slice(0, named.at)} ${text.slice(named.at + named.word.length)}` : text
  const number = article.exec(rest) ?? (named ? bareNumber.exec(rest) : null)
  if (!named && !number) return undefined
  const words = (number ? rest.replace(number[0], ' ') : rest).trim()
  if (!named && words !== '') return undefined // 「罚我三条」 names no article
  const n = number && !named?.alias.former ? parseNumeral(number[1]!) : undefined
  return { laws: named?.alias.laws ?? [], n, sub: number?.[2] ? parseNumeral(number[2]) ?? 0 : 0, rest: words }
}

function longestAlias (text: string, aliases: ReadonlyMap<string, Alias>): { word: string, at: number, alias: Alias } | undefined {
  let best: { word: string, at: number, alias: Alias } | undefined
  for (const [word, alias] of aliases) {
    const at = text.indexOf(word)
    if (at >= 0 && word.length > (best?.word.length ?? 0) && standsAlone(text, at, word)) best = { word, at, alias }
  }
  return best
}

/** 「民法」 is no law in 「人民法院」. */
function standsAlone (text: string, at: number, word: string): boolean {
  const before = text[at - 1] ?? ' ', after = text[at + word.length] ?? ' '
  return (word.length > 2 || !/\p{Script=Han}/u.test(before)) && (!/\p{Script=Han}/u.test(after) || mayFollow.test(after))
}
