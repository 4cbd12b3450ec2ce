import type { learn } from '../../../contract/learn'
import { AppError } from '../../core/kernel/app-error'
import type { Handler } from '../../core/kernel/serve'
import type { LectureStore } from '../../core/learning/ports'
import { numberOf } from '../domain/lecture-views'

const ATTEMPTS = 3

/** 报名: one conditional update decides, so no seat is given twice and nobody has two. A repeat gets the same number. Errors: NOT_FOUND, LECTURE_FULL, TOO_LATE, BUSY. */
export const signUp = (deps: { lectures: LectureStore }): Handler<typeof learn.signUp> => async (call, { lectureId }) => {
  const me = call.actor.id
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const lecture = await deps.lectures.find(lectureId)
    if (!lecture) throw new AppError('NOT_FOUND')
    const number = numberOf(lecture, me)
    if (number !== undefined) return { number }
    if (lecture.state !== 'planned' || lecture.endsAt <= call.now) throw new AppError('TOO_LATE')
    if (lecture.taken >= lecture.seats) throw new AppError('LECTURE_FULL')
    const at = Math.max(call.now, ...Object.values(lecture.signUps).map(signUp => signUp.at + 1)) // behind everybody who is there, also in the same millisecond
    if (await deps.lectures.takeSeat(lecture, me, at)) return { number: numberOf({ signUps: { ...lecture.signUps, [me]: { at } } }, me) ?? 1 }
  }
  throw new AppError('BUSY')
}
