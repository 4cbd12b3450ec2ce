import type { StoredLesson } from '../../../cloudfunctions/core/learning/lesson'
import { packIndex } from '../../../cloudfunctions/learn/domain/pack'
import type { LessonContent } from '../../../contract/lesson'
import { world } from '../../support/world'
import { smallLibrary } from './small-library'

const cite = { law: '工钱法', article: '1' }

/** A lesson that fits the small library; `changes` make another of it. */
export const lessonText = (changes: Partial<LessonContent> = {}): LessonContent => ({
  topic: '打工讨薪', question: '老板拖着不给怎么办？', minutes: 2, asks: ['年底要不到钱', '工钱拖着', '老板不结账'], cites: [cite], related: [], sensitive: false,
  parts: { 先说结论: ['欠工资是违法的。', '可以投诉。'], 法律怎么说: ['用人单位应当支付劳动报酬。'], 怎么办: ['1. 留证据。', '2. 去投诉。'], 找谁: ['劳动监察大队 12333。'], 不要这样做: ['不要堵路。'] },
  quiz: Array.from({ length: 6 }, (_, n) => ({ ask: `第 ${n} 问`, options: ['对', '错'], right: n % 2, why: '法律这样说。', cite })), ...changes
})

export const storedLesson = (id: string, live: LessonContent, more: Partial<StoredLesson> = {}): StoredLesson =>
  ({ id, version: 1, live, liveSince: 0, against: { 工钱法: '2020-01-01' }, useful: 0, unclear: 0, ...more })

/** A world with two lessons, one of them sensitive, and the small library as its law. */
export function townOfLessons () {
  const town = world()
  town.deps.index.parts = packIndex(smallLibrary(), '1000')
  town.deps.lessons.kept.set('wages', storedLesson('wages', lessonText({ related: ['violence'] })))
  town.deps.lessons.kept.set('violence', storedLesson('violence', lessonText({ topic: '婚姻家庭', question: '被打了怎么办？', asks: ['打老婆', '挨打', '家里动手'], sensitive: true })))
  return town
}
