import type { Reply } from '../../../contract/action'
import type { learn } from '../../../contract/learn'
import { attendHours, type FloorQuestion, type Lecture } from '../../core/learning/lecture'
import type { LectureRow } from '../../core/learning/ports'

type Row = Reply<typeof learn.lectures>['rows'][number]
type Asked = Reply<typeof learn.lecture>['questions'][number]

/** A number of people under this is told to nobody but those who hold the lecture. */
const LEAST = 10

/** A lecture in a list, as one person sees it. */
export function lectureRow (lecture: LectureRow, { me, attendedAt }: { me?: string, attendedAt?: number }): Row {
  const { id, title, at, endsAt, place, speaker, state, seats, standing, taken, signUps } = lecture
  const mine = attendedAt !== undefined ? 'attended' : me !== undefined && me in signUps ? 'signedUp' : 'no'
  return { id, title, at, endsAt, place, speaker, state, standing, seatsLeft: Math.max(0, seats - taken), mine }
}

export const tellable = (people: number): number | undefined => people >= LEAST ? people : undefined

/** Whose turn somebody is among those who signed up; 1 is the first. */
export function numberOf ({ signUps }: Pick<Lecture, 'signUps'>, personKey: string): number | undefined {
  const order = Object.entries(signUps).sort(([a, { at }], [b, { at: other }]) => at - other || (a < b ? -1 : 1))
  const place = order.findIndex(([key]) => key === personKey)
  return place < 0 ? undefined : place + 1
}

export const askedView = (id: string, { text, at, answer, lesson, became }: FloorQuestion): Asked => ({ id, text, at, answer, lesson, became })

/** What a person sees: their own questions, and those that were answered for all. */
export const askedFor = ({ questions }: Lecture, me: string): Asked[] => sorted(questions).filter(([, { by, answer }]) => by === me || answer !== undefined).map(([id, question]) => askedView(id, question))

export const allAsked = ({ questions }: Lecture): Asked[] => sorted(questions).map(([id, question]) => askedView(id, question))

const sorted = (questions: Lecture['questions']) => Object.entries(questions).sort(([, a], [, b]) => a.at - b.at)

export const isOpenForCheckIn = (lecture: Pick<Lecture, 'at' | 'endsAt' | 'state'>, now: number): boolean => {
  const { from, until } = attendHours(lecture)
  return lecture.state !== 'cancelled' && now >= from && now < until
}
