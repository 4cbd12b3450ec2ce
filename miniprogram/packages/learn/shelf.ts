import type { ReplyOf } from '../../../contract/actions'
import { now } from '../../platform/clock'
import { forget, keep, kept, keptKeys } from '../../platform/kept'
import { places, READ, type Place } from '../../services/learn'

type Lesson = ReplyOf<'learn', 'lesson'>
export type Question = Lesson['quiz'][number]

/** Something that was put aside; it is here whole, so that it is read without a network. */
export type Star =
  | { kind: 'lesson', id: string, title: string, at: number, lesson: Lesson }
  | { kind: 'article', id: string, title: string, at: number, law: string, article: string, lines: string[] }

const STAR = 'star/'
const WRONG = 'wrong'
const MOST_READ = 200, MOST_WRONG = 60

/* All of this stays on the phone: who reads what is known to nobody else. */

export const stars = (): Star[] => keptKeys(STAR).flatMap(key => kept<Star>(key) ?? []).sort((a, b) => b.at - a.at)
export const star = (kind: Star['kind'], id: string): Star | undefined => kept<Star>(`${STAR}${kind}/${id}`)
/** False when the phone is full. */
export const putStar = (one: Star): boolean => keep(`${STAR}${one.kind}/${one.id}`, one)
export const dropStar = ({ kind, id }: Pick<Star, 'kind' | 'id'>): void => forget(`${STAR}${kind}/${id}`)
export const articleId = (law: string, article: string): string => `${law} ${article}`

export const placeIn = (lesson: string): Place | undefined => places()[lesson]
export const hasRead = (lesson: string): boolean => lesson in places()

/** Remembers how far a lesson was read; the oldest marks make room. */
export function markPlace (place: Omit<Place, 'at'>): void {
  const all = Object.values({ ...places(), [place.id]: { ...place, at: now() } }).sort((a, b) => b.at - a.at).slice(0, MOST_READ)
  keep(READ, Object.fromEntries(all.map(one => [one.id, one])))
}

/** Questions that were answered wrongly, oldest first; a right answer takes one away. */
export const wrongQuestions = (): Question[] => kept<Question[]>(WRONG) ?? []
const isSame = (a: Question) => (b: Question) => a.lesson === b.lesson && a.n === b.n
export function noteAnswer (question: Question, right: boolean): void {
  const others = wrongQuestions().filter(other => !isSame(question)(other))
  keep(WRONG, right ? others : [...others, question].slice(-MOST_WRONG))
}
