/** A heading of a statute. Its level comes from its kind, never from the mark in the source. */
export interface Heading {
  readonly kind: '编' | '分编' | '章' | '节'
  readonly n: number
  /** Without the spaces that the printed text sets between the characters: 「总则」. */
  readonly name: string
  /** Index of the first article under it. */
  readonly first: number
}

export interface Article {
  /** As it stands in the text: 「第五十条」, 「第五十条之一」. */
  readonly label: string
  readonly n: number
  /** 1 for 之一; 0 for a plain article. */
  readonly sub: number
  /** Paragraphs (款) and items (项), each as it stands in the text, in order. */
  readonly lines: readonly string[]
}

/** One version of a law, a regulation or a judicial interpretation; of a code, one part. Days are YYYY-MM-DD. */
export interface Statute {
  /** Name of the imported file without its ending: what a search result calls the law. */
  readonly name: string
  readonly title: string
  /** Part of a code that came as a file of its own: 「婚姻家庭编」. */
  readonly part?: string
  readonly issuer?: string
  readonly adopted?: string
  /** Day of the last change that this text holds: tells versions apart. */
  readonly changed?: string
  /** Since when this version is in force, where the text says so or it is otherwise known. */
  readonly inForce?: string
  /** Adoption and changes, as printed under the title. */
  readonly notes: readonly string[]
  readonly preamble: readonly string[]
  readonly headings: readonly Heading[]
  readonly articles: readonly Article[]
}

/** 「38」, 「5.1」 for 第五条之一: how data name an article. */
export const articleKey = ({ n, sub }: Pick<Article, 'n' | 'sub'>): string => sub === 0 ? String(n) : `${n}.${sub}`

/** The name people use: 「劳动合同法」; parts of the code are all 「民法典」. */
export const shortTitle = (title: string): string => title.replace(/^中华人民共和国/, '')

const rank = { 编: 0, 分编: 1, 章: 2, 节: 3 } as const

/** The headings above an article, outermost first. */
export function headingsOf (statute: Pick<Statute, 'headings'>, article: number): Heading[] {
  const path: Heading[] = []
  for (const heading of statute.headings) {
    if (heading.first > article) break
    while (path.length > 0 && rank[path.at(-1)!.kind] >= rank[heading.kind]) path.pop()
    path.push(heading)
  }
  return path
}

export type Status =
  | { readonly state: 'inForce' | 'notYet', readonly since?: string }
  | { readonly state: 'replaced', readonly by: string, readonly since?: string }

/** Where a version stands on a day, among the versions that were imported: the newest one whose day has come is in force. */
export function statusOf (statute: Statute, all: readonly Statute[], day: string): Status {
  const begun = (version: Statute) => (version.inForce ?? version.changed ?? '') <= day
  const order = (version: Statute) => `${version.changed ?? ''} ${version.inForce ?? ''} ${version.name}`
  const newer = all.filter(other => other.title === statute.title && other.part === statute.part && order(other) > order(statute) && begun(other))
  const by = newer.sort((a, b) => order(a) < order(b) ? -1 : 1).at(-1)
  if (by) return { state: 'replaced', by: by.name, since: by.inForce ?? by.changed }
  return { state: begun(statute) ? 'inForce' : 'notYet', since: statute.inForce }
}

/** The versions to search on a day: of each law the one in force; one that is still to come only where there is no other. */
export function versionsInForce (library: readonly Statute[], day: string): Statute[] {
  const state = new Map(library.map(statute => [statute, statusOf(statute, library, day).state]))
  const same = (one: Statute, other: Statute) => one.title === other.title && one.part === other.part
  return library.filter(statute => state.get(statute) === 'inForce' ||
    (state.get(statute) === 'notYet' && !library.some(other => same(other, statute) && state.get(other) === 'inForce')))
}
