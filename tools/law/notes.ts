import type { Article } from '../../cloudfunctions/learn/domain/statute'

interface Event { readonly day: string, readonly words: string }

const date = /(\d{4})年(\d{1,2})月(\d{1,2})日/g
const isoDay = (year: string, month: string, day: string): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

/** Each date under the title with the words that follow it, up to the next date. */
function events (text: string): Event[] {
  const found = [...text.matchAll(date)]
  return found.map((match, at) => ({
    day: isoDay(match[1]!, match[2]!, match[3]!),
    words: text.slice(match.index + match[0].length, found[at + 1]?.index ?? text.length)
  }))
}

/** What the lines under a title say: who issued it, adopted when, changed when, in force since when. */
export function readNotes (notes: readonly string[], title: string, articles: readonly Article[]): { issuer?: string, adopted?: string, changed?: string, inForce?: string } {
  const all = events(notes.join('\n'))
  const acts = all.filter(({ words }) => /通过|公布|发布|批准|修正|修订/.test(words))
  const days = acts.map(({ day }) => day).sort()
  const adopted = days[0], changed = days.at(-1)
  const issuer = issuerOf(acts, title)
  const inForce = all.find(({ words }) => /^\s*(起)?施行/.test(words))?.day ?? inForceByText(articles, acts, changed)
  return { ...(issuer ? { issuer } : {}), ...(adopted ? { adopted, changed } : {}), ...(inForce ? { inForce } : {}) }
}

function issuerOf (acts: readonly Event[], title: string): string | undefined {
  const words = [...acts].sort((a, b) => a.day < b.day ? -1 : 1).map(act => act.words)
  const congress = /全国人民代表大会(常务委员会)?/.exec(words[0] ?? '')
  if (congress) return congress[0]
  const said = words.join(' ')
  return ['中共中央、国务院', '国务院', '最高人民法院', '最高人民检察院'].find(body => said.includes(body) || title.startsWith(body))
}

/** The last article keeps the first version's date when a law is amended: believed only where it is no older than this version. */
function inForceByText (articles: readonly Article[], acts: readonly Event[], changed: string | undefined): string | undefined {
  const said = /自(?:(\d{4})年(\d{1,2})月(\d{1,2})日|公布之日|发布之日)起施行/.exec(articles.at(-1)?.lines.join('') ?? '')
  if (!said || changed === undefined) return undefined
  if (said[1] === undefined) return acts.some(({ words }) => words.includes('修正')) ? undefined : changed
  const day = isoDay(said[1], said[2]!, said[3]!)
  return day >= changed ? day : undefined
}
