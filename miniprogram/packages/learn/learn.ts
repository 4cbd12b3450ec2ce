import type { ReplyOf, SentOf } from '../../../contract/actions'
import type { Source } from '../../platform/source'
import { source } from '../../services/cache'
import { call } from '../../services/call'
import { star } from './shelf'

export type Lesson = ReplyOf<'learn', 'lesson'>
export type LessonRow = Lesson['related'][number]
export type Found = ReplyOf<'learn', 'search'>
export type Statute = ReplyOf<'learn', 'statute'>
export type LectureRow = ReplyOf<'learn', 'lectures'>['rows'][number]
export type Lecture = ReplyOf<'learn', 'lecture'>
type Topic = SentOf<'learn', 'lessons'>['topic']

export const lessonsOf = (topic: string) => source(`learn/topic/${topic}`, () => call('learn', 'lessons', { topic: topic as Topic }))

/** A lesson; one that was put aside is there without a network, one about violence at home leaves nothing on the phone. */
export function lesson (id: string): Source<Lesson> {
  const read = source(`learn/lesson/${id}`, () => call('learn', 'lesson', { lessonId: id }), ({ sensitive }) => !sensitive)
  return {
    ...read,
    kept () {
      const aside = star('lesson', id)
      return read.kept() ?? (aside?.kind === 'lesson' ? { value: aside.lesson, at: aside.at } : undefined)
    }
  }
}
/** Whether a lesson can be read without a network. */
export const isAtHand = (id: string): boolean => lesson(id).kept() !== undefined

export const judge = (request: SentOf<'learn', 'useful'>) => call('learn', 'useful', request)
export const search = (q: string, more = false) => call('learn', 'search', { q, ...more ? { more } : {} })
export const statutes = source('learn/statutes', () => call('learn', 'statutes', {}))
export const statute = (request: SentOf<'learn', 'statute'>) =>
  source(`learn/statute/${request.law}/${request.article ?? ''}/${request.chapter ?? ''}`, () => call('learn', 'statute', request))

export const quiz = (request: SentOf<'learn', 'quiz'>) => call('learn', 'quiz', request)
export const quizDone = (request: SentOf<'learn', 'quizDone'>) => call('learn', 'quizDone', request)
export const villages = source('learn/villages', () => call('learn', 'villages', {}))

export const lectures = source('learn/lectures', () => call('learn', 'lectures', {}))
export const moreLectures = (cursor: string) => call('learn', 'lectures', { cursor })
export const lecture = (id: string) => source(`learn/lecture/${id}`, () => call('learn', 'lecture', { lectureId: id }))
export const signUp = (request: SentOf<'learn', 'signUp'>) => call('learn', 'signUp', request)
export const cancelSignUp = (request: SentOf<'learn', 'cancelSignUp'>) => call('learn', 'cancelSignUp', request)
export const attend = (request: SentOf<'learn', 'attend'>) => call('learn', 'attend', request)
export const askSpeaker = (request: SentOf<'learn', 'askSpeaker'>) => call('learn', 'askSpeaker', request)
