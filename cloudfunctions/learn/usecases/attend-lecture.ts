import type { learn } from '../../../contract/learn'
import { AppError } from '../../core/kernel/app-error'
import type { Call } from '../../core/kernel/call'
import type { Caps } from '../../core/kernel/caps'
import { keyed, type Secrets } from '../../core/kernel/keys'
import type { Handler } from '../../core/kernel/serve'
import type { AttendanceStore, LectureStore } from '../../core/learning/ports'
import type { TownStore } from '../../core/people/ports'
import { isOpenForCheckIn } from '../domain/lecture-views'
import { isCode } from '../domain/minute-code'

interface Deps { readonly lectures: LectureStore, readonly attendance: AttendanceStore, readonly caps: Caps, readonly secrets: Secrets, readonly town: TownStore }

const NEAR = 10

/**
 * 签到 with the digits on the spot; whoever signed up or not. Wrong tries are counted by person, and after some of them even the right digits are refused.
 * Errors: CODE_WRONG, CODE_LOCKED, TOO_LATE.
 */
export const attendLecture = (deps: Deps): Handler<typeof learn.attend> => async (call, { lectureId, code }) => {
  const tries = await triesOf(deps, call)
  const open = lectureId === undefined ? (await deps.lectures.coming(call.now - 3_600_000, NEAR)).filter(lecture => isOpenForCheckIn(lecture, call.now)) : [await named(deps, call, lectureId)]
  const lecture = open.find(({ id }) => isCode(deps.secrets, id, code, call.now))
  if (!lecture) {
    await tries.count()
    throw new AppError('CODE_WRONG')
  }
  await deps.attendance.add(keyed(deps.secrets.hmac, 'attendance', lecture.id, call.actor.id), { lectureId: lecture.id, personKey: call.actor.id, at: call.now })
  return { lectureId: lecture.id, at: call.now }
}

async function named ({ lectures }: Deps, { now }: Call, id: string) {
  const lecture = await lectures.find(id)
  if (!lecture) throw new AppError('NOT_FOUND')
  if (!isOpenForCheckIn(lecture, now)) throw new AppError('TOO_LATE')
  return lecture
}

async function triesOf ({ caps, town, secrets }: Deps, call: Call) {
  const { codeTries, codeLockMinutes } = (await town.read(call.account?.townVersion)).settings.caps
  const length = codeLockMinutes * 60_000
  const window = Math.floor(call.now / length)
  const id = keyed(secrets.pepper, 'attend tries', call.actor.id, String(window))
  if (await caps.taken(id) >= codeTries) throw new AppError('CODE_LOCKED')
  return { count: () => caps.take(id, codeTries, (window + 1) * length) }
}
