import { isAtHand, type LessonRow } from './learn'
import { hasRead } from './shelf'

/** Lessons as questions to choose from: how long, whether they were read, and whether they are there without a network. */
export const lessonRows = (lessons: LessonRow[], offline = false) => lessons.map(({ id, question, minutes }) => ({
  id, text: question, strong: true, sub: `${minutes} 分钟，能听${hasRead(id) ? '，看过' : ''}`, end: isAtHand(id) ? '手机里有' : offline ? '要联网' : ''
}))
