import type { IndexedLaw } from './law-index'
import { headingsOf, type Heading } from './statute'
import { writeNumeral } from './numerals'

/** A stretch of a law that is read at once. */
export interface Chapter { readonly title: string, /** Places of its articles within the law, `to` not included. */ readonly from: number, readonly to: number }

const named = ({ kind, n, name }: Heading): string => `第${writeNumeral(n)}${kind} ${name}`.trim()

/** A law by its chapters, or by its parts where it has no chapters; all of it in one piece where it has neither. */
export function chaptersOf (law: IndexedLaw): Chapter[] {
  const kind = ['章', '分编', '编'].find(candidate => law.headings.some(heading => heading.kind === candidate))
  const starts = [...new Set(law.headings.filter(heading => heading.kind === kind).map(({ first }) => first))]
  if (starts.length === 0) return [{ title: '全文', from: 0, to: law.count }]
  if (starts[0] !== 0) starts.unshift(0)
  return starts.map((from, at) => ({ title: titleAt(law, from), from, to: starts[at + 1] ?? law.count }))
}

function titleAt (law: IndexedLaw, article: number): string {
  const path = headingsOf(law, article).filter(({ kind }) => kind !== '节')
  return path.map(named).join('，') || '开头'
}
