import type { learn } from '../../../contract/learn'
import { AppError } from '../../core/kernel/app-error'
import { keyed, type Secrets } from '../../core/kernel/keys'
import type { Handler } from '../../core/kernel/serve'
import type { LectureStore } from '../../core/learning/ports'
import { placeOf } from '../../core/people/desks'
import type { TownStore } from '../../core/people/ports'
import { ownLecture, unitsOf } from './own-lecture'

/** Plans a lecture, or changes one that is to come; fewer seats than are taken is refused. A repeat of the key is the same lecture. Errors: NOT_FOUND, TOO_LATE, VALIDATION, VERSION_CONFLICT. */
export const planLecture = (deps: { lectures: LectureStore, town: TownStore, secrets: Secrets }): Handler<typeof learn.planLecture> => async (call, { key, lectureId, ...plan }) => {
  const town = await deps.town.read(call.account?.townVersion)
  if (plan.villageId !== undefined && placeOf(town, plan.villageId)?.kind !== 'village') throw new AppError('VALIDATION', { villageId: ['请从列表里选'] })
  if (plan.at <= call.now) throw new AppError('VALIDATION', { at: ['开始要在现在以后'] })
  if (lectureId === undefined) {
    const [unitId] = unitsOf(call.actor)
    if (unitId === undefined) throw new AppError('NOT_FOUND')
    const id = `l${keyed(deps.secrets.hmac, 'lecture', call.actor.id, key)}`
    await deps.lectures.add({ id, version: 1, ...plan, unitId, state: 'planned', taken: 0, signUps: {}, byWorker: 0, questions: {} })
    return { lectureId: id }
  }
  const lecture = await ownLecture(deps.lectures, call.actor, lectureId)
  if (lecture.state !== 'planned' || lecture.at <= call.now) throw new AppError('TOO_LATE')
  if (plan.seats < lecture.taken) throw new AppError('VALIDATION', { seats: [`已经有 ${lecture.taken} 位报名`] })
  await deps.lectures.change(lecture, plan)
  return { lectureId }
}
