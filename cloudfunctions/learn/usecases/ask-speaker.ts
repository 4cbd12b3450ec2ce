import type { learn } from '../../../contract/learn'
import { AppError } from '../../core/kernel/app-error'
import { keyed, type Secrets } from '../../core/kernel/keys'
import type { Handler } from '../../core/kernel/serve'
import type { LectureStore } from '../../core/learning/ports'

const MOST_A_PERSON = 5, MOST = 200

/** 有没听懂的: a question to the speaker; by whom, only the person themself sees. A repeat of the key writes the same one. Errors: NOT_FOUND, RATE_LIMITED. */
export const askSpeaker = (deps: { lectures: LectureStore, secrets: Secrets }): Handler<typeof learn.askSpeaker> => async (call, { key, lectureId, text }) => {
  const lecture = await deps.lectures.find(lectureId)
  if (!lecture || lecture.state === 'cancelled') throw new AppError('NOT_FOUND')
  const id = keyed(deps.secrets.hmac, 'question', call.actor.id, key)
  const all = Object.values(lecture.questions)
  if (id in lecture.questions) return { at: lecture.questions[id]!.at }
  if (all.length >= MOST || all.filter(({ by }) => by === call.actor.id).length >= MOST_A_PERSON) throw new AppError('RATE_LIMITED')
  await deps.lectures.putQuestion(lectureId, id, { text, at: call.now, by: call.actor.id })
  return { at: call.now }
}
